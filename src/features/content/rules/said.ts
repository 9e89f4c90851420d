import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { Language, Part, Value } from '#base/item.ts'

/**
 * What one layer says of one item, in every language and for every service. What is drafted, published, compared and taken back is
 * always the whole of it.
 */
export type Said = readonly Part[]

/** Which words an editor has before them: for all or for one service, in one language. */
export type Place = { readonly service: string; readonly language: Language }

export type FieldValues = Readonly<Record<string, Value>>

/** What the layer says at a place: its facts and its words together. */
export const saidAt = (said: Said, { service, language }: Place): FieldValues =>
  Object.fromEntries(
    said
      .filter((part) => part.service === service && (part.language === '' || part.language === language))
      .flatMap(({ fields }) => Object.entries(fields)),
  )

/**
 * The layer with other values at a place; facts and words each to their own part, and a part that says nothing is none. Words that
 * have changed are no longer what somebody reviewed.
 */
export function withSaid(said: Said, type: ContentType, key: string, place: Place, values: FieldValues): Said {
  const { service, language } = place
  const isWords = ([path]: readonly [string, Value]): boolean => {
    const field = fieldAt(type, path)
    return field !== undefined && isLocalized(field)
  }
  const entries = Object.entries(values)
  const made = [
    { language: '', fields: Object.fromEntries(entries.filter((one) => !isWords(one))) },
    { language, fields: Object.fromEntries(entries.filter(isWords)) },
  ].map(({ language: of, fields }): Part => {
    const before = said.find((part) => part.service === service && part.language === of)
    const { reviewed, because, under } = before ?? {}
    return {
      ...{ type: type.name, key, service, language: of, fields },
      ...(reviewed !== undefined && isSame(before?.fields ?? {}, fields) ? { reviewed } : {}),
      ...(because === undefined ? {} : { because }),
      ...(under === undefined ? {} : { under }),
    }
  })
  const others = said.filter((part) => part.service !== service || (part.language !== '' && part.language !== language))
  return inOrder([...others, ...made.filter(({ fields, because }) => Object.keys(fields).length > 0 || because)])
}

/** Why a layer says something else, for a service or for all; by field. */
export const reasonsAt = (said: Said, service: string): Readonly<Record<string, string>> =>
  said.find((part) => part.service === service && part.language === '')?.because ?? {}

/** The layer with other reasons at a place. */
export function withReasons(
  said: Said,
  type: ContentType,
  key: string,
  service: string,
  reasons: Readonly<Record<string, string>>,
): Said {
  const isFacts = (part: Part) => part.service === service && part.language === ''
  const facts = said.find(isFacts) ?? { type: type.name, key, service, language: '', fields: {} }
  const { because: _before, ...plain } = facts
  const hasReasons = Object.keys(reasons).length > 0
  const made = hasReasons ? { ...plain, because: reasons } : plain
  const others = said.filter((part) => !isFacts(part))
  return inOrder(hasReasons || Object.keys(plain.fields).length > 0 ? [...others, made] : others)
}

/** By service and language: two ways of saying the same are the same. */
export const inOrder = (said: Said): Said =>
  said.toSorted((one, other) => compareNames(one.service, other.service) || compareNames(one.language, other.language))

const compareNames = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Whether two values, or two lists of fields, say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]))
  if (isFields(one) && isFields(other)) {
    const names = Object.keys(one)
    return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]))
  }
  return one === other
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isSameSaid = (one: Said, other: Said): boolean => isSame(inOrder(one), inOrder(other))

/** Whether two say the same to readers, whatever was looked at when they were written. */
export const saysTheSame = (one: Said, other: Said): boolean => isSameSaid(withoutUnder(one), withoutUnder(other))

const withoutUnder = (said: Said): Said => said.map(({ under: _under, ...part }) => part)
