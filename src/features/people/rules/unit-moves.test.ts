import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId, UnitId } from './actor.ts'
import type { Held } from './offices.ts'
import { movesInto, whoAnswersAfterClosing, whoAnswersAfterMerging, whoLosesAccess } from './unit-moves.ts'

const today = '2026-11-22'
const [school, other] = ['skole' as UnitId, 'ungdomsskole' as UnitId]
const [ranveig, leiv, vegard, karsten] = ['ranveig', 'leiv', 'vegard', 'karsten'].map((name) => name as PersonId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
] // four names

function held(person: PersonId, role: Held['role'], more: Partial<Held> = {}): Held {
  return {
    id: `${person}-${role}`,
    person,
    role,
    unit: school,
    from: '2024-08-01',
    until: undefined,
    onBehalfOf: undefined,
    ...more,
  }
}

test('everyone gets the same role in the other unit, from today', () => {
  expect(movesInto([held(ranveig, 'unit-leader'), held(leiv, 'staff')], [], today)).toEqual([
    { person: ranveig, role: 'unit-leader', from: today, until: undefined, onBehalfOf: undefined },
    { person: leiv, role: 'staff', from: today, until: undefined, onBehalfOf: undefined },
  ])
})

test('a substitute keeps the last day, and one who begins next year still does', () => {
  const until = { until: '2026-12-18' }
  const later = { from: '2027-01-04', until: '2027-03-01' }
  expect(movesInto([held(vegard, 'substitute', until), held(leiv, 'substitute', later)], [], today)).toMatchObject([
    { person: leiv, from: '2027-01-04', until: '2027-03-01' },
    { person: vegard, from: today, until: '2026-12-18' },
  ])
})

test('whose days are over does not come along', () => {
  expect(movesInto([held(vegard, 'substitute', { until: '2026-11-21' })], [], today)).toEqual([])
})

test('who works in both has the role once', () => {
  expect(movesInto([held(leiv, 'staff')], [held(leiv, 'staff', { unit: other })], today)).toEqual([])
})

test('who is there for some days only stays for as long as here', () => {
  const there = held(vegard, 'substitute', { unit: other, from: today, until: '2026-12-01' })
  expect(movesInto([held(vegard, 'substitute', { until: '2026-12-18' })], [there], today)).toMatchObject([
    { person: vegard, from: '2026-12-02', until: '2026-12-18' },
  ])
})

test('who has the role twice here, and for some days there, gets what is left of it once', () => {
  const here = [held(vegard, 'unit-leader', { from: today }), held(vegard, 'unit-leader')]
  const there = held(vegard, 'unit-leader', { unit: other, from: today, until: '2026-12-01' })
  expect(movesInto(here, [there], today)).toMatchObject([{ person: vegard, from: '2026-12-02', until: undefined }])
})

test('who stands in for the other leader and leads this unit goes on leading', () => {
  const standsIn = held(ranveig, 'unit-leader', { unit: other, until: '2026-12-01', onBehalfOf: karsten })
  expect(movesInto([held(ranveig, 'unit-leader')], [standsIn], today)).toMatchObject([
    { person: ranveig, from: today, until: undefined, onBehalfOf: undefined },
  ])
})

const someone = fc.record({
  person: fc.constantFrom(ranveig, leiv, vegard),
  role: fc.constantFrom('unit-leader' as const, 'staff' as const, 'substitute' as const),
  from: fc.constantFrom('2024-08-01', today, '2026-12-01'),
  until: fc.constantFrom(undefined, '2026-11-21', today, '2026-12-01', '2026-12-18'),
  onBehalfOf: fc.constantFrom(undefined, karsten),
})
const some = (unit: UnitId) =>
  fc.array(someone).map((all) => {
    const once = new Map(all.filter(isSound).map((one) => [`${one.person}/${one.role}/${one.from}`, one]))
    return [...once.values()].map((one, place): Held => ({ ...one, id: `${unit}-${place}`, unit }))
  })

/** As the database has them: no role ends before it begins, and what is lent or a substitute's has an end. */
const isSound = ({ role, from, until, onBehalfOf }: Pick<Held, 'role' | 'from' | 'until' | 'onBehalfOf'>) => {
  if (onBehalfOf !== undefined && role !== 'unit-leader') return false
  if (until === undefined) return onBehalfOf === undefined && role !== 'substitute'
  return until >= from
}

test('nobody gets a role twice from the same day, or for days that are over', () => {
  fc.assert(
    fc.property(some(school), some(other), (from, into) => {
      const moves = movesInto(from, into, today)
      const keys = [...into, ...moves].map(({ person, role, from: day }) => `${person}/${role}/${day}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { from: day, until } of moves) expect(day >= today && (until ?? day) >= day).toBe(true)
    }),
  )
})

test('on every day to come, who had a role in one of the two has it in the one that is left', () => {
  const days = [today, '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-18', '2026-12-19', '2027-06-01']
  fc.assert(
    fc.property(some(school), some(other), (from, into) => {
      const after = [...into, ...movesInto(from, into, today)]
      for (const day of days) {
        const holds = (one: { from: string; until: string | undefined }) =>
          one.from <= day && (one.until === undefined || day <= one.until)
        const has = (all: readonly { person: PersonId; role: string; from: string; until: string | undefined }[]) =>
          new Set(all.filter(holds).map(({ person, role }) => `${person}/${role}`))
        expect(has(after)).toEqual(has([...from, ...into]))
      }
    }),
  )
})

test('when a unit is closed the coordinator answers for what it had to do', () => {
  const all = [held(ranveig, 'unit-leader'), held(karsten, 'coordinator', { unit: undefined })]
  expect(whoAnswersAfterClosing(school, new Set([school]), all, today)).toEqual([karsten])
})

test('when two units become one, both leaders answer', () => {
  const all = [held(ranveig, 'unit-leader'), held(leiv, 'unit-leader', { unit: other })]
  expect(whoAnswersAfterMerging({ from: school, into: other }, all, today)).toEqual([ranveig, leiv])
})

test('who has a role elsewhere keeps the access, the others lose it', () => {
  const all = [
    held(ranveig, 'unit-leader'),
    held(leiv, 'staff'),
    held(leiv, 'staff', { unit: other }),
    held(vegard, 'substitute', { until: '2026-11-21' }),
  ]
  expect(whoLosesAccess(new Set([school]), all, today)).toEqual(new Set([ranveig]))
  expect(whoLosesAccess(new Set([school, other]), all, today)).toEqual(new Set([ranveig, leiv]))
})
