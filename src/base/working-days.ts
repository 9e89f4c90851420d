import type { DayOff } from './at-work.ts'
import type { Day } from './ids.ts'
import { dayAfter, weekdayOf } from './oslo-time.ts'

/** A municipality's calendar: public holidays, and the days off that it has declared itself. */
export type Calendar = {
  readonly isPublicHoliday: (day: Day) => boolean
  readonly ownDaysOff: readonly DayOff[]
}

/** Whether people work on a day, as somebody knew the calendar. */
export type IsWorkingDay = (day: Day) => boolean

/** The calendar as it was known on a day: what is declared or taken back later moves nothing that was counted then. */
export const knownOn =
  ({ isPublicHoliday, ownDaysOff }: Calendar, known: Day): IsWorkingDay =>
  (day) =>
    weekdayOf(day) <= friday &&
    !isPublicHoliday(day) &&
    !ownDaysOff.some((off) => off.day === day && isKnown(off, known))
const friday = 5

const isKnown = ({ recordedOn, removedOn }: DayOff, known: Day): boolean =>
  recordedOn <= known && (removedOn === undefined || removedOn > known)

/** So many calendar days on; never on a day off, and never earlier than was promised. */
export const forward = (start: Day, days: number, isWorking: IsWorkingDay): Day =>
  nextWorking(dayAfter(start, days), isWorking)

/** The so many-th working day after the start; none after it is the start itself, or the first day on which people work. */
export function working(start: Day, days: number, isWorking: IsWorkingDay): Day {
  let day = days === 0 ? nextWorking(start, isWorking) : start
  for (let left = days; left > 0; left -= 1) day = nextWorking(dayAfter(day, 1), isWorking)
  return day
}

/** So many calendar days ahead of a date. A warning may come early and never late, so a day off moves it back. */
export function before(date: Day, days: number, isWorking: IsWorkingDay): Day {
  let day = dayAfter(date, -days)
  while (!isWorking(day)) day = dayAfter(day, -1)
  return day
}

/**
 * The day of a rung: so many working days after the one before. A day off counts as it was known before the rung's own day
 * began, so that nobody is told late by a day off that was declared when it was already time. Where one was taken back so
 * late that the day has gone by, it is the next.
 */
export function rungDay(start: Day, days: number, calendar: Calendar): Day {
  for (let day = start; ; day = dayAfter(day, 1)) {
    const isWorking = knownOn(calendar, dayAfter(day, -1))
    if (isWorking(day) && working(start, days, isWorking) <= day) return day
  }
}

function nextWorking(from: Day, isWorking: IsWorkingDay): Day {
  let day = from
  while (!isWorking(day)) day = dayAfter(day, 1)
  return day
}
