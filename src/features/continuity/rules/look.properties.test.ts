import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { aroundWith, followUp, nextOn, officesWith, states, waiting } from '../testing/given.ts'
import type { breaksOf } from './breaks.ts'
import { lookAtRelay } from './look.ts'
import type { Around, Notice } from './ladder.ts'

const first = '2026-10-01'
const people = ['Hol', 'Dep', 'Lea', 'LDep', 'Co', 'Adm']

const arounds = fc
  .record({
    absent: fc.subarray(people),
    leader: fc.constantFrom(undefined, 'Lea', 'Hol', 'Co'),
    leadersDeputy: fc.constantFrom(undefined, 'LDep'),
    coordinators: fc.subarray(['Co', 'Lea']),
    administrators: fc.subarray(['Adm', 'Hol'], { minLength: 1 }),
  })
  .map((cast) => ({ around: aroundWith(cast), offices: officesWith(cast) }))

const day = fc.nat(60).map((days) => dayAfter(first, days))
const relays = fc
  .record({ due: day, accept: day, ends: day, asked: day, moves: day, isLost: fc.boolean(), isRenewed: fc.boolean() })
  .map(({ due, accept, ends, asked, moves, isLost, isRenewed }): FollowUp => ({
    ...followUp(nextOn(due)),
    ...(isLost && states(waiting(first, accept))),
    consents: [{ lastDay: ends, givenOn: '2026-01-05', renewalAskedOn: isRenewed ? first : undefined }],
    questions: [{ id: 'question', askedOn: asked, isFromChild: false }],
    foreseen: [{ id: 'school', on: dayAfter(moves, 100) }],
    birthdays: [{ years: 12, on: dayAfter(moves, 40) }],
    measures: [
      {
        ...{ id: 'measure', responsible: 'Rec' as PersonId, deadline: { on: asked, setOn: first } }, // a made-up id
        evaluation: { on: moves, setOn: first },
      },
    ],
  }))

/** What is told in so many days, and when, by somebody who looks at the instants that `next` answers. */
function watched(relay: FollowUp, around: Around, next: (now: Date, asked: Date | undefined) => Date | undefined) {
  const end = instantOf(dayAfter(first, 90), 0)
  const told: (Notice & { readonly at: Day })[] = []
  let breaks: ReturnType<typeof breaksOf> = []
  let looks = 0
  for (let now: Date | undefined = instantOf(first, 0); now !== undefined && now < end; looks += 1) {
    const found = lookAtRelay([{ on: first, followUp: relay }], around, told, now)
    told.push(...found.notices.map((one) => ({ ...one, at: osloTime(now ?? end).day })))
    breaks = found.breaks
    now = next(now, found.lookAt)
  }
  return {
    told: told.map(({ ladder, place, to, at }) => `${at} ${ladder} ${place} ${to}`).toSorted(),
    breaks: breaks
      .filter(({ from }) => from < '2026-12-29')
      .map(({ kind, subject, from }) => `${kind} ${subject} ${from}`),
    looks,
  }
}

/** Midnight, the morning, and the evening, when nobody is told anything any more. */
function nextTurn(now: Date): Date {
  const { day: on, minutes } = osloTime(now)
  const turn = [420, 1200].find((one) => one > minutes)
  return turn === undefined ? instantOf(dayAfter(on, 1), 0) : instantOf(on, turn)
}

test('whoever looks only when a look says so tells the same on the same days as one who looks all the time', () => {
  fc.assert(
    fc.property(relays, arounds, (relay, { around }) => {
      const always = watched(relay, around, nextTurn)
      const asked = watched(relay, around, (_, at) => at)
      expect(asked.told).toEqual(always.told)
      expect(asked.breaks).toEqual(always.breaks)
      expect(asked.looks).toBeLessThan(always.looks / 4)
    }),
    { numRuns: 3 },
  )
})

test('a look is always followed by a later one, or by none', () => {
  fc.assert(
    fc.property(relays, arounds, fc.nat(90 * 24), (relay, { around }, hours) => {
      const now = new Date(instantOf(first, 0).getTime() + hours * 3_600_000)
      const { lookAt, notices } = lookAtRelay([{ on: first, followUp: relay }], around, [], now)
      const again = lookAtRelay([{ on: first, followUp: relay }], around, notices, now)
      expect(again.notices).toEqual([])
      expect(again.lookAt).toEqual(lookAt)
      if (lookAt !== undefined) expect(lookAt.getTime()).toBeGreaterThan(now.getTime())
    }),
    { numRuns: 30 },
  )
})
