import { fieldAt, type ContentType, type Field } from '#base/content-type.ts'
import type { Value } from '#base/item.ts'
import { markdown } from '#base/markdown.ts'
import { titleField } from '../content-words.ts'
import { readValue, unseen } from '../field-value.ts'
import type { FieldValues } from '../said.ts'
import { plainTitle } from './chapters.ts'
import { fieldFor, standsIn } from './evidence.ts'
import type { PlacingHints } from './hints.ts'
import type { OldPage, OldSection } from './old-page.ts'

export type Filled = {
  readonly values: FieldValues
  /** What no field holds, to the word. */
  readonly over: readonly OldSection[]
  /** A field that is to name another item, and what the page says of which. */
  readonly unknown: readonly { readonly field: string; readonly number: string }[]
}

/** What else is known: which items there will be, and what links in a text name. */
export type Around = {
  readonly labels: readonly string[]
  /** The item of a type by the number that pages give it. */
  readonly numbered: (type: string, number: string) => string | undefined
  /** The keys of the items of these types that a text links to. */
  readonly linked: (text: string, types: readonly string[]) => readonly string[]
}

const longestLine = 300
const longestTitle = 120

/** A page's parts in the fields of a type. Each word of it stands in a field, in the title or in what is left over. */
export function fillFields(page: OldPage, type: ContentType, hints: PlacingHints, around: Around): Filled {
  const values: Record<string, Value> = {}
  const over: OldSection[] = []
  const unknown: { field: string; number: string }[] = []
  const put = (path: string, value: unknown): boolean => {
    const field = fieldAt(type, path)
    const read = field === undefined ? undefined : readValue(field, value)
    if (read === undefined || [read].flat().some((one) => typeof one === 'string' && unseen.test(one))) return false
    values[path] = read
    return true
  }

  put(titleField(type) ?? '', plainTitle(page.title, around.labels).slice(0, longestTitle))
  const intro = page.sections[0]?.heading === '' ? page.sections[0] : undefined
  const rest = intro === undefined ? page.sections : page.sections.slice(1)
  const texts = new Map<string, string[]>()
  const write = (field: string, text: string) => texts.set(field, [...(texts.get(field) ?? []), text])
  const asked = new Set<string>()
  const takeOver = (section: OldSection) => {
    const to = hints.rest ?? hints.body
    if (section.text === '' || fieldAt(type, to)?.kind !== 'prose') over.push(section)
    else write(to, underHeading(section))
  }
  const lead = leadOf(intro?.text ?? '', rest.length > 0)
  const isLed = lead !== undefined && hints.lead !== undefined && put(hints.lead, lead.line)
  const first = isLed ? lead.after : (intro?.text ?? '')
  if (first !== '') write(hints.body, first)
  for (const section of rest) {
    const path = fieldFor(section.heading, hints)
    const field = path === undefined ? undefined : fieldAt(type, path)
    if (path === undefined || field === undefined || section.text === '') takeOver(section)
    else if (field.kind === 'prose') {
      // A second part for the same field keeps its heading.
      write(path, asked.has(path) ? underHeading(section) : section.text)
      asked.add(path)
    } else if (Object.hasOwn(values, path) || !put(path, plainly(field, section.text, around))) takeOver(section)
    else if (field.kind === 'references' && !section.isLinks) takeOver(section)
  }
  for (const [path, pieces] of texts) {
    const text = pieces.join('\n\n')
    if (!put(path, text)) over.push({ heading: '', text, isLinks: false })
  }
  for (const { field: path, after, isLast, times = 1 } of hints.numbers ?? []) {
    const found = numberIn(page, after)
    const number = isLast ? found?.split('.').at(-1) : found
    const field = fieldAt(type, path)
    if (number === undefined || field === undefined) continue
    if (field.kind !== 'reference') put(path, field.kind === 'number' ? Number(number) * times : number)
    else {
      const key = field.to.map((one) => around.numbered(one, number)).find((one) => one !== undefined)
      if (key === undefined || !put(path, key)) unknown.push({ field: path, number })
    }
  }
  if (hints.choice !== undefined) put(hints.choice.field, choiceFor(page, hints.choice))
  return { values, over, unknown }
}

const underHeading = ({ heading, text }: OldSection): string => `## ${headingWords(heading)}\n\n${text}`

/** Signs in a heading that would mean something, as signs that mean nothing. */
const headingWords = (heading: string): string => heading.replaceAll(/[\\`*_[\]<#&]/g, String.raw`\$&`)

/** The first line of a text, where it is a line and something follows. */
function leadOf(text: string, isFollowed: boolean): { readonly line: string; readonly after: string } | undefined {
  const end = text.indexOf('\n\n')
  const first = end < 0 ? text : text.slice(0, end)
  const after = end < 0 ? '' : text.slice(end + 2)
  const line = lineOf(first)
  return line === undefined || (after === '' && !isFollowed) ? undefined : { line, after }
}

/** A text as a line, where nothing is lost by that: one paragraph without links. */
function lineOf(text: string): string | undefined {
  const [open, inline, close, ...more] = markdown.parse(text, {})
  const isLine = open?.type === 'paragraph_open' && close?.type === 'paragraph_close' && more.length === 0
  const words = inline?.children ?? []
  if (!isLine || words.some(({ type }) => type === 'link_open')) return undefined
  const line = words
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line === '' || line.length > longestLine ? undefined : line
}

function plainly(field: Field, text: string, { linked }: Around): unknown {
  if (field.kind === 'line') return lineOf(text)
  if (field.kind !== 'references') return undefined
  const keys = linked(text, field.to)
  return keys.length === 0 ? undefined : keys
}

/** In the title before the chapters above, and these before the path, the nearest first. */
function numberIn(page: OldPage, after: readonly string[]): string | undefined {
  const [file = ''] = page.source.split('#')
  const places = [page.title, ...page.within.toReversed(), ...file.split('/').toReversed()]
  return places
    .map(
      (place) =>
        new RegExp(String.raw`(?<!\p{L})(?:${after.join('|')})[\s_-]*(\d{1,2}(?:\.\d{1,2})?)(?!\d)`, 'iu').exec(
          place,
        )?.[1],
    )
    .find((number) => number !== undefined)
}

/** The number by which other pages may name this one. */
export const ownNumber = (page: OldPage, { labels = [] }: PlacingHints): string | undefined => numberIn(page, labels)

function choiceFor({ title }: OldPage, { words, otherwise }: NonNullable<PlacingHints['choice']>): string {
  const name = title.toLowerCase()
  return Object.entries(words).find(([, signs]) => signs.some((one) => standsIn(name, one)))?.[0] ?? otherwise
}
