import { expect, test } from 'vitest'
import { dayAfter, instantOf, osloTime, weekdayOf } from '#base/oslo-time.ts'

test('a winter morning and a summer night in Norway', () => {
  expect(osloTime(new Date('2026-11-22T07:30:59Z'))).toEqual({ day: '2026-11-22', weekday: 7, minutes: 8 * 60 + 30 })
  expect(osloTime(new Date('2026-06-30T22:10:00Z'))).toEqual({ day: '2026-07-01', weekday: 3, minutes: 10 })
})

test.each([
  ['2026-11-22', 8 * 60 + 30, '2026-11-22T07:30:00.000Z'],
  ['2026-07-01', 10, '2026-06-30T22:10:00.000Z'],
  ['2026-12-31', 1440, '2026-12-31T23:00:00.000Z'],
  // The days when clocks change: before and after, the hour left out, the hour that comes twice.
  ['2026-03-29', 60, '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
  ['2026-03-29', 1440, '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 60, '2026-10-24T23:00:00.000Z'],
  ['2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ['2026-10-25', 1440, '2026-10-25T23:00:00.000Z'],
])('%s, minute %i is %s', (day, minutes, instant) => {
  expect(instantOf(day, minutes).toISOString()).toBe(instant)
})

test('days go on over months and leap years', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayAfter('2026-03-29', 7)).toBe('2026-04-05')
  expect(weekdayOf('2026-11-23')).toBe(1)
})
