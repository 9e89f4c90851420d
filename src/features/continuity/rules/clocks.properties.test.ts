import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { defaultForeseen } from '#features/relay-log/rules/settings.ts'
import { defaultAges } from '#features/relay-log/rules/consent.ts'
import { followUpHistory } from '#features/relay-log/rules/follow-up-facts.ts'
import { stateOf, type RelayEvent } from '#features/relay-log/rules/relay.ts'
import { attempts, begin, birthdays, step } from '#features/relay-log/testing/random-relay.ts'
import { aroundWith, followUp, nextOn, officesWith, states, waiting } from '../testing/given.ts'
import { runningClocks } from './clocks.ts'
import { whoGetsDigest } from './digests.ts'
import { firstOf, ladder, toTell, type Around, type Notice } from './ladder.ts'

const at = (day: Day, minutes = 720) => instantOf(day, minutes)
const cast = ['Hol', 'Dep', 'Lea', 'LDep', 'Co', 'Co2', 'Adm']

/** Anybody may be away, and every office but the administrators' may be empty. */
const offices = fc
  .record({
    absent: fc.subarray(cast),
    leader: fc.constantFrom(undefined, 'Lea', 'Hol', 'Co'),
    leadersDeputy: fc.constantFrom(undefined, 'LDep', 'Dep'),
    coordinators: fc.subarray(['Co', 'Co2', 'Lea', 'Hol']),
    administrators: fc.subarray(['Adm', 'Hol', 'Co'], { minLength: 1 }),
  })
  .map((one) => ({ around: aroundWith(one), offices: officesWith(one) }))

const relays = fc
  .record({
    due: fc.integer({ min: 0, max: 90 }),
    deputy: fc.constantFrom(undefined, 'Dep' as PersonId), // names stand for ids
    isLost: fc.boolean(),
  })
  .map(({ due, deputy, isLost }): FollowUp => ({
    ...followUp(nextOn(dayAfter('2026-10-01', due))),
    deputy,
    ...(isLost && states(waiting('2026-10-01', dayAfter('2026-10-01', due)))),
  }))

test('random people with a relay: while it is not closed it has a clock, and the next has a person or an office', () => {
  fc.assert(
    fc.property(birthdays, fc.boolean(), attempts(60), offices, (bornOn, isGoing, tried, { offices: people }) => {
      let walk = begin(bornOn, isGoing)
      let told = walk.events.map((event) => ({ at: at(walk.day), by: undefined, event }))
      for (const [index, one] of tried.entries()) {
        const before = walk.events.length
        walk = step(walk, one)
        const happened: readonly RelayEvent[] = walk.events.slice(before)
        told = [...told, ...happened.map((event) => ({ at: at(walk.day), by: undefined, event }))]
        if (index % 6 > 0) continue
        const known = followUpHistory(told, {
          ages: defaultAges,
          today: walk.day,
          away: [],
          foreseen: defaultForeseen,
          keyOf: () => 'skole',
        }).at(-1)
        const clocks = known === undefined ? [] : runningClocks(known.followUp, aroundWith(), walk.day)
        const state = stateOf(walk.relay)
        expect(known?.followUp.states.at(-1)?.is).toBe(state)
        const [next] = clocks
        if (state === 'closed') continue
        expect(next && firstOf(next, people)).not.toHaveLength(0)
        const bound = clocks.find(({ kind }) =>
          state === 'waiting-for-holder' ? kind === 'waiting-for-holder' : kind === 'next-follow-up',
        )
        expect(next !== undefined && bound !== undefined && next.dueOn <= bound.dueOn).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('every ladder tells somebody, tells nobody twice, and is exhausted after the last was told', () => {
  fc.assert(
    fc.property(relays, offices, (relay, { around }) => {
      for (const clock of runningClocks(relay, around, '2027-01-31')) {
        const { rungs, exhaustedOn } = ladder(clock, around)
        const people = rungs.flatMap(({ to }) => to)
        expect(people.length).toBeGreaterThan(0)
        expect(new Set(people).size).toBe(people.length)
        expect(rungs.every(({ planned }) => exhaustedOn !== undefined && planned < exhaustedOn)).toBe(true)
        expect(rungs.map(({ planned }) => planned)).toEqual(rungs.map(({ planned }) => planned).toSorted())
      }
    }),
  )
})

/** A worker that looks every morning, but not while it is down; what it tells, in order. */
function work(
  relayOn: (day: Day) => FollowUp,
  around: Around,
  days: number,
  isDown: (day: Day) => boolean = () => false,
) {
  let notices: readonly Notice[] = []
  const mornings: (readonly Notice[])[] = []
  for (let index = 0; index < days; index += 1) {
    const day = dayAfter('2026-10-01', index)
    const told = isDown(day) ? [] : toTell(runningClocks(relayOn(day), around, day), around, notices, at(day, 420))
    notices = [...notices, ...told]
    mornings.push(told)
  }
  return { notices, mornings }
}

test('a cause that goes away silences its ladder from that day on', () => {
  const done = followUp(nextOn('2028-06-01'))
  fc.assert(
    fc.property(relays, offices, fc.nat(60), (relay, { around }, after) => {
      const end = dayAfter('2026-10-01', after)
      const all = work(() => relay, around, 90).notices
      const until = work((day) => (day < end ? relay : done), around, 90).notices
      expect(until).toEqual(all.filter(({ planned }) => planned < end))
    }),
    { numRuns: 50 },
  )
})

test('after a week without a worker everyone is told once, in the order that was meant, with the days that were meant', () => {
  fc.assert(
    fc.property(relays, offices, fc.nat(80), (relay, { around }, from) => {
      const first = dayAfter('2026-10-01', from)
      const last = dayAfter(first, 6)
      const { notices, mornings } = work(
        () => relay,
        around,
        120,
        (day) => first <= day && day <= last,
      )
      expect(notices.map(({ planned, to }) => [planned, to])).toEqual(
        work(() => relay, around, 120).notices.map(({ planned, to }) => [planned, to]),
      )
      for (const told of mornings) {
        const lines = told.map(({ to }) => ({ to, isSettled: false, isSent: false }))
        const digests = whoGetsDigest(lines, { gotToday: new Set(), isOpen: true })
        expect(new Set(digests).size).toBe(digests.length)
      }
    }),
    { numRuns: 50 },
  )
})
