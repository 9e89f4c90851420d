import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facets, narrowingIn, queryOf, wantedBy, type Narrowing } from './narrowing.ts'

const known = {
  audiences: [{ key: 'barn' }, { key: 'ungdom' }],
  subjects: [{ key: 'mobbing' }],
  themes: [{ key: 'medvirkning' }],
  levels: [{ key: '1' }],
  services: [{ key: 'skole' }],
  places: [{ key: 'hjemme' }],
}
const audiences = [
  { key: 'smabarn', ageFrom: 0, ageTo: 5, staff: false },
  { key: 'barn', ageFrom: 6, ageTo: 12, staff: false },
  { key: 'gravide', staff: false },
  { key: 'ansatte', staff: true },
]
const nothing = narrowingIn(() => null, known)
const groups = (narrowing: Partial<Narrowing>) =>
  wantedBy({ ...nothing, ...narrowing }, audiences).flatMap(({ field, any }) => (field === 'audiences' ? [any] : []))

test('an age fits the groups that say one, its ends counted in', () => {
  expect(groups({ age: 5, forStaff: true })).toEqual([['audiences/smabarn']])
  expect(groups({ age: 6, forStaff: true })).toEqual([['audiences/barn']])
  expect(groups({ age: 40, forStaff: true })).toEqual([[]])
})

test('what is for staff alone is met by those who ask for it', () => {
  expect(groups({})).toEqual([['audiences/smabarn', 'audiences/barn', 'audiences/gravide']])
  expect(groups({ forStaff: true })).toEqual([])
})

test('what names no service is offered by none, and what names no place is everywhere', () => {
  const wanted = wantedBy({ ...nothing, forStaff: true, service: 'skole', place: 'hjemme' }, audiences)
  expect(wanted.map(({ field, orNone }) => [field, orNone])).toEqual([
    ['services', false],
    ['places', true],
  ])
})

test('an address asks for what was asked for, and never says the words', () => {
  const some = <Key>(keys: readonly { readonly key: Key }[]) =>
    fc.option(fc.constantFrom(...keys.map(({ key }) => key)), { nil: undefined })
  fc.assert(
    fc.property(
      fc.record({
        query: fc.string({ unit: fc.constantFrom('a', 'å', ' ', '&') }).map((said) => said.trim()),
        age: fc.option(fc.nat(99), { nil: undefined }),
        audience: some(known.audiences),
        subject: some(known.subjects),
        theme: some(known.themes),
        level: some(known.levels),
        service: some(known.services),
        place: some(known.places),
        forStaff: fc.boolean(),
      }),
      (narrowing) => {
        const asked = new URLSearchParams(queryOf(narrowing))
        expect(narrowingIn((name) => asked.get(name), known)).toEqual({ ...narrowing, query: '' })
      },
    ),
  )
})

test('what is not there, or is no number, is not asked for', () => {
  const said: Readonly<Record<string, string>> = {
    emne: "'; drop table page --",
    alder: '-1',
    hos: 'skole',
    q: 'a\0b ',
  }
  expect(narrowingIn((name) => said[name], known)).toEqual({ ...nothing, service: 'skole', query: 'ab' })
  expect(facets.length).toBe(6)
})
