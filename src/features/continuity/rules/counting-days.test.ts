import { describe, expect, test } from 'vitest'
import { instantOf, osloTime } from '#base/oslo-time.ts'
import { daysIn, everyRow, expectedIn } from '../../../../test/continuity-table.ts'
import { aroundWith, calendarWith, defaults, followUp, nextOn } from '../testing/given.ts'
import { before, forward, knownOn, rungDay, working, type Calendar } from '#base/working-days.ts'
import { lateFrom } from './clock.ts'
import { clocksOf } from './clocks.ts'
import type { Counting } from './counting.ts'
import { ladder } from './ladder.ts'
import { wonderClock, type Wonder } from './wonder-clocks.ts'

// Section 2 of docs/continuity-table.md.

const plain = calendarWith()
const counts =
  (rule: typeof forward) =>
  (start: string, days: number, calendar: Calendar = plain): readonly string[] => {
    const day = start.includes('T') ? osloTime(new Date(start)).day : start
    return [rule(day, days, knownOn(calendar, day))]
  }
const [on, work, back] = [forward, working, before].map(counts) as [
  ReturnType<typeof counts>,
  ReturnType<typeof counts>,
  ReturnType<typeof counts>,
] // three rules, three ways to count

/** An instant as the table writes it. */
const at = (instant: Date) => instant.toISOString().replace(':00.000Z', 'Z')
const endOf = (day: string) => at(lateFrom(day))
const around = aroundWith()
const decided = (writtenOn: string, aroseOn: string, counted: Counting = around) => {
  const wonder = {
    is: 'undecided',
    author: followUp().holder,
    authorsDeputy: undefined,
    unit: followUp().unit,
  } as const
  return wonderClock({ ...wonder, writtenOn, aroseOn } satisfies Wonder, counted).dueOn
}
const relayClock = (kind: string, changes: Parameters<typeof followUp>[0]) => {
  const clock = clocksOf(followUp(changes), around).find((one) => one.kind === kind)
  if (clock === undefined) throw new Error(`No ${kind} runs.`)
  return clock
}
const consent = (lastDay: string) => {
  const consents = [{ lastDay, givenOn: '2025-09-01', renewalAskedOn: undefined }]
  const { rungs } = relayClock('consent-ends', { consents })
  return [...new Set(rungs.slice(0, -1).map((one) => one.on ?? ''))]
}
const foreseen = (day: string) => {
  const { told, dueOn } = relayClock('transition-receiver', { foreseen: [{ id: 'school', on: day }] })
  return [...told.map((one) => one.on), dueOn]
}
const first = (day: string, changes = nextOn(day)) =>
  ladder(relayClock('next-follow-up', changes), around)
    .rungs.slice(0, 1)
    .map((one) => one.planned)
const birthday = () => {
  const { told, dueOn } = relayClock('birthday', { birthdays: [{ years: 18, on: '2026-03-01' }] })
  return ['2026-03-01', endOf('2026-02-28'), ...told.map((one) => one.on), dueOn]
}
const changed = (start: string) => {
  const settingsOn = (day: string) => (day < '2026-11-09' ? defaults : { ...defaults, decideDays: 10 })
  return decided(start, start, { ...around, settingsOn })
}

const rows: Readonly<Record<string, () => readonly string[]>> = {
  N01: () => on('2026-01-05', 14),
  N02: () => on('2026-03-19', 14),
  N03: () => on('2026-02-14', 14),
  N04: () => work('2026-04-01', 3),
  N05: () => work('2026-04-03', 3),
  N06: () => work('2026-04-30', 5),
  N07: () => work('2026-05-12', 5),
  N08: () => work('2026-05-22', 5),
  N09: () => work('2026-12-21', 5),
  N10: () => work('2026-12-21', 5, calendarWith({ '2026-12-24': '2026-01-01', '2026-12-31': '2026-01-01' })),
  N11: () => on('2026-12-18', 14),
  N12: () => on('2027-03-11', 14),
  N13: () => work('2027-03-24', 3),
  N14: () => work('2027-05-10', 5),
  N15: () => on('2027-05-03', 14),
  N16: () => work('2027-04-30', 5),
  N17: () => [...on('2026-03-24T22:30:00Z', 7), endOf('2026-03-31')],
  N18: () => on('2026-06-30T22:30:00Z', 14),
  N19: () => on('2026-06-30T21:59:59Z', 14),
  N20: () => on('2026-12-31T22:59:59Z', 14),
  N21: () => on('2026-12-31T23:00:00Z', 14),
  N22: () => work('2026-10-24T22:30:00Z', 3),
  N23: () => work('2026-10-25T22:59:59Z', 3),
  N24: () => work('2026-10-25T23:30:00Z', 3),
  N25: () => ['2026-03-27', '2026-03-28', '2026-03-29'].map(endOf),
  N26: () => [at(instantOf('2027-10-31', 0)), endOf('2027-10-31')],
  N27: () => [...work('2026-02-04', 3, calendarWith({ '2026-02-06': '2026-01-01' })), ...work('2026-02-04', 3)],
  N28: () => work('2026-02-04', 3, calendarWith({ '2026-02-06': '2026-02-05' })),
  N29: () => [...consent('2026-06-30'), endOf('2026-06-30')],
  N30: () => consent('2026-04-07'),
  N31: () => [...consent('2027-01-02'), endOf('2027-01-02')],
  N32: () => foreseen('2026-08-01'),
  N33: () => foreseen('2027-08-01'),
  N34: birthday,
  N35: () => ['2027-01-03', ...first('2027-01-03'), endOf('2027-01-03')],
  N36: () => [...first('2026-05-17'), endOf('2026-05-17')],
  N37: () => [decided('2026-01-20', '2026-01-01')],
  N38: () => [decided('2026-01-13', '2026-01-05')],
  N39: () => work('2026-11-07', 0),
  N40: () => ['2026-11-06', '2026-11-09'].map(changed),
}

describe('days are counted as the table says', () => {
  test.each(Object.keys(rows))('%s', (id) => {
    expect(rows[id]?.()).toEqual(daysIn(expectedIn(id)))
  })
})

describe('a day off that was taken back', () => {
  const calendar: Calendar = {
    ...plain,
    ownDaysOff: [{ day: '2026-02-06', recordedOn: '2026-01-01', removedOn: '2026-02-05' }],
  }

  test('still counts for what was counted before', () => {
    expect(work('2026-02-04', 3, calendar)).toEqual(['2026-02-10'])
  })

  test('counts for nothing that begins on the day it was taken back, or later', () => {
    expect(work('2026-02-05', 2, calendar)).toEqual(['2026-02-09'])
  })

  test('and declared anew counts again', () => {
    const again = [...calendar.ownDaysOff, { day: '2026-02-06', recordedOn: '2026-02-05', removedOn: undefined }]
    expect(work('2026-02-05', 2, { ...calendar, ownDaysOff: again })).toEqual(['2026-02-10'])
  })

  test('moves a rung that has not come', () => expect(rungDay('2026-02-04', 3, calendar)).toBe('2026-02-09'))

  test('makes a rung whose day it would have been the next one, when it is taken back that day', () => {
    const late = [{ day: '2026-02-06', recordedOn: '2026-01-01', removedOn: '2026-02-06' }]
    expect(rungDay('2026-02-04', 2, { ...calendar, ownDaysOff: late })).toBe('2026-02-09')
  })
})

test('a warning before a date comes early and never late', () => {
  expect(back('2026-04-06', 1)).toEqual(['2026-04-01'])
})

everyRow(/^N\d/, { tested: Object.keys(rows) })
