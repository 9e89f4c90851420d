import type { PartyId } from './network.ts'

/** Whatever is marked, at any depth, is about someone from here on; about nobody in particular, it is left alone. */
export function markedAbout<Value>(value: Value, about: PartyId | undefined): Value {
  if (about === undefined) return value
  if (Array.isArray(value)) return value.map((one: unknown) => markedAbout(one, about)) as Value // as many of the same
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]: [string, unknown]): [string, unknown] =>
    key === 'mark' && typeof one === 'object' ? [key, { ...one, about }] : [key, markedAbout(one, about)],
  )
  return Object.fromEntries(entries) as Value // the same keys, with what they held
}
