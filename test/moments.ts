import { dayAfter, osloTime, weekdayOf } from '#base/oslo-time.ts'

/** Sites whose clock goes with the machine's are opened on any day, and what tests say of days follows. */
export const today = osloTime(new Date()).day

/** `2026-11-24` as it is typed, and as it is told. */
export const typedDay = (day: string): string => day.split('-').toReversed().join('.')
export const toldDay = (day: string): string =>
  new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** Ten in the morning of today when it is a Monday, else of the next one. */
export const monday = new Date(`${dayAfter(today, (8 - weekdayOf(today)) % 7)}T09:00:00Z`)
