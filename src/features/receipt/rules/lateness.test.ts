import { expect, test } from 'vitest'
import { isPublicHoliday } from '#platform/holidays.ts'
import { isLate } from './lateness.ts'

const calendar = { isPublicHoliday, ownDaysOff: [] }

// As docs/continuity-table.md counts: N06–N09, working(5) from the start day.
test.each([
  ['2026-04-30', '2026-05-08', '2026-05-09'],
  ['2026-05-12', '2026-05-20', '2026-05-21'],
  ['2026-05-22', '2026-06-01', '2026-06-02'],
  ['2026-12-21', '2026-12-29', '2026-12-30'],
])('a receipt of %s is not late on %s, its fifth working day, but on %s', (made, due, after) => {
  expect([isLate(made, due, calendar), isLate(made, after, calendar)]).toEqual([false, true])
})

test('a day off of the municipality’s own counts when it was known before the receipt was made', () => {
  const off = (recordedOn: string) => ({
    isPublicHoliday,
    ownDaysOff: [{ day: '2026-12-24', recordedOn, removedOn: undefined }],
  })
  expect(isLate('2026-12-21', '2026-12-30', off('2026-12-01'))).toBe(false)
  expect(isLate('2026-12-21', '2026-12-30', off('2026-12-22'))).toBe(true)
})
