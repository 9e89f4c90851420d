import Holidays from 'date-holidays'

const norway = new Holidays('NO', { types: ['public'] })

/** By the rule that the library has for each: when it is, which never changes while names do. */
const names = {
  '01-01': 'new-years-day',
  'easter -3': 'maundy-thursday',
  'easter -2': 'good-friday',
  easter: 'easter-sunday',
  'easter 1': 'easter-monday',
  '05-01': 'may-day',
  '05-17': 'constitution-day',
  'easter 39': 'ascension-day',
  'easter 49': 'whit-sunday',
  'easter 50': 'whit-monday',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
} as const

export type HolidayName = (typeof names)[keyof typeof names]
export type Holiday = { readonly day: string; readonly name: HolidayName | undefined }

const byYear = new Map<string, readonly Holiday[]>()

/** Public holidays in Norway in a year (`2026`), in order. Two can be on one day. */
export function holidaysIn(year: string): readonly Holiday[] {
  const known =
    byYear.get(year) ??
    norway.getHolidays(Number(year)).map(({ date, rule }) => ({ day: date.slice(0, 10), name: nameOf(rule) }))
  byYear.set(year, known)
  return known
}

/** Whether a day (`2026-12-25`) is a public holiday in Norway. */
export const isPublicHoliday = (day: string): boolean => holidaysIn(day.slice(0, 4)).some((one) => one.day === day)

const nameOf = (rule: string): HolidayName | undefined => new Map<string, HolidayName>(Object.entries(names)).get(rule)
