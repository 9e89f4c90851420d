import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyRow } from '../../../../test/continuity-table.ts'
import { aroundWith, followUp, happened, nextOn, states, unit, waiting } from '../testing/given.ts'
import { breaksOf } from './breaks.ts'
import {
  beganIn,
  breaksPerHundredMonths,
  daysBetween,
  daysWaiting,
  daysWithin,
  median,
  spansIn,
  type Counted,
  type Span,
} from './figures.ts'
import { hidden, isTooFew, isYearHidden, told, type Cell } from './hiding.ts'

// Section 5 of docs/continuity-table.md.

const november = { from: '2026-11-01', last: '2026-11-30' }
const second = { from: '2026-07-01', last: '2026-12-31' }
const span = (from: string, to?: string): readonly Span[] => [{ from, to }]
const sixth = span('2026-11-30')
const five = [
  span('2026-11-02', '2026-11-05'),
  span('2026-10-28', '2026-11-03'),
  span('2026-11-29'),
  span('2026-11-06', '2026-11-06'),
  span('2026-11-10', '2026-11-20'),
]
const cell = (unitName: string, all: number, affected: number): Cell => ({ unit: unitName, all, affected })
const shown = (all: number, affected: number) => !isTooFew({ all, affected }, 5)

test('V1: the days on which the office alone answered, of all relays', () => {
  expect(daysWaiting([...five, sixth], november)).toEqual({ days: 18, affected: 5 })
  expect(shown(40, 5)).toBe(true)
})

test('V2: of four relays it is not told', () => {
  expect(daysWaiting(five, november)).toEqual({ days: 17, affected: 4 })
  expect(shown(40, 4)).toBe(false)
})

test('V3: a relay that was open for ten days has ten', () => {
  const open = spansIn(
    [
      { is: 'awaiting-consent', since: '2026-11-10' },
      { is: 'active', since: '2026-11-12' },
      { is: 'closed', since: '2026-11-20' },
    ],
    ['awaiting-consent', 'active', 'waiting-for-holder', 'paused'],
  )
  expect(daysWithin(open, november)).toBe(10)
})

test('V4: seven breaks in six relays', () => {
  expect(breaksPerHundredMonths(7, 4410)).toBe(4.8)
  expect(shown(80, 6)).toBe(true)
})

test('half a tenth is rounded up', () => {
  expect(breaksPerHundredMonths(1, 3000)).toBe(1)
  expect(breaksPerHundredMonths(7, 4000)).toBe(5.3)
})

test('V5: the middle of the days from a worry to the first measure', () => {
  const days = [9, 14, 20, 33, 51]
  expect([median(days), median([...days, 60])]).toEqual([20, 26.5])
  expect([shown(5, 5), shown(4, 4)]).toEqual([true, false])
  expect(daysBetween('2026-01-05', '2026-02-02')).toBe(28)
  expect(median([])).toBeUndefined()
})

test('V6: two more units are hidden, so that nobody finds the three by subtracting', () => {
  const units = [cell('Aust', 62, 9), cell('Bakke', 40, 3), cell('Dal', 25, 6), cell('Elv', 18, 0)]
  expect(hidden(units, 5)).toEqual({ units: ['Bakke', 'Dal', 'Elv'], isTotalHidden: false })
})

test('V7: all but three is hidden as three would be', () => {
  expect(shown(25, 22)).toBe(false)
})

test('V8: a half that is hidden hides the year', () => {
  const [half, other, year] = [
    { all: 60, affected: 3 },
    { all: 60, affected: 8 },
    { all: 70, affected: 10 },
  ]
  expect([half, other].map((one) => isTooFew(one, 5))).toEqual([true, false])
  expect(isYearHidden([half, other], year, 5)).toBe(true)
})

test('V9: of four open relays nothing is told, whatever it is', () => {
  expect([0, 1, 2, 3, 4].map((affected) => shown(4, affected))).toEqual([false, false, false, false, false])
})

test('V10: a half-year that was told of is told of as it was, whatever is corrected since', () => {
  expect(told(new Map([['2026-2', '6']]), '2026-2', () => '5')).toBe('6')
  expect(told(new Map(), '2026-2', () => '5')).toBe('5')
})

test('V12: a break over new year counts once, where and when it began', () => {
  const history = happened(['2026-01-05', nextOn('2026-12-28')], ['2027-01-07', nextOn('2028-06-01')])
  const all = breaksOf(history, aroundWith(), { until: '2027-06-30' })
  const next = { from: '2027-01-01', last: '2027-06-30' }
  expect(beganIn(all, second).map((one) => [one.from, one.to, one.unit])).toEqual([['2026-12-29', '2027-01-07', unit]])
  expect(beganIn(all, next)).toEqual([])
})

test('the days on which nobody held it are told of, also where that was the family’s choice', () => {
  const relay = followUp(states(waiting('2026-11-02', '2026-11-09', true), { is: 'closed', since: '2026-11-06' }))
  expect(daysWaiting([spansIn(relay.states, ['waiting-for-holder'])], november).days).toBe(4)
})

const cells = fc.uniqueArray(
  fc.record({ unit: fc.string({ minLength: 1, maxLength: 3 }), all: fc.nat(30), share: fc.nat(30) }),
  { selector: ({ unit: name }) => name, minLength: 1, maxLength: 8 },
)

test('X4: whoever subtracts what is shown from the total never finds a few', () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const all = drawn.map(({ unit: name, all: open, share }) => cell(name, open, Math.min(open, share)))
      const { units, isTotalHidden } = hidden(all, 5)
      if (isTotalHidden || units.length === 0) return
      const away = all.filter((one) => units.includes(one.unit))
      const sum = (of: keyof Counted) => away.reduce((total, one) => total + one[of], 0)
      expect(away.length).toBeGreaterThan(1)
      expect(shown(sum('all'), sum('affected'))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('X1–X3: what is shown is never of a few', () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const all = drawn.map(({ unit: name, all: open, share }) => cell(name, open, Math.min(open, share)))
      const { units } = hidden(all, 5)
      expect(all.filter((one) => !units.includes(one.unit)).every((one) => shown(one.all, one.affected))).toBe(true)
    }),
  )
})

everyRow(/^V\d/, {
  tested: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V12'],
  waits: { V11: 'no rule takes two municipalities; that no page does either is for the page to show' },
})
