import { labelOf } from './chapters.ts'
import type { PlacingHints } from './hints.ts'
import type { OldPage } from './old-page.ts'

/** How sure it is what a page is. */
export type Sureness = 'sure' | 'likely'

/** What in a page points to a type, in its own words. */
export type Sign = { readonly in: 'label' | 'title' | 'folder' | 'headings'; readonly words: string }

export type Weighed =
  | { readonly type: string; readonly sureness: Sureness; readonly signs: readonly Sign[] }
  | { readonly why: 'no-sign' | 'only-links' }
  | { readonly why: 'several'; readonly types: readonly string[] }

/** What a title begins with says more than what stands in it: «Sjekkliste for skolen». */
const weights = { label: 4, begins: 3, title: 2, folder: 2, heading: 1 }
const sure = 4
const likely = 2

/** Which type a page is of, by what stands in it; nothing is guessed where nothing or as much for another points to it. */
export function weigh(page: OldPage, hints: readonly PlacingHints[]): Weighed {
  if (page.sections.every(({ isLinks }) => isLinks)) return { why: 'only-links' }
  const weighed = hints
    .map((hint) => ({ type: hint.type, ...weightOf(page, hint) }))
    .filter(({ weight }) => weight >= likely)
    .toSorted((one, other) => other.weight - one.weight)
  const [first, second] = weighed
  if (first === undefined) return { why: 'no-sign' }
  if (second?.weight === first.weight)
    return { why: 'several', types: weighed.filter(({ weight }) => weight === first.weight).map(({ type }) => type) }
  return { type: first.type, sureness: first.weight >= sure ? 'sure' : 'likely', signs: first.signs }
}

function weightOf(page: OldPage, hint: PlacingHints): { readonly weight: number; readonly signs: readonly Sign[] } {
  const folder = folderOf(page.source)
  const inFolder = hint.folders?.find((one) => folder.startsWith(one))
  const fields = new Set(page.sections.flatMap(({ heading }) => fieldFor(heading, hint) ?? []))
  const signs: Sign[] = []
  let weight = 0
  const add = (where: Sign['in'], words: string | undefined, much: number) => {
    if (words === undefined) return
    signs.push({ in: where, words })
    weight += much
  }
  for (const { sign, weight: much } of titleSigns(page.title, hint)) add(sign.in, sign.words, much)
  add('folder', inFolder === undefined ? undefined : folder, weights.folder)
  // One heading such as «Hva» says little.
  if (fields.size > 1) add('headings', [...fields].join(', '), Math.min(3, fields.size) * weights.heading)
  return { weight, signs }
}

/** What a title alone says of a type. */
function titleSigns(title: string, { labels = [], begins = [], titles = [] }: PlacingHints) {
  const words = title.toLowerCase()
  const label = labelOf(title, labels)
  const beginning = [...begins, ...titles].find((one) => words.startsWith(one))
  const within = beginning ?? titles.find((one) => standsIn(words, one))
  const found: { sign: Sign; weight: number }[] = []
  if (label !== undefined) found.push({ sign: { in: 'label', words: label }, weight: weights.label })
  if (within !== undefined)
    found.push({
      sign: { in: 'title', words: within },
      weight: beginning === undefined ? weights.title : weights.begins,
    })
  return found
}

/** Whether a title says that what follows is something by itself. */
export const pointsSomewhere = (title: string, hints: readonly PlacingHints[]): boolean =>
  hints.some((hint) => titleSigns(title, hint).length > 0)

/** The field that asks for what stands under a heading; the longest words that fit. */
export function fieldFor(heading: string, { sections = [] }: PlacingHints): string | undefined {
  const words = heading.toLowerCase()
  const fitting = sections
    .flatMap(({ field, headings }) => headings.map((begins) => ({ field, begins })))
    .filter(({ begins }) => words.startsWith(begins) && !/^\p{L}/u.test(words.slice(begins.length)))
  return fitting.toSorted((one, other) => other.begins.length - one.begins.length)[0]?.field
}

/** At the beginning or the end of a word, since words are put together. */
export const standsIn = (text: string, word: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${word}|${word}(?!\p{L})`, 'u').test(text)

/** The folder that a page lies in; a page that is the first of its folder lies in the one above. */
function folderOf(source: string): string {
  const [file = ''] = source.split('#')
  const parts = file.replace(/\/?(index|default)\.\w+$/i, '').split('/')
  return (parts.at(-2) ?? '').toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a')
}
