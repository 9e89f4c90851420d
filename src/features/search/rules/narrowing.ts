import { isAmongAges, type Ages } from '#base/ages.ts'

/** Which measures somebody looks for. Keys of items, but for the age (whole years) and the words. */
export type Narrowing = {
  readonly query: string
  readonly age: number | undefined
  readonly audience: string | undefined
  readonly subject: string | undefined
  readonly theme: string | undefined
  readonly level: string | undefined
  readonly service: string | undefined
  readonly place: string | undefined
  /** What only those who work with children use is shown, too. */
  readonly forStaff: boolean
}

/** By which name each choice stands in an address and in the form. */
export const names = {
  query: 'q',
  age: 'alder',
  audience: 'gruppe',
  subject: 'emne',
  theme: 'tema',
  level: 'niva',
  service: 'hos',
  place: 'sted',
  forStaff: 'for',
} as const

export type Audience = Ages & { readonly key: string; readonly staff: boolean }

/** What is asked for; what makes no sense is not. `known`: keys that there are, by field. */
export function narrowingIn(
  said: (name: string) => string | null | undefined,
  known: Readonly<Record<Facet, readonly { readonly key: string }[]>>,
): Narrowing {
  const keyIn = (name: string, facet: Facet) => known[facet].find(({ key }) => key === said(name))?.key
  const age = (said(names.age) ?? '').trim()
  return {
    // PostgreSQL has no character 0.
    query: (said(names.query) ?? '').replaceAll('\0', '').trim().slice(0, 200),
    age: /^\d{1,2}$/.test(age) ? Number(age) : undefined,
    audience: keyIn(names.audience, 'audiences'),
    subject: keyIn(names.subject, 'subjects'),
    theme: keyIn(names.theme, 'themes'),
    level: keyIn(names.level, 'levels'),
    service: keyIn(names.service, 'services'),
    place: keyIn(names.place, 'places'),
    forStaff: said(names.forStaff) === 'ansatte',
  }
}

/** As an address says it, without the words: what somebody looks for in their own words stands in no address. */
export function queryOf(narrowing: Narrowing): string {
  const { age, forStaff, audience, subject, theme, level, service, place } = narrowing
  const kept = { audience, subject, theme, level, service, place }
  const asked = new URLSearchParams([
    ...(forStaff ? [[names.forStaff, 'ansatte']] : []),
    ...(age === undefined ? [] : [[names.age, `${age}`]]),
    ...Object.entries(kept).flatMap(([name, key]) =>
      key === undefined ? [] : [[names[name as keyof typeof kept], key]],
    ),
  ])
  return asked.size === 0 ? '' : `?${asked}`
}

/** Fields of a measure by which it is found. */
export const facets = ['audiences', 'subjects', 'themes', 'levels', 'services', 'places'] as const
export type Facet = (typeof facets)[number]

/** A document must lead to one of these, as `audiences/ungdom`; `orNone`: one that names nothing in the field is for all. */
export type Wanted = { readonly field: Facet; readonly any: readonly string[]; readonly orNone: boolean }

/**
 * What documents must lead to. A measure that names no group, level or place is for all of them; one that names no service is offered by
 * none, and one without a subject is about none. An age fits the groups that say an age.
 */
export function wantedBy(narrowing: Narrowing, audiences: readonly Audience[]): readonly Wanted[] {
  const { age, audience, subject, theme, level, service, place, forStaff } = narrowing
  const one = (field: Facet, key: string | undefined, orNone = false): Wanted[] =>
    key === undefined ? [] : [{ field, any: [`${field}/${key}`], orNone }]
  const groups = (fits: (one: Audience) => boolean): Wanted => ({
    ...{ field: 'audiences', orNone: true },
    any: audiences.filter(fits).map(({ key }) => `audiences/${key}`),
  })
  return [
    ...(forStaff ? [] : [groups(({ staff }) => !staff)]),
    ...(age === undefined ? [] : [groups((each) => isAmongAges(each, age))]),
    ...one('audiences', audience, true),
    ...one('subjects', subject),
    ...one('themes', theme),
    ...one('levels', level, true),
    ...one('services', service),
    ...one('places', place, true),
  ]
}
