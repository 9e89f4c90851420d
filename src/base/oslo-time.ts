/** Wall-clock time in Norway. Days are `2026-11-22`; minutes count from midnight. */
export type OsloTime = { readonly day: string; readonly weekday: number; readonly minutes: number }

const zone = 'Europe/Oslo'

export function osloTime(at: Date): OsloTime {
  const local = at.toTemporalInstant().toZonedDateTimeISO(zone)
  return { day: local.toPlainDate().toString(), weekday: local.dayOfWeek, minutes: local.hour * 60 + local.minute }
}

/** The instant of a wall-clock minute of a day in Norway; 1440 is midnight at its end. */
export function instantOf(day: string, minutes: number): Date {
  const date = Temporal.PlainDate.from(day).add({ days: Math.floor(minutes / 1440) })
  const time = Temporal.PlainTime.from({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 })
  return new Date(date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}

export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek
