import type { Day } from '#base/ids.ts'
import { dayAfter, weekdayOf } from '#base/oslo-time.ts'

/** So many working days may pass before somebody should have taken care of it (docs/continuity-table.md, R8). */
const waitingDays = 5

/**
 * Receipts that were made before this day and are received alone have waited for more than five working days: the fifth of them has
 * passed, whole.
 */
export function lateBefore(today: Day, isPublicHoliday: (day: Day) => boolean): Day {
  let day = today
  for (let left = waitingDays; left > 0; left -= 1) {
    do day = dayAfter(day, -1)
    while (weekdayOf(day) > friday || isPublicHoliday(day))
  }
  return day
}
const friday = 5
