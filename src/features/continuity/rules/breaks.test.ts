import { describe, expect, test } from 'vitest'
import type { FollowUp, FollowUpThen, StateSince } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { breaksIn, everyRow, expectedIn } from '../../../../test/continuity-table.ts'
import { aroundWith, happened, nextOn, states, waiting } from '../testing/given.ts'
import { breaksOf, daysOf } from './breaks.ts'
import type { Around } from './ladder.ts'

// Section 4 of docs/continuity-table.md.

/** Far enough for every row, so that what has not ended is seen to be open. */
const end = '2028-01-01'
const all = aroundWith()
const withLeadersDeputy = aroundWith({ leadersDeputy: 'LDep' })

const brokenIn = (history: readonly FollowUpThen[], around: Around = all, until: Day = end): readonly string[] =>
  breaksOf(history, around, { until })
    .map(({ kind, from, to }) => `${kind} ${from} ${to ?? 'open'}`)
    .toSorted()

/** The next date is set, then something is done about it on a day; then all is well. */
const start = (changes: Partial<FollowUp> = {}) => ['2026-01-05', changes] as const
const later = nextOn('2028-06-01')
const done = (next: Day, on: Day) => happened(start(nextOn(next)), [on, later])
const closed = (on: Day, ...before: readonly StateSince[]): Partial<FollowUp> =>
  states(...before, { is: 'closed', since: on })
const active = (since: Day): StateSince => ({ is: 'active', since })
const paused = (since: Day): StateSince => ({ is: 'paused', since })

const lost = (on: Day, acceptBy = '2026-11-09', isFamilysChoice = false) =>
  states(waiting(on, acceptBy, isFamilysChoice))
const accepted = (from: Day, on: Day) => states(waiting(from, '2026-11-09'), active(on))

const offer = (id: string, offeredOn: Day, answerBy: Day, endedOn?: Day, to = 'Rec'): FollowUp['offers'][number] => ({
  ...{ id, to: to as PersonId, offeredOn, answerBy, endedOn }, // names stand for ids
})
const measure = (id: string, on: Day, deadline?: Day): FollowUp['measures'][number] => ({
  ...{ id, responsible: undefined, evaluation: { on, setOn: '2026-01-05' } },
  deadline: deadline === undefined ? undefined : { on: deadline, setOn: '2026-01-05' },
})
const measures = (...list: FollowUp['measures']): Partial<FollowUp> => ({ measures: list })
const transition = (on: Day, setOn: Day): Partial<FollowUp> => ({ transitions: [{ id: '1', day: { on, setOn } }] })
const arrived: Partial<FollowUp> = { transitions: [] }
const ends = (lastDay: Day, ...renewalAskedOn: readonly (Day | undefined)[]): Partial<FollowUp> => ({
  consents: renewalAskedOn.map((asked) => ({ lastDay, givenOn: '2025-09-01', renewalAskedOn: asked })),
})
const question = (askedOn: Day): Partial<FollowUp> => ({ questions: [{ id: '1', askedOn, isFromChild: false }] })
const answered: Partial<FollowUp> = { questions: [], corrections: [] }

const rows: Readonly<Record<string, () => readonly string[]>> = {
  B01: () => brokenIn(done('2026-11-03', '2026-11-03')),
  B02: () => brokenIn(done('2026-11-03', '2026-11-04')),
  B03: () => brokenIn(done('2026-11-03', '2026-11-05')),
  B04: () => brokenIn(done('2026-11-03', osloTime(new Date('2026-11-04T23:30Z')).day)),
  B05: () => brokenIn(done('2026-11-06', '2026-11-09')),
  B06: () => brokenIn(done('2026-11-03', '2026-12-01')),
  B07: () => brokenIn(done('2026-11-03', '2026-11-18')),
  B08: () => brokenIn(done('2026-12-28', '2027-01-07')),
  B09: () =>
    brokenIn(happened(start(nextOn('2026-11-03')), ['2026-11-02', nextOn('2026-11-17')], ['2026-11-17', later])),
  B10: () =>
    brokenIn(happened(start(nextOn('2026-11-03')), ['2026-11-06', nextOn('2026-11-17')], ['2026-11-17', later])),
  B11: () =>
    brokenIn(happened(start(nextOn('2026-11-03')), ['2026-11-06', nextOn('2026-11-20')], ['2026-11-24', later])),
  B12: () => brokenIn(done('2026-11-03', '2026-11-10')),
  B13: () => brokenIn(happened(start(nextOn('2026-11-03')), ['2026-11-10', closed('2026-11-10')])),
  B14: () => brokenIn(happened(start(nextOn('2026-11-03')), ['2026-11-04', closed('2026-11-04')])),
  B15: () =>
    brokenIn(
      happened(
        start(nextOn('2026-11-03')),
        ['2026-11-10', { ...states(paused('2026-11-10')), ...nextOn('2026-12-10') }],
        ['2026-12-10', { ...states(paused('2026-11-10'), active('2026-12-10')), ...nextOn('2026-12-15') }],
        ['2026-12-15', later],
      ),
    ),
  B16: () =>
    brokenIn(
      happened(
        start(),
        ['2026-10-05', { ...states(paused('2026-10-05')), ...nextOn('2027-01-03') }],
        ['2027-01-11', { ...states(paused('2026-10-05'), active('2027-01-11')), ...later }],
      ),
    ),
  B17: () =>
    brokenIn(
      happened(start(), ['2026-11-02', lost('2026-11-02')], ['2026-11-05', accepted('2026-11-02', '2026-11-05')]),
    ),
  B18: () => brokenIn(happened(start(), ['2026-11-02', accepted('2026-11-02', '2026-11-02')])),
  B19: () =>
    brokenIn(
      happened(
        start(),
        ['2026-11-02', { offers: [offer('1', '2026-11-02', '2026-11-05')] }],
        ['2026-11-12', { offers: [offer('1', '2026-11-02', '2026-11-05', '2026-11-12')] }],
      ),
    ),
  B20: () =>
    brokenIn(
      happened(
        start(),
        ['2026-11-02', { offers: [offer('1', '2026-11-02', '2026-11-05')] }],
        ['2026-11-04', { offers: [offer('2', '2026-11-04', '2026-11-09', undefined, 'New')] }],
        ['2026-11-09', { offers: [] }],
      ),
    ),
  B21: () =>
    brokenIn(
      happened(
        start(nextOn('2026-11-03')),
        ['2026-11-02', lost('2026-11-02')],
        ['2026-11-09', accepted('2026-11-02', '2026-11-09')],
        ['2026-11-11', later],
      ),
    ),
  B22: () =>
    brokenIn(
      happened(
        start(),
        ['2026-11-02', { ...lost('2026-11-02'), ...nextOn('2026-12-15') }],
        ['2026-12-01', accepted('2026-11-02', '2026-12-01')],
        ['2026-12-15', later],
      ),
      withLeadersDeputy,
    ),
  B23: () =>
    brokenIn(
      happened(start(), ['2026-11-02', lost('2026-11-02')], ['2026-11-16', accepted('2026-11-02', '2026-11-16')]),
      withLeadersDeputy,
    ),
  B24: () => {
    const first = [waiting('2026-11-02', '2026-11-09'), active('2026-11-05')]
    const second = [...first, waiting('2026-11-06', '2026-11-13')]
    return brokenIn(
      happened(
        start(),
        ['2026-11-02', lost('2026-11-02')],
        ['2026-11-05', states(...first)],
        ['2026-11-06', states(...second)],
        ['2026-11-09', states(...second, active('2026-11-09'))],
      ),
    )
  },
  B25: () =>
    brokenIn(
      happened(
        start(),
        ['2026-11-02', lost('2026-11-02', '2026-11-09', true)],
        ['2026-11-06', closed('2026-11-06', waiting('2026-11-02', '2026-11-09', true))],
      ),
    ),
  B26: () =>
    brokenIn(
      happened(start(), ['2026-11-02', lost('2026-11-02')], ['2026-11-06', accepted('2026-11-02', '2026-11-06')]),
    ),
  B27: () =>
    brokenIn(
      happened(start(nextOn('2026-11-10')), ['2026-11-13', later]),
      aroundWith({ '2026-01-01': {}, '2026-11-02': { absent: ['Hol'] }, '2026-11-21': {} }),
    ),
  B28: () => brokenIn(happened(start(measures(measure('1', '2026-11-10'))), ['2026-11-20', measures()])),
  B29: () =>
    brokenIn(
      happened(
        start(measures(measure('1', '2026-11-10'), measure('2', '2026-11-10'))),
        ['2026-11-13', measures(measure('2', '2026-11-10'))],
        ['2026-11-16', measures()],
      ),
    ),
  B30: () =>
    brokenIn(
      happened(
        start(measures(measure('1', '2026-12-10', '2026-11-10'))),
        ['2026-11-20', measures(measure('1', '2026-12-10'))],
        ['2026-12-10', measures()],
      ),
    ),
  B31: () =>
    brokenIn(
      happened(
        start(measures(measure('1', '2026-11-10'))),
        ['2026-11-02', states(paused('2026-11-02'))],
        ['2026-11-30', { ...states(paused('2026-11-02'), active('2026-11-30')), ...measures() }],
      ),
    ),
  B32: () =>
    brokenIn(
      happened(
        start(measures(measure('1', '2026-11-10'))),
        ['2026-11-02', states(paused('2026-11-02'))],
        ['2026-11-16', states(paused('2026-11-02'), active('2026-11-16'))],
        ['2026-11-19', measures()],
      ),
    ),
  B33: () =>
    brokenIn(
      happened(
        start(measures(measure('1', '2026-11-03'))),
        ['2026-11-09', states(paused('2026-11-09'))],
        ['2026-11-30', { ...states(paused('2026-11-09'), active('2026-11-30')), ...measures() }],
      ),
    ),
  B34: () => brokenIn(happened(start(transition('2026-08-17', '2026-04-10')), ['2026-06-16', arrived])),
  B35: () => brokenIn(happened(start(transition('2026-08-17', '2026-04-10')), ['2026-08-17', arrived])),
  B36: () => brokenIn(happened(start(transition('2026-08-17', '2026-04-10')), ['2026-08-20', arrived])),
  B37: () =>
    brokenIn(happened(start(), ['2026-08-10', transition('2026-08-17', '2026-08-10')], ['2026-08-24', arrived])),
  B38: () =>
    brokenIn(happened(start(), ['2026-08-10', transition('2026-08-17', '2026-08-10')], ['2026-08-25', arrived])),
  B39: () => brokenIn(happened(start(ends('2026-06-30', undefined)), ['2026-07-06', ends('2026-06-30', '2026-07-06')])),
  B40: () => brokenIn(happened(start(ends('2026-06-30', undefined)), ['2026-06-30', ends('2028-12-31', undefined)])),
  B41: () => brokenIn(happened(start(ends('2026-06-30', undefined)), ['2026-06-20', ends('2026-06-30', '2026-06-20')])),
  B43: () =>
    brokenIn(
      happened(
        start(ends('2026-06-30', undefined, undefined, undefined)),
        ['2026-07-03', ends('2026-06-30', '2026-07-03', '2026-07-03', undefined)],
        ['2026-07-08', ends('2026-06-30', '2026-07-03', '2026-07-03', '2026-07-08')],
      ),
    ),
  B44: () => brokenIn(happened(start(), ['2026-11-02', question('2026-11-02')], ['2026-11-20', answered])),
  B45: () => brokenIn(happened(start(), ['2026-11-02', question('2026-11-02')], ['2026-12-01', answered])),
  B46: () =>
    brokenIn(
      happened(
        start(),
        [
          '2026-11-02',
          { corrections: [{ id: '1', askedOn: '2026-11-02', answerBy: '2026-11-16', author: undefined }] },
        ],
        ['2026-11-10', closed('2026-11-10')],
        ['2026-12-11', answered],
      ),
    ),
  B47: () =>
    brokenIn(
      happened(
        start(nextOn('2026-11-03')),
        ['2026-06-01', transition('2026-11-02', '2026-06-01')],
        ['2026-11-12', { ...closed('2026-11-12'), ...arrived }],
      ),
    ),
  B48: () =>
    brokenIn(
      happened(
        ['2026-10-20', { states: [{ is: 'awaiting-consent', since: '2026-10-20' }], ...nextOn('2026-11-03') }],
        ['2026-11-09', { ...states(), ...later }],
      ),
    ),
  B49: () => brokenIn(happened(start(nextOn('2026-11-03'))), all, '2026-11-11'),
  B50: () => {
    const week = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13']
    const daysOff = Object.fromEntries(week.map((day) => [day, '2026-11-02']))
    return brokenIn(done('2026-11-03', '2026-12-01'), aroundWith({}, daysOff))
  },
}

describe('what breaks, from which day to which, as the table says', () => {
  test.each(Object.keys(rows))('%s', (id) => {
    expect(rows[id]?.()).toEqual(breaksIn(expectedIn(id === 'B04' ? 'B03' : id)))
  })

  test('B42: consent that ends unnoticed is a break, and the holder stays', () => {
    const history = happened(start(ends('2026-08-31', undefined)), ['2026-09-07', ends('2026-08-31', '2026-09-07')])
    expect(brokenIn(history)).toEqual(['consent-lapsed-unnoticed 2026-09-01 2026-09-07'])
  })

  test('B06: how long each was', () => {
    const [date, beyond] = breaksOf(done('2026-11-03', '2026-12-01'), all, { until: end })
    expect([date, beyond].map((one) => one && daysOf(one, end))).toEqual([27, 12])
  })

  test('B49: how long it is so far', () => {
    const [date] = breaksOf(happened(start(nextOn('2026-11-03'))), all, { until: '2026-11-11' })
    expect(date && daysOf(date, '2026-11-11')).toBe(7)
  })
})

everyRow(/^B\d/, {
  tested: Object.keys(rows),
  decidedOtherwise: {
    B42: 'Consent that runs out leaves the baton where it is (docs/decisions/0037), so only the lapse that nobody saw is a break.',
  },
})
