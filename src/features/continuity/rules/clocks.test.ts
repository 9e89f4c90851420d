import { describe, expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { PersonId } from '#base/ids.ts'
import { everyRow, rows } from '../../../../test/continuity-table.ts'
import { aroundWith, followUp, nextOn, officesWith, states, unit, waiting } from '../testing/given.ts'
import { stateOn, type Clock } from './clock.ts'
import { clocksOf, runningClocks } from './clocks.ts'
import { consentReminders } from './consent-clocks.ts'
import { firstOf, ladder } from './ladder.ts'
import { toldRow } from './told-row.ts'
import { wonderClock } from './wonder-clocks.ts'

// Section 1 of docs/continuity-table.md.

const around = aroundWith()
const person = (name: string) => name as PersonId // names stand for ids in these tests
const set = (on: string, setOn = '2026-11-02') => ({ on, setOn })

/** Everything that can wait at once. */
const waitsForAll: Partial<FollowUp> = {
  ...{ holderAbsentFrom: '2026-11-02', firstMeetingFrom: '2026-11-02', next: set('2026-11-20') },
  offers: [{ id: '1', to: person('Rec'), offeredOn: '2026-11-02', answerBy: '2026-11-05', endedOn: undefined }],
  measures: [{ id: '1', responsible: person('New'), deadline: set('2026-11-12'), evaluation: set('2026-11-30') }],
  consents: [{ lastDay: '2026-12-31', givenOn: '2026-01-05', renewalAskedOn: undefined }],
  questions: [
    { id: '1', askedOn: '2026-11-02', isFromChild: false },
    { id: '2', askedOn: '2026-11-02', isFromChild: true },
  ],
  corrections: [{ id: '1', askedOn: '2026-11-02', answerBy: '2026-11-16', author: person('New') }],
  transitions: [{ id: '1', day: set('2027-08-01') }],
  foreseen: [{ id: '2', on: '2027-08-01' }],
  birthdays: [{ years: 12, on: '2026-12-01' }],
}
const inState: Readonly<Record<string, Partial<FollowUp>>> = {
  AC: { states: [{ is: 'awaiting-consent', since: '2026-10-20' }] },
  A: {},
  H: states(waiting('2026-11-02', '2026-11-09')),
  P: states({ is: 'paused', since: '2026-10-30' }),
  C: states({ is: 'closed', since: '2026-11-02' }),
}
const everything = clocksOf(followUp(waitsForAll), around)
const clock = (kind: Clock['kind'], about?: string): Clock => {
  const all = [...everything, ...clocksOf(followUp({ ...waitsForAll, ...inState['H'] }), around)]
  const found = all.find((one) => one.kind === kind && (about === undefined || one.about === about))
  if (found === undefined) throw new Error(`No ${kind} runs.`)
  return found
}
const first = (one: Clock) => firstOf(one, officesWith())
const wonder = { unit, author: person('Aut') }
const undecided = wonderClock(
  { ...wonder, is: 'undecided', authorsDeputy: undefined, writtenOn: '2026-11-02', aroseOn: '2026-11-02' },
  around,
)
const shared = wonderClock({ is: 'shared', unit, sharedOn: '2026-11-02' }, around)
const draft = wonderClock({ ...wonder, is: 'draft', changedOn: '2026-11-02', keptUntil: '2026-12-02' }, around)

/** When it is due, and who hears of it first. */
const due: Readonly<Record<string, readonly [Clock, dueOn: string, ...first: string[]]>> = {
  C01: [undecided, '2026-11-16', 'Aut'],
  C02: [shared, '2026-11-09', 'Lea'],
  C03: [clock('first-meeting'), '2026-11-16', 'Hol'],
  C04: [clock('next-follow-up'), '2026-11-20', 'Hol'],
  C05: [clock('measure-deadline'), '2026-11-12', 'New', 'Hol'],
  C06: [clock('measure-evaluation'), '2026-11-30', 'Hol'],
  C07: [clock('offer-unanswered'), '2026-11-05', 'Rec'],
  C08: [clock('waiting-for-holder'), '2026-11-09', 'Lea'],
  C09: [clock('consent-ends'), '2026-12-31', 'Hol'],
  C10: [clock('question-unanswered', '1'), '2026-11-09', 'Hol'],
  C11: [clock('correction-requested'), '2026-11-16', 'New'],
  C12: [clock('transition-receiver', '1'), '2027-06-02', 'Hol'],
  C13: [clock('birthday'), '2026-12-01', 'Hol'],
  C14: [clock('transition-receiver', '2'), '2027-06-02', 'Hol'],
  C15: [draft, '2026-12-02', 'Aut'],
  C16: [clock('holder-absence'), '2026-11-16', 'Lea'],
}

describe('each clock is due when the table says, and tells whom it says first', () => {
  test.each(Object.keys(due))('%s', (id) => {
    const [one, ...expected] = due[id] ?? []
    expect(one && [one.dueOn, ...first(one)]).toEqual(expected)
  })
})

/** What the table says of a state, by its shorthand; what is no word of it is told in a sentence. */
const states16 = rows.flatMap(({ id, cells }) => {
  const said = cells['AC / A / H / P / C']
  const kind = cells['kind']?.replaceAll('`', '')
  if (said === undefined || kind === undefined || /^(C01|C02|C14|C15)$/.test(id)) return []
  return said.split(' / ').map((word, at) => {
    const state = ['AC', 'A', 'H', 'P', 'C'][at] ?? ''
    return { id, kind, state, word: word.replaceAll('*', '') }
  })
})

describe('what runs in each state', () => {
  test.each(states16)('$id in $state: $word', ({ kind, state, word }) => {
    const running = clocksOf(followUp({ ...waitsForAll, ...inState[state] }), around).some((one) => one.kind === kind)
    expect(running).toBe(word === 'run' || word.startsWith('pause'))
  })
})

test('what a child asks is answered in two working days', () => {
  expect(clock('question-unanswered', '2').dueOn).toBe('2026-11-04')
})

test('an absent holder without a deputy is given one by the next working day', () => {
  const [absent] = clocksOf(followUp({ ...waitsForAll, deputy: undefined }), around).filter(
    ({ kind }) => kind === 'holder-absence',
  )
  expect(absent?.dueOn).toBe('2026-11-03')
})

test('a transition that is foreseen is told of 120 days ahead', () => {
  expect(clock('transition-receiver', '2').told.map(({ on }) => on)).toEqual(['2027-04-02'])
})

test('nobody but its author hears that a draft goes soon, a week before and on the last day', () => {
  expect(draft.rungs).toEqual([])
  expect(draft.told.map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-01'])
})

test('equal days come in one order, the heaviest responsibility first', () => {
  const relay = followUp({ ...waitsForAll, ...nextOn('2026-11-16'), ...inState['H'] })
  const kinds = runningClocks(relay, around, '2026-11-16').flatMap(({ kind, dueOn }) =>
    dueOn === '2026-11-16' ? [kind] : [],
  )
  expect(kinds).toEqual(['next-follow-up', 'first-meeting', 'correction-requested'])
})

test('coming until the day, due on it, late from midnight', () => {
  expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((day) => stateOn(clock('next-follow-up'), day))).toEqual([
    'coming',
    'due',
    'late',
  ])
})

test('H6: consent that was asked for anew is no clock, and the holder is reminded until it runs out', () => {
  const relay = followUp({ consents: [{ lastDay: '2026-06-30', givenOn: '2025-09-01', renewalAskedOn: '2026-06-20' }] })
  const reminders = (day: string) => consentReminders(relay, around, day).length
  expect(runningClocks(relay, around, '2026-06-30').map(({ kind }) => kind)).toEqual(['next-follow-up'])
  expect([reminders('2026-06-30'), reminders('2026-07-01')]).toEqual([1, 0])
})

test('H9: further up it is seen that there is something, its kind, its day, who holds it and who was told; no more', () => {
  const one = clock('next-follow-up')
  const told = ladder(one, around).rungs
  expect(toldRow(one, { holder: person('Hol'), told, today: '2026-11-23' })).toEqual({
    ...{ kind: 'next-follow-up', due: '2026-11-20', holder: 'Hol' },
    told: [
      { place: '1', planned: '2026-11-20', to: ['Hol'] },
      { place: '2', planned: '2026-11-23', to: ['Dep'] },
    ],
  })
})

test('H9: of a birthday the month is seen, or a leader would know whose it is', () => {
  expect(toldRow(clock('birthday'), { holder: person('Hol'), told: [], today: '2026-11-23' }).due).toBe('2026-12')
})

everyRow(/^C\d/, { tested: Object.keys(due) })
