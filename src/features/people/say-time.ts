/** How days and moments are said in each interface language; Sámi month names are in no Node, so its dates are digits. */
const locales: Readonly<Record<string, string>> = { nb: 'nb', nn: 'nn', en: 'en-GB' }

/** A calendar day, `2026-11-22` → 22. november 2026. */
export const dayIn = (day: string, language: string): string =>
  locales[language] === undefined
    ? day.split('-').toReversed().join('.')
    : new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** A calendar day with its weekday: torsdag 24. desember 2026. */
export const wholeDayIn = (day: string, language: string): string =>
  locales[language] === undefined
    ? dayIn(day, language)
    : new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))

/** The month of a day, in short: okt. 2026. */
export function monthIn(day: string, language: string): string {
  const locale = locales[language]
  if (locale === undefined) return `${day.slice(5, 7)}.${day.slice(0, 4)}`
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
}

/** A moment as clocks in Norway show it: 22.11.2026 kl. 14.05. */
export function momentIn(at: Date, language: string): string {
  const locale = locales[language] ?? 'nb'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at)
}

/** 14.05 */
export const clockIn = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(locales[language] ?? 'nb', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at)
