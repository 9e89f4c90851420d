import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId, Role, UnitId } from './actor.ts'
import { isLastAdministrator, officesPassed, whoAnswersFor, type Held } from './offices.ts'

const day = '2026-11-22'
const school = 'school' as UnitId // ids are made where they are read
const person = (name: string) => name as PersonId // likewise

function holds(who: string, role: Role, own: Partial<Held> = {}): Held {
  const inUnit = role === 'unit-leader' || role === 'staff'
  return {
    ...{ id: `${who}/${role}`, person: person(who), role, unit: inUnit ? school : undefined },
    ...{ from: '2026-01-01', until: undefined, onBehalfOf: undefined },
    ...own,
  }
}

describe('who answers for a school', () => {
  const administrator = holds('astrid', 'administrator')
  const coordinator = holds('karsten', 'coordinator')
  const leader = holds('ranveig', 'unit-leader')

  test.each<[about: string, held: readonly Held[], who: readonly string[]]>([
    ['its leader', [administrator, coordinator, leader], ['ranveig']],
    [
      'the deputy first while the leader is away',
      [leader, holds('solfrid', 'unit-leader', { onBehalfOf: person('ranveig'), until: '2026-12-01' })],
      ['solfrid', 'ranveig'],
    ],
    [
      'the leader again when the days are over',
      [leader, holds('solfrid', 'unit-leader', { onBehalfOf: person('ranveig'), until: '2026-11-21' })],
      ['ranveig'],
    ],
    ['the coordinator when nobody leads it', [administrator, coordinator, holds('leiv', 'staff')], ['karsten']],
    ['the administrator when there is no coordinator', [administrator], ['astrid']],
    ['not a leader whose first day is tomorrow', [coordinator, { ...leader, from: '2026-11-23' }], ['karsten']],
  ])('is %s', (_about, held, who) => expect(whoAnswersFor(school, held, day)).toEqual(who))
})

const anyHeld = fc.array(
  fc.record({
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom<Role>('administrator', 'coordinator', 'unit-leader', 'staff', 'editor'),
    until: fc.constantFrom(undefined, '2026-11-21', '2026-12-24'),
  }),
  { maxLength: 12 },
)

test('while there is an administrator, somebody always answers, whoever is let go', () => {
  fc.assert(
    fc.property(anyHeld, fc.constantFrom('a', 'b', 'c', 'd'), (some, gone) => {
      const held = some.map(({ who, role, until }) => holds(who, role, { until }))
      const whole = [...held, holds('e', 'administrator')]
      expect(whoAnswersFor(school, whole, day)).not.toEqual([])
      for (const { to } of officesPassed(person(gone), whole, day)) {
        expect(to).not.toEqual([])
        expect(to).not.toContain(gone)
      }
    }),
  )
})

test('the last administrator whose days do not run out is told', () => {
  const other = holds('b', 'administrator', { until: '2026-12-24' })
  expect(isLastAdministrator(person('a'), [holds('a', 'administrator'), other], day)).toBe(true)
  expect(isLastAdministrator(person('a'), [holds('a', 'administrator'), holds('b', 'administrator')], day)).toBe(false)
  expect(isLastAdministrator(person('b'), [holds('a', 'administrator')], day)).toBe(false)
  const later = holds('b', 'administrator', { from: '2099-01-01' })
  expect(isLastAdministrator(person('a'), [holds('a', 'administrator'), later], day)).toBe(true)
})
