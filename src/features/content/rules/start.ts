import type { Value } from '#base/item.ts'
import { titleField } from './content-words.ts'
import { editedFieldAt, inheritedAt, type Edited, type EditedField } from './editing.ts'
import { isSame, saidAt, type FieldValues, type Said } from './said.ts'
import { carriedIn, readTyped, type Days, type TypedItem } from './typed.ts'
import type { ContentType } from '#base/content-type.ts'

/** One page of the guided start that asks about content, as a feature hands it over. */
export type StartQuestion = {
  /** The last part of its address, below the start. */
  readonly path: string
  readonly type: string
  /** Every item, one of them, or those with a fact that the municipality must fill in. */
  readonly which: 'all' | 'missing' | { readonly key: string }
  /** Somebody may say that there is no such thing here. */
  readonly mayBeAbsent?: true
  readonly asks: readonly StartAsk[]
  readonly words: (language: string) => StartWords
}

/** Fields that are asked for together. */
export type StartAsk = {
  readonly fields: readonly string[]
  /** The word in `missing` that goes when all of them are filled in; they are asked for where it stands. */
  readonly fills?: string
  /** What is said besides, when all are filled in. */
  readonly also?: FieldValues
  /** What people write, by field, as the fields hold it; undefined where that cannot be. Asked when something is written. */
  readonly read?: (typed: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | undefined
}

export type StartWords = {
  readonly title: string
  readonly lead: string
  /** The question above the items, where there are several. */
  readonly legend: string
  /** By field, where it is called something else than in the studio; it is explained by nothing else then. */
  readonly labels?: Readonly<Record<string, string>>
  /** By field: what to do where `read` could make nothing of it. */
  readonly faults?: Readonly<Record<string, string>>
}

export type AskedItem = {
  readonly key: string
  /** Nobody here has said that there is no such thing. */
  readonly isHere: boolean
  readonly asks: readonly { readonly ask: StartAsk; readonly fields: readonly EditedField[] }[]
}

/** The name of the box that says that there is such a thing. */
export const isHereIn = 'her'

/** What is asked about an item; undefined where there is nothing to ask. */
export function askedOf(
  question: StartQuestion,
  type: ContentType,
  key: string,
  edited: Omit<Edited, 'type'>,
): AskedItem | undefined {
  const { which, asks } = question
  if (typeof which === 'object' && which.key !== key) return undefined
  const given: Edited = { ...edited, type }
  const lacking = new Set(lackingIn(given))
  if (which === 'missing' && lacking.size === 0) return undefined
  return {
    key,
    isHere: !isAway(type, edited.own),
    asks: asks
      .filter(({ fills }) => fills === undefined || lacking.has(fills))
      .map((ask) => ({ ask, fields: ask.fields.flatMap((path) => editedFieldAt(given, path) ?? []) })),
  }
}

/** The words of `missing`: what the layers above lack, and what the municipality says that it lacks. */
const lackingIn = (edited: Edited): readonly string[] => [
  ...new Set([
    ...missingIn(inheritedAt(edited).get('missing')),
    ...missingIn(saidAt(edited.own, edited.place)['missing']),
  ]),
]

/** What a fact in `missing` names: «phone, hours». */
export const missingIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])) : []

/** What the own layer says of an item after the form of a start page. */
export function readAnswer(
  question: StartQuestion,
  type: ContentType,
  { asks }: AskedItem,
  edited: Omit<Edited, 'type'>,
  form: URLSearchParams,
  days: Days,
): TypedItem {
  const before = saidAt(edited.own, edited.place)
  const plain = new URLSearchParams(form)
  const unread: Record<string, TypedItem['unread'][string]> = {}
  for (const { ask } of asks) {
    const typed = Object.fromEntries(ask.fields.map((path) => [path, (form.get(path) ?? '').trim()]))
    if (ask.read === undefined || Object.values(typed).every((one) => one === '')) continue
    const read = ask.read(typed)
    for (const [path, raw] of Object.entries(typed)) {
      if (read === undefined) {
        unread[path] = { fault: 'word', raw }
        plain.delete(carriedIn, path)
      } else plain.set(path, read[path] ?? '')
    }
  }
  const fields = asks.flatMap((one) => one.fields)
  const typed = readTyped(fields, before, plain, days)
  const values: Record<string, Value> = withFollowing(asks, { ...edited, type }, typed.values)
  const title = titleField(type)
  if (question.mayBeAbsent === true && title !== undefined) {
    if (!form.has(isHereIn)) values[title] = null
    else if (values[title] === null) delete values[title]
  }
  return { values, unread: { ...typed.unread, ...unread } }
}

/** Values with what follows from them: what goes with an answer, and what is no longer missing. */
export function withFollowing(asks: AskedItem['asks'], edited: Edited, given: FieldValues): Record<string, Value> {
  const inherited = inheritedAt(edited)
  const values: Record<string, Value> = { ...given }
  const say = (path: string, value: Value | undefined) => {
    if (value === undefined ? !inherited.has(path) : isSame(value, inherited.get(path))) delete values[path]
    else values[path] = value ?? null
  }
  const isFilled = (path: string): boolean => (values[path] === undefined ? inherited.has(path) : values[path] !== null)

  const filled = asks.filter(({ ask }) => ask.fields.every(isFilled))
  for (const asked of asks)
    for (const [path, value] of Object.entries(asked.ask.also ?? {})) {
      if (filled.includes(asked)) say(path, value)
      else delete values[path]
    }
  if (asks.some(({ ask }) => ask.fills !== undefined)) {
    const found = new Set(filled.map(({ ask }) => ask.fills))
    const left = lackingIn(edited).filter((word) => !found.has(word))
    say('missing', left.length === 0 ? undefined : left.join(', '))
  }
  return values
}

/** The fields of one item among those of a page: its names begin with its key. */
export const namedFor = (key: string, name: string): string => `${key}:${name}`

export function formOf(key: string, form: URLSearchParams): URLSearchParams {
  const start = namedFor(key, '')
  return new URLSearchParams(
    [...form].flatMap(([name, value]) => {
      if (!name.startsWith(start)) return []
      const own = name.slice(start.length)
      // The form says which fields it holds by the names that they have on the page.
      return [[own, own === carriedIn && value.startsWith(start) ? value.slice(start.length) : value]]
    }),
  )
}

/** There is such a thing here after all, in whatever language somebody said that there is not. */
export const hereAgain = (type: ContentType, said: Said): Said => {
  const title = titleField(type) ?? ''
  return said.flatMap((part) => {
    if (part.service !== '' || part.fields[title] !== null) return [part]
    const { [title]: _, ...fields } = part.fields
    return Object.keys(fields).length === 0 && part.because === undefined ? [] : [{ ...part, fields }]
  })
}

/** Whether somebody here says that there is no such thing, though the layers above have it. */
export const isAway = (type: ContentType, own: Said): boolean => {
  const title = titleField(type)
  return title !== undefined && own.some(({ service, fields }) => service === '' && fields[title] === null)
}
