import type { Day } from '#base/ids.ts'
import { dayAfter, osloTime, weekdayOf } from '#base/oslo-time.ts'
import type { ItemHealth } from './health.ts'

/** Nobody is told before this hour of a Monday, in Norway. */
const firstHour = 7

/** The week, by its Monday, that somebody may be told of by now. */
export function weekToTell(now: Date): Day {
  const { day } = osloTime(new Date(now.getTime() - firstHour * 3_600_000))
  return dayAfter(day, 1 - weekdayOf(day))
}

/** What is to be looked through: what should have been before today, and what comes within some days; the oldest first. */
export function dueWithin(
  health: readonly ItemHealth[],
  today: Day,
  days: number,
): { readonly overdue: readonly ItemHealth[]; readonly soon: readonly ItemHealth[] } {
  const last = dayAfter(today, days)
  const dayOf = ({ nextReview }: ItemHealth): Day => nextReview ?? ''
  const dated = health
    .filter(({ nextReview }) => nextReview !== undefined && nextReview <= last)
    .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
  return {
    overdue: dated.filter((one) => dayOf(one) < today),
    soon: dated.filter((one) => dayOf(one) >= today),
  }
}
