import { expect, test } from 'vitest'
import { expectedInRollOut, rollOutKinds } from '../../../../test/roll-out-access-table.ts'
import { mayInRollOut, type About, type Asking, type RollOutAct } from './access.ts'

const unit = 'unit'
const asking = (role: string, where?: string): Asking => ({ person: 'one', memberships: [{ role, unit: where }] })
const nobody: Asking = { person: undefined, memberships: [] }

const players: Record<(typeof rollOutKinds)[number], Asking> = {
  administrator: asking('administrator'),
  coordinator: asking('coordinator'),
  editor: asking('editor'),
  approver: asking('approver'),
  'data-protection-officer': asking('data-protection-officer'),
  'survey-owner': asking('survey-owner'),
  'leader-of-unit': asking('unit-leader', unit),
  'deputy-in-unit': asking('unit-leader', unit),
  'leader-elsewhere': asking('unit-leader', 'other'),
  'staff-in-unit': asking('staff', unit),
  'substitute-in-unit': asking('substitute', unit),
  'staff-elsewhere': asking('staff', 'other'),
  'partner-with-role': asking('staff', 'partner'),
  family: nobody,
  unconnected: nobody,
  anonymous: nobody,
  'coordinator-of-other-municipality': nobody,
}

const acts: Record<keyof typeof expectedInRollOut, readonly [RollOutAct, About]> = {
  'see-roll-out': ['see-roll-out', {}],
  'see-competence': ['see-roll-out', {}],
  'see-training': ['see-roll-out', {}],
  'see-who-attended': ['take-attendance', { unit }],
  'say-state': ['say-state', { unit }],
  'withdraw-state': ['say-state', { unit }],
  'say-competence': ['say-competence', { unit }],
  'take-attendance': ['take-attendance', { unit }],
  'say-own-attendance': ['say-own-attendance', {}],
  'add-training': ['add-training', {}],
  'change-training-of-coordinator': ['change-training', { addedBy: 'another' }],
  'keep-partners': ['keep-partners', {}],
}

test.each(Object.entries(acts))('%s is for those whom the table names', (doing, [act, about]) => {
  const allowed = Object.fromEntries(
    rollOutKinds.map((kind) => [kind, mayInRollOut(players[kind], act, about) === undefined ? 'no' : 'yes']),
  )
  expect(allowed).toEqual(expectedInRollOut[doing as keyof typeof expectedInRollOut]) // a key of `acts`
})

test('a leader changes the training that the leader added, as long as it is a leader who asks', () => {
  expect(mayInRollOut(asking('unit-leader', unit), 'change-training', { addedBy: 'one' })).toBe('unit-leader')
  expect(mayInRollOut(asking('staff', unit), 'change-training', { addedBy: 'one' })).toBeUndefined()
})
