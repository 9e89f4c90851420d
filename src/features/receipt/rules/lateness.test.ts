import { describe, expect, test } from 'vitest'
import { isPublicHoliday } from '#platform/holidays.ts'
import { lateBefore } from './lateness.ts'

describe('a receipt is late on the day after its fifth working day', () => {
  // As docs/continuity-table.md counts: N06–N09, working(5) from the start day.
  test.each([
    ['2026-04-30', '2026-05-08', '2026-05-09'],
    ['2026-05-12', '2026-05-20', '2026-05-21'],
    ['2026-05-22', '2026-06-01', '2026-06-02'],
    ['2026-12-21', '2026-12-29', '2026-12-30'],
  ])('made %s: not on %s, but on %s', (made, due, after) => {
    expect(made < lateBefore(due, isPublicHoliday)).toBe(false)
    expect(made < lateBefore(after, isPublicHoliday)).toBe(true)
  })
})
