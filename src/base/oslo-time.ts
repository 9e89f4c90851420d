/** Wall-clock time in Norway. Days are `2026-11-22`; minutes count from midnight. */
export type OsloTime = { readonly day: string; readonly weekday: number; readonly minutes: number }

export function osloTime(at: Date): OsloTime {
  const wall = new Date(wallClock(at.getTime()))
  const day = dayOf(wall)
  return { day, weekday: weekdayOf(day), minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() }
}

/**
 * The instant of a wall-clock minute of a day in Norway; 1440 is midnight at its end. A minute that comes twice in autumn
 * is the first of the two; one that spring leaves out is as long after the change as it would have been without it.
 */
export function instantOf(day: string, minutes: number): Date {
  const wall = Date.parse(day) + minutes * minute
  const [before, after] = [wall - dayLong, wall + dayLong].map((near) => wallClock(near) - near)
  const first = wall - (before ?? 0)
  const second = wall - (after ?? 0)
  return new Date(wallClock(first) !== wall && wallClock(second) === wall ? second : first)
}

export const dayAfter = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * dayLong))

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7

const minute = 60_000
const dayLong = 1440 * minute

/** Swedish writes `2026-11-22 14:05:09`, which needs no taking apart. */
const written = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' })

/** What clocks in Norway show at an instant, as if it were UTC; in milliseconds, to the second. */
const wallClock = (instant: number): number => Date.parse(`${written.format(instant).replace(' ', 'T')}Z`)

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
