import { attributeOf, isElement, textOf, type Markup, type MarkupElement } from './markup.ts'

/** A list that is being made; `children` grow while its lines are read. */
type Open = { readonly element: MarkupElement; readonly children: Markup[]; readonly level: number }

/**
 * Word writes a list as paragraphs that look like one: the level in a style, the bullet as a word. Saved as a plain web page the
 * bullet alone is left. Paragraphs of this kind that follow each other become lists in lists.
 */
export function joinWordLists(siblings: readonly Markup[]): readonly Markup[] {
  if (!siblings.some((one) => isElement(one) && one.name === 'p' && listLine(one) !== undefined)) return siblings
  const joined: Markup[] = []
  let open: Open[] = []
  for (const sibling of siblings) {
    const line = isElement(sibling) && sibling.name === 'p' ? listLine(sibling) : undefined
    if (line !== undefined) addLine(joined, open, line)
    else {
      const isAir = !isElement(sibling) && sibling.trim() === ''
      if (!isAir) open = []
      if (!isAir || open.length === 0) joined.push(sibling)
    }
  }
  return joined
}

type ListLine = { readonly level: number; readonly name: 'ol' | 'ul'; readonly content: readonly Markup[] }

function addLine(joined: Markup[], open: Open[], { level, name, content }: ListLine) {
  while ((open.at(-1)?.level ?? 0) > level) open.pop()
  if (open.at(-1)?.level === level && open.at(-1)?.element.name !== name) open.pop()
  if (open.at(-1)?.level !== level) {
    const list = made(name, level)
    // A list in a list stands in the item above it.
    const within = open.at(-1)?.children.at(-1)
    const place = within === undefined || !isElement(within) ? joined : (within.children as Markup[]) // made below
    place.push(list.element)
    open.push(list)
  }
  open.at(-1)?.children.push({ name: 'li', attributes: {}, children: [...content] })
}

function made(name: string, level: number): Open {
  const children: Markup[] = []
  return { element: { name, attributes: {}, children }, children, level }
}

const isNumbered = /^\s*(\d+|[a-z]{1,4})[.)]/i
/** A bullet or a number with air after it, where the style that says so is gone. */
const plainSign = /^\s*(?:[·•▪§–o-]|\d{1,3}[.)]|[a-z][.)])[\s\u00A0]{2,}/

function listLine(line: MarkupElement): ListLine | undefined {
  const level = Number(/mso-list:\s*l\d+\s+level(\d)/.exec(attributeOf(line, 'style'))?.[1] ?? 0)
  if (level > 0) {
    const { content, sign } = withoutSign(line.children)
    return { level, name: isNumbered.test(sign) ? 'ol' : 'ul', content }
  }
  if (!/MsoListParagraph/.test(attributeOf(line, 'class'))) return undefined
  const sign = plainSign.exec(textOf(line))?.[0]
  if (sign === undefined) return undefined
  const { content } = withoutStart(line.children, sign.length)
  return { level: 1, name: isNumbered.test(sign) ? 'ol' : 'ul', content }
}

/** A line without the bullet that Word wrote in it, and the bullet. */
function withoutSign(markup: readonly Markup[]): { readonly content: Markup[]; readonly sign: string } {
  let sign = ''
  const content = markup.flatMap((one): Markup[] => {
    if (!isElement(one)) return [one]
    if (/mso-list:\s*Ignore/i.test(attributeOf(one, 'style'))) {
      sign ||= textOf(one)
      return []
    }
    const within = withoutSign(one.children)
    sign ||= within.sign
    return [{ ...one, children: within.content }]
  })
  return { content, sign }
}

/** A line without its first letters, however they are marked; `left`: how many of them stood elsewhere. */
function withoutStart(markup: readonly Markup[], count: number): { readonly content: Markup[]; readonly left: number } {
  let left = count
  const content = markup.map((one): Markup => {
    if (!isElement(one)) {
      const taken = Math.min(left, one.length)
      left -= taken
      return one.slice(taken)
    }
    const within = withoutStart(one.children, left)
    left = within.left
    return { ...one, children: within.content }
  })
  return { content, left }
}
