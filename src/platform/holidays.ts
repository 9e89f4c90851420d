import Holidays from 'date-holidays'

const norway = new Holidays('NO', { types: ['public'] })
const byYear = new Map<string, ReadonlySet<string>>()

/** Whether a day (`2026-12-25`) is a public holiday in Norway. */
export function isPublicHoliday(day: string): boolean {
  const year = day.slice(0, 4)
  const known =
    byYear.get(year) ?? new Set(norway.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)))
  byYear.set(year, known)
  return known.has(day)
}
