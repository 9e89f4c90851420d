import { describe, expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { PersonId } from '#base/ids.ts'
import { instantOf } from '#base/oslo-time.ts'
import { everyRow, expectedIn, rungsIn } from '../../../../test/continuity-table.ts'
import { aroundWith, followUp, nextOn, states, unit, waiting, written } from '../testing/given.ts'
import type { Clock } from './clock.ts'
import { runningClocks } from './clocks.ts'
import { consentReminders } from './consent-clocks.ts'
import { whoGetsDigest } from './digests.ts'
import { ladder, toTell, type Around, type Notice } from './ladder.ts'
import { wonderClock, type Wonder } from './wonder-clocks.ts'

// Section 3 of docs/continuity-table.md.

const person = (name: string) => name as PersonId // names stand for ids in these tests
const due = (day: string) => followUp(nextOn(day))
const november = due('2026-11-03')

const clockOf = (kind: string, relay: FollowUp, around: Around, on = '2026-12-31'): Clock => {
  const clock = runningClocks(relay, around, on).find((one) => one.kind === kind)
  if (clock === undefined) throw new Error(`No ${kind} runs.`)
  return clock
}

const next = (around: Around, relay = november) => written(clockOf('next-follow-up', relay, around), around)

const lost = followUp(states(waiting('2026-11-02', '2026-11-09')))
const isLost = (around: Around) => written(clockOf('waiting-for-holder', lost, around), around)

const offered = (id: string, offeredOn: string, answerBy: string, endedOn?: string): FollowUp['offers'][number] => ({
  ...{ id, to: person('Rec'), offeredOn, answerBy, endedOn },
})
const waits = followUp({ offers: [offered('1', '2026-11-24', '2026-11-27')] })
const again = followUp({
  offers: [offered('1', '2026-11-24', '2026-11-27', '2026-11-26'), offered('2', '2026-11-30', '2026-12-03')],
})
const consents = (renewalAskedOn?: string): FollowUp =>
  followUp({ consents: [{ lastDay: '2026-06-30', givenOn: '2025-09-01', renewalAskedOn }] })
const closedWith = followUp({
  ...states({ is: 'closed', since: '2026-11-10' }),
  questions: [{ id: '1', askedOn: '2026-11-02', isFromChild: false }],
})
const measured = followUp({
  measures: [
    {
      ...{ id: '1', responsible: undefined, deadline: { on: '2026-11-03', setOn: '2026-10-01' } },
      evaluation: { on: '2027-02-01', setOn: '2026-10-01' },
    },
  ],
})
const wonder: Wonder = {
  ...{ is: 'undecided' as const, author: person('Aut'), authorsDeputy: person('Dep'), unit },
  ...{ writtenOn: '2026-01-05', aroseOn: '2026-01-05' },
}

const away = (...absent: readonly string[]) => aroundWith({ absent })

/** Rungs as the table writes them all. */
const whole: Readonly<Record<string, () => readonly string[]>> = {
  L01: () => next(aroundWith()),
  L02: () => next(aroundWith(), due('2026-04-01')),
  L03: () => next(aroundWith(), due('2026-12-22')),
  L04: () => next(aroundWith({}, { '2026-12-24': '2026-01-01', '2026-12-31': '2026-01-01' }), due('2026-12-22')),
  L05: () => next(aroundWith(), due('2026-05-17')),
  L07: () => next(away('Hol')),
  L08: () => next(away('Hol'), { ...november, deputy: undefined }),
  L10: () => next(aroundWith(), { ...november, deputy: undefined }),
  L11: () => next(aroundWith({ leader: 'Hol' })),
  L12: () => next(aroundWith({ leader: 'Hol' }), { ...november, deputy: undefined }),
  L13: () => next(aroundWith({ leader: undefined })),
  L15: () => next(aroundWith({ coordinators: ['Lea'] })),
  L17: () => next(aroundWith({ '2026-01-01': {}, '2026-11-04': { absent: ['Dep'] } })),
  L18: () => next(aroundWith({ absent: ['Lea'], leadersDeputy: 'LDep' })),
  L19: () => next(away('Lea')),
  L31: () => next(aroundWith({ '2026-01-01': {}, '2026-11-05': { leader: 'Mel' } })),
  L32: () => next(aroundWith({ '2026-01-01': {}, '2026-11-05': { leader: undefined } })),
}

/** Rungs that the table tells in words of their own. */
const told: Readonly<Record<string, () => readonly [readonly string[], readonly string[]]>> = {
  L06: () => [
    next(aroundWith(), due('2026-03-27')),
    ['Hol 2026-03-27', 'Dep 2026-03-30', 'Lea 2026-04-01', 'Co 2026-04-09', 'E 2026-04-16'],
  ],
  L09: () => [next(aroundWith({ '2026-01-01': {}, '2026-11-05': { absent: ['Hol'] } })), rungsIn(expectedIn('L01'))],
  L14: () => [
    next(aroundWith({ coordinators: [] })),
    ['Hol 2026-11-03', 'Dep 2026-11-04', 'Lea 2026-11-06', 'Adm 2026-11-11', 'E 2026-11-18'],
  ],
  L16: () => {
    const alone = { leader: 'Hol', coordinators: ['Hol'], administrators: ['Hol'] }
    return [next(aroundWith(alone), { ...november, deputy: undefined }), ['Hol 2026-11-03', 'E 2026-11-10']]
  },
  L20: () => [
    next(aroundWith({ coordinators: ['Co', 'Co2'] })).slice(-3),
    ['Co 2026-11-11', 'Co2 2026-11-11', 'E 2026-11-18'],
  ],
  L23: () => [next(aroundWith(), due('2026-11-10')), rungsIn(expectedIn('L23'))],
  L24: () => [next(aroundWith(), due('2026-11-12')), rungsIn(expectedIn('L24'))],
  L25: () => [
    written(clockOf('offer-unanswered', waits, aroundWith()), aroundWith()),
    ['Rec 2026-11-27', 'Hol 2026-11-30', 'Lea 2026-12-02', 'Co 2026-12-07', 'E 2026-12-14'],
  ],
  L26: () => [
    written(clockOf('offer-unanswered', again, aroundWith()), aroundWith()),
    ['Rec 2026-11-30', 'Hol 2026-12-01', 'Lea 2026-12-03', 'Co 2026-12-08', 'E 2026-12-15'],
  ],
  L28: () => [
    isLost(aroundWith({ leadersDeputy: 'LDep' })),
    ['Lea 2026-11-09', 'LDep 2026-11-10', 'Co 2026-11-12', 'E 2026-11-19'],
  ],
  L29: () => [isLost(aroundWith()), ['Lea 2026-11-09', 'Co 2026-11-10', 'E 2026-11-17']],
  L30: () => [
    isLost(aroundWith({ '2026-01-01': {}, '2026-11-04': { leader: undefined } })),
    ['Co 2026-11-09', 'Adm 2026-11-10', 'E 2026-11-17'],
  ],
  L33: () => [next(aroundWith({ leader: undefined })), rungsIn(expectedIn('L32'))],
  L34: () => [
    written(clockOf('consent-ends', consents(), aroundWith()), aroundWith()),
    ['Hol 2026-05-29', 'Hol 2026-06-16', 'Dep 2026-06-16', 'Lea 2026-06-26', 'Co 2026-07-01', 'E 2026-07-08'],
  ],
  L35: () => [
    consentReminders(consents('2026-06-08'), aroundWith(), '2026-06-08').flatMap((one) => written(one, aroundWith())),
    ['Hol 2026-05-29', 'Hol 2026-06-16', 'Hol 2026-06-26'],
  ],
  L45: () => [
    written(wonderClock(wonder, aroundWith()), aroundWith()),
    ['Aut 2026-01-19', 'Dep 2026-01-20', 'Lea 2026-01-22', 'Co 2026-01-27', 'E 2026-02-03'],
  ],
  L46: () => [
    written(clockOf('question-unanswered', { ...closedWith, deputy: undefined }, away('Hol')), away('Hol')).slice(0, 1),
    ['Lea 2026-11-09'],
  ],
  L47: () => [written(clockOf('measure-deadline', measured, aroundWith()), aroundWith()), rungsIn(expectedIn('L01'))],
}

/** A worker that tells what it should at each of these moments, and what it has told then. */
function tellAt(relay: (at: Date) => FollowUp, around: Around, ...moments: readonly Date[]): readonly Notice[] {
  let notices: readonly Notice[] = []
  for (const now of moments) {
    const clocks = runningClocks(relay(now), around, now.toISOString().slice(0, 10))
    notices = [...notices, ...toTell(clocks, around, notices, now)]
  }
  return notices
}
const oslo = (day: string, hours: number, minutes = 0, seconds = 0) =>
  new Date(instantOf(day, hours * 60 + minutes).getTime() + seconds * 1000)
const names = (notices: readonly Notice[]) => notices.map(({ to }) => to)
const planned = (notices: readonly Notice[]) => notices.map((one) => `${one.to} ${one.planned}`)
const mornings = (...days: readonly string[]) => days.map((day) => oslo(day, 7))
const until = (end: Date, after: FollowUp) => (at: Date) => (at < end ? november : after)
const done = followUp(nextOn('2027-02-01'))

const moments: Readonly<Record<string, () => void>> = {
  'L21: done on Thursday afternoon, and nobody else is told': () => {
    const relay = until(oslo('2026-11-05', 15), done)
    const days = mornings('2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-11')
    expect(names(tellAt(relay, aroundWith(), ...days))).toEqual(['Hol', 'Dep'])
  },
  'L22: done a second before seven the leader is not told, a second after it was': () => {
    const days = mornings('2026-11-03', '2026-11-04', '2026-11-06')
    expect(names(tellAt(until(oslo('2026-11-06', 6, 59, 59), done), aroundWith(), ...days))).toEqual(['Hol', 'Dep'])
    expect(names(tellAt(until(oslo('2026-11-06', 7, 0, 1), done), aroundWith(), ...days))).toEqual([
      'Hol',
      'Dep',
      'Lea',
    ])
  },
  'L27: declined before the day, no rung': () => {
    const declined = followUp({ offers: [offered('1', '2026-11-24', '2026-11-27', '2026-11-26')] })
    expect(tellAt(() => declined, aroundWith(), ...mornings('2026-11-27', '2026-12-07'))).toEqual([])
  },
  'L36: down for a week, all are told in order with the days that were meant; the coordinator in time': () => {
    const notices = tellAt(() => november, aroundWith(), oslo('2026-11-10', 9, 30), oslo('2026-11-11', 7))
    expect(planned(notices)).toEqual(['Hol 2026-11-03', 'Dep 2026-11-04', 'Lea 2026-11-06', 'Co 2026-11-11'])
  },
  'L37: done while the worker was down, nobody is ever told': () => {
    expect(tellAt(() => done, aroundWith(), oslo('2026-11-10', 9, 30), oslo('2026-11-18', 7))).toEqual([])
  },
  'L38: back on a Saturday, all are told on Monday morning, and the ladder ends as planned': () => {
    const around = aroundWith()
    const notices = tellAt(() => november, around, oslo('2026-11-14', 12), oslo('2026-11-16', 7), oslo('2026-11-16', 8))
    expect(names(notices)).toEqual(['Hol', 'Dep', 'Lea', 'Co'])
    expect(tellAt(() => november, around, oslo('2026-11-14', 12))).toEqual([])
    const clock = clockOf('next-follow-up', november, around)
    expect(ladder(clock, around, { notices, today: '2026-11-16' }).exhaustedOn).toBe('2026-11-18')
  },
  'L39: forty rungs at once are one digest': () => {
    const lines = Array.from({ length: 40 }, () => ({ to: person('Lea'), isSettled: false, isSent: false }))
    expect(whoGetsDigest(lines, { gotToday: new Set(), isOpen: true })).toEqual(['Lea'])
    expect(whoGetsDigest(lines, { gotToday: new Set([person('Lea')]), isOpen: true })).toEqual([])
  },
  'L41: offered on a Friday at 19.59, in the application at once and in the digest on Monday': () => {
    const relay = followUp({ offers: [offered('1', '2026-11-06', '2026-11-11')] })
    expect(names(tellAt(() => relay, aroundWith(), oslo('2026-11-06', 19, 59)))).toEqual(['Rec'])
    expect(names(tellAt(() => relay, aroundWith(), oslo('2026-11-07', 12)))).toEqual(['Rec'])
    const lines = [{ to: person('Rec'), isSettled: false, isSent: false }]
    expect(whoGetsDigest(lines, { gotToday: new Set(), isOpen: false })).toEqual([])
    expect(whoGetsDigest(lines, { gotToday: new Set(), isOpen: true })).toEqual(['Rec'])
  },
  'L42: what is late is told until the last second of open hours, and else the next morning, before the leader': () => {
    const [hol] = tellAt(() => november, aroundWith(), oslo('2026-11-03', 7))
    const at = (now: Date, before: readonly Notice[] = hol === undefined ? [] : [hol]) =>
      toTell(runningClocks(november, aroundWith(), '2026-11-05'), aroundWith(), before, now)
    expect(names(at(oslo('2026-11-05', 19, 59, 59)))).toEqual(['Dep'])
    expect(at(oslo('2026-11-05', 20))).toEqual([])
    expect(names(at(oslo('2026-11-06', 7)))).toEqual(['Dep', 'Lea'])
  },
}

describe('who is told when, as the table says', () => {
  test.each(Object.keys(whole))('%s', (id) => {
    expect(whole[id]?.()).toEqual(rungsIn(expectedIn(id)))
  })

  test.each(Object.keys(told))('%s', (id) => {
    const [said, expected] = told[id]?.() ?? []
    expect(said).toEqual(expected)
  })

  test.each(Object.keys(moments))('%s', (sentence) => {
    expect.hasAssertions()
    moments[sentence]?.()
  })

  test('L28, L30: whoever answers for the office is told at once, and so is whoever answers after them', () => {
    const around = aroundWith({ '2026-01-01': {}, '2026-11-04': { leader: undefined } })
    const notices = tellAt(() => lost, around, oslo('2026-11-02', 14), oslo('2026-11-04', 21), oslo('2026-11-09', 7))
    expect(planned(notices)).toEqual(['Lea 2026-11-02', 'Co 2026-11-02', 'Co 2026-11-09'])
  })
})

everyRow(/^L\d/, {
  tested: [
    ...Object.keys(whole),
    ...Object.keys(told),
    ...Object.keys(moments).map((sentence) => sentence.slice(0, 3)),
    // On a database: send-digests.web.test.ts.
    ...['L40', 'L44'],
  ],
  waits: {
    L43: 'a guardian’s mail that comes back: families are told nothing outside yet; the others’ is in people/notices.web.test.ts',
  },
})
