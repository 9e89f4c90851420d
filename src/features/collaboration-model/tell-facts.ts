import type { ContentType } from '#base/content-type.ts'
import type { ItemName, Words } from '#base/item.ts'
import { referenceName } from '#base/links.ts'
import { writeDay } from '#features/people/index.ts'
import type { Asked, Reading } from './page.ts'
import { factsIn } from './rules/item-facts.ts'
import { monthsIn } from './rules/year.ts'
import type { Text } from './text/nb.ts'

/** An item of any type, as a reader meets it. */
export type Held = Readonly<Record<string, unknown>> & { readonly key: string; readonly unreviewed: boolean }
type Lines = { readonly lines: readonly string[]; readonly lang?: string }

/** What a field says in a few words, and its language where it is not the page's. */
export type ToldFact = { readonly label: string; readonly lines: readonly string[]; readonly lang: string | undefined }

type Given = { readonly view: Reading; readonly text: Text; readonly words: Asked['words'] }

/** What an item says in a few words, field by field, for a page and for paper; fields that say nothing are left out. */
export const tellFacts = (type: ContentType, item: Held, { view, text, words }: Given): readonly ToldFact[] =>
  factsIn(type).flatMap(({ path, field }): ToldFact[] => {
    const value = item[path]
    const label = words.field(type.name, path)
    if (value === undefined || value === false) return []
    const said = wordsIn(item, path)
    if (said !== undefined) return [{ label, lines: [view.line(said)], lang: view.langOf(said) }]
    if (field.kind === 'lines') {
      const { lines, lang } = value as Lines // as the type says
      return lines.length === 0 ? [] : [{ label, lines, lang }]
    }
    return [{ label, lines: [plainly(field.kind)], lang: undefined }]

    function plainly(kind: typeof field.kind): string {
      const plain = typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
      if (kind === 'flag') return text.item.yes
      if (kind === 'date') return writeDay(plain)
      if (kind === 'choice') return words.choice(path, plain)
      return path === 'months'
        ? monthsIn(plain)
            .map((month) => text.months[month - 1])
            .join(', ')
        : plain
    }
  })

/** The items that a field names, once each. */
export const namesIn = (item: Held, path: string, to: readonly string[]): readonly ItemName[] => [
  ...new Set([item[path] ?? []].flat().flatMap((key) => (typeof key === 'string' ? [referenceName(to, key)] : []))),
]

/** What a field says where it says it in words. */
export const wordsIn = (item: Held, path: string): Words | undefined => {
  const value = item[path]
  return typeof value === 'object' && value !== null && 'text' in value ? (value as Words) : undefined // words have a text
}
