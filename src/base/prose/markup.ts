/** A page's markup as a tree, whoever took it apart: a browser at a paste, or the server. Text has its entities resolved. */
export type Markup = string | MarkupElement

export type MarkupElement = {
  /** In lower case; `o:p` stands as it is written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

export const attributeOf = ({ attributes }: MarkupElement, name: string): string =>
  (Object.hasOwn(attributes, name) ? attributes[name] : undefined) ?? ''

export const isElement = (markup: Markup): markup is MarkupElement => typeof markup !== 'string'

export const elementsIn = ({ children }: MarkupElement): readonly MarkupElement[] => children.filter(isElement)

/** All the words in it, as they stand. */
export const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.children.map(textOf).join('')

/** The first that answers to this in it, itself included, as it is read. */
export function findIn(element: MarkupElement, answers: (one: MarkupElement) => boolean): MarkupElement | undefined {
  if (answers(element)) return element
  for (const child of elementsIn(element)) {
    const found = findIn(child, answers)
    if (found !== undefined) return found
  }
  return undefined
}
