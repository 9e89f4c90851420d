import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decidedOtherwise,
  expectedAccess,
  kinds,
  waitsForRelays,
  type Kind,
  type Scope,
} from '../../../../test/access-table.ts'
import { acts, here, may, type Act, type Subject } from './access.ts'
import type { Actor, Membership, PersonId, Role, UnitId } from './actor.ts'

const own = 'unit-own' as UnitId // ids are made where they are read
const other = 'unit-other' as UnitId // likewise
const shared = 'unit-shared' as UnitId // likewise
const colleague = 'person-colleague' as PersonId // likewise

const withSubject: ReadonlySet<Act> = new Set(
  acts.filter((act) => Object.values(expectedAccess[act]).some((row) => row['other-unit'] !== undefined)),
)

const role = (name: Role, unit?: UnitId, onBehalfOf?: PersonId): Membership => ({
  ...{ id: name, role: name, unit, from: '2026-01-01', until: undefined, onBehalfOf },
})

/** What each kind of person holds today in the municipality where they stand. */
const held: Record<Kind, readonly Membership[]> = {
  administrator: [role('administrator')],
  coordinator: [role('coordinator')],
  editor: [role('editor')],
  approver: [role('approver')],
  'data-protection-officer': [role('data-protection-officer')],
  'survey-owner': [role('survey-owner')],
  'unit-leader': [role('unit-leader', own)],
  deputy: [role('staff', own), role('unit-leader', own, 'person-leader' as PersonId)], // an id, as above
  staff: [role('staff', own)],
  substitute: [role('substitute', own)],
  'substitute-ended': [],
  'private-leader': [role('unit-leader', own)],
  'shared-leader': [role('unit-leader', shared)],
  'shared-staff': [role('staff', shared)],
  'served-administrator': [role('administrator')],
  family: [],
  'without-role': [],
  deactivated: [],
  unconnected: [],
  anonymous: [],
}

function actorOf(kind: Kind, scope: Scope): Actor {
  const memberships = scope === 'other-municipality' ? [] : held[kind]
  const session = {
    ...{ id: 's', identity: 'i', isOwn: true, isFamily: false, level: 'high' as const },
    ...{ authenticatedAt: new Date(0), endsAt: new Date(0) },
  }
  const person = memberships.length === 0 ? undefined : { id: 'person-self' as PersonId, name: 'Kari Testdal' } // an id, as above
  return { session, person, memberships, mustShowMore: false, decided: {}, daysOff: [] }
}

function subjectOf(kind: Kind, act: Act, scope: Scope): Subject {
  if (!withSubject.has(act)) return here
  const isServed = kind === 'served-administrator'
  const unit =
    scope === 'shared-unit' || (scope === 'own-unit' && kind.startsWith('shared-'))
      ? { id: shared, isRunHere: !isServed }
      : { id: scope === 'own-unit' ? own : other, isRunHere: true }
  return { units: [unit], person: { id: colleague, isTrusted: false } }
}

const cells = acts.flatMap((act) =>
  kinds.flatMap((kind) =>
    (Object.entries(expectedAccess[act][kind]) as [Scope, string][]) // its keys are scopes
      .filter(([, expected]) => expected !== '-')
      .map(([scope, expected]) => ({ act, kind, scope, expected })),
  ),
)

const isOtherwise = ({ act, kind, scope }: (typeof cells)[number]) => decidedOtherwise(act, kind, scope)

describe('the rules say what was expected before they were written', () => {
  test('in every cell of the table but the few that were decided otherwise', () => {
    const wrong = cells
      .filter((cell) => !isOtherwise(cell) && !waitsForRelays(cell.act, cell.kind))
      .filter(({ act, kind, scope, expected }) => {
        const answer = may(actorOf(kind, scope), act, subjectOf(kind, act, scope))
        return (answer === undefined ? 'no' : 'yes') !== expected
      })
    expect(wrong).toEqual([])
    expect(cells.length).toBeGreaterThan(1200)
  })

  test('and those few are yes where the table said no', () => {
    const few = cells.filter(isOtherwise)
    expect(few).toHaveLength(6)
    for (const { act, kind, scope, expected } of few) {
      expect(expected).toBe('no')
      expect(may(actorOf(kind, scope), act, subjectOf(kind, act, scope))).toBe('administrator')
    }
  })
})

describe('what the table leaves out', () => {
  const leader = actorOf('unit-leader', 'own-unit')
  const about = (isTrusted: boolean, ...units: readonly UnitId[]): Subject => ({
    units: units.map((id) => ({ id, isRunHere: true })),
    person: { id: colleague, isTrusted },
  })
  const ending: readonly Act[] = [
    'deactivate-person',
    'connect-person',
    'end-membership',
    'end-sessions-of-person',
    'correct-person',
  ]

  test.each(ending)(
    'a leader may not %s when that person leads or holds an office for the whole municipality',
    (act) => {
      expect(may(leader, act, about(true, own))).toBeUndefined()
      expect(may(actorOf('administrator', 'other-unit'), act, about(true, own))).toBe('administrator')
    },
  )

  test.each(ending)('a leader may not %s when that person also works in a unit of someone else', (act) => {
    expect(may(leader, act, about(false, own, other))).toBeUndefined()
  })

  test.each(ending)('a leader may not %s a person without any unit', (act) => {
    expect(may(leader, act, about(false))).toBeUndefined()
  })

  test('nobody who has no role may anything, whatever it is about', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...acts),
        fc.array(fc.constantFrom(own, other, shared)),
        fc.boolean(),
        (act, units, isTrusted) => {
          expect(may(actorOf('without-role', 'own-unit'), act, about(isTrusted, ...units))).toBeUndefined()
        },
      ),
    )
  })

  test('more roles never take anything away', () => {
    const anyRole = fc.constantFrom(...kinds.flatMap((kind) => held[kind]))
    fc.assert(
      fc.property(
        fc.array(anyRole, { minLength: 1 }),
        anyRole,
        fc.constantFrom(...acts),
        fc.constantFrom(own, other),
        (some, more, act, unit) => {
          const actor = actorOf('staff', 'own-unit')
          const before = may({ ...actor, memberships: some }, act, about(false, unit))
          const after = may({ ...actor, memberships: [...some, more] }, act, about(false, unit))
          if (before !== undefined) expect(after).toBeDefined()
        },
      ),
    )
  })
})
