import type { Words } from '#base/item.ts'

/** When in the year something is. */
export type YearDate = {
  /** Its own among those of one thing, whatever comes and goes around it. */
  readonly key: string
  /** 1–12. */
  readonly month: number
  /** What is done then, where that is said. */
  readonly text: Words | undefined
  /** The day on which it ends to hold; undefined: it comes again each year, on no day that the model knows of. */
  readonly until: string | undefined
}

/** What is asked of an item, beside what it is called, to say when it is. */
export type Dated = Readonly<Record<string, unknown>>

/** In which months an arena is, what is done when in a transition, until when a plan or an agreement holds. */
export const datesOf = ({ months, dates, lasts }: Dated): readonly YearDate[] => [
  ...ownMonths(months).map((month) => ({ key: `${month}`, month, text: undefined, until: undefined })),
  ...((dates as Dates | undefined) ?? []) // as the outline says
    .filter(({ month }) => isMonth(month))
    .map(({ key, month, text }) => ({ key, month, text, until: undefined })),
  ...(typeof lasts === 'string'
    ? [{ key: 'lasts', month: Number(lasts.slice(5, 7)), text: undefined, until: lasts }]
    : []),
]

type Dates = readonly { readonly key: string; readonly month: number; readonly text: Words }[]

/** Something that is in a month. */
export type InMonth<Thing> = { readonly thing: Thing; readonly date: YearDate }

/** The months that hold something, from January on; in each, things as they come. */
export const byMonth = <Thing>(
  things: readonly Thing[],
  itemOf: (thing: Thing) => Dated,
): readonly { readonly month: number; readonly own: readonly InMonth<Thing>[] }[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const own = things.flatMap((thing) =>
      datesOf(itemOf(thing)).flatMap((date) => (date.month === month ? [{ thing, date }] : [])),
    )
    return own.length === 0 ? [] : [{ month, own }]
  })

/** The things that have a month. Its place among them is the number that a thing has wherever it is seen. */
export const inYear = <Thing>(things: readonly Thing[], itemOf: (thing: Thing) => Dated): readonly Thing[] =>
  things.filter((thing) => datesOf(itemOf(thing)).length > 0)

/** «2,9» → 2, 9: months of the year; what is none is left out. */
export const monthsIn = (said: unknown): readonly number[] =>
  typeof said !== 'string' ? [] : [...new Set(said.split(',').map((one) => Number(one.trim())))].filter(isMonth)

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12

/** What comes oftener has no month of its own: how often it comes is said in words. */
const mostMonths = 6

const ownMonths = (said: unknown): readonly number[] => {
  const months = monthsIn(said)
  return months.length > mostMonths ? [] : months
}

/** Days, from one until the day after the last. */
export type Span = { readonly from: string; readonly until: string }

/**
 * A month of a year as days. February has 28 in every year: where a span comes again each year, it is as long as the first (RFC 5545
 * 3.8.5.3), and must never reach into March.
 */
export function spanOf(month: number, year: number): Span {
  const first = (of: number) => `${of > 12 ? year + 1 : year}-${`${of > 12 ? 1 : of}`.padStart(2, '0')}-01`
  const isLeapFebruary = month === 2 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return { from: first(month), until: isLeapFebruary ? `${year}-02-29` : first(month + 1) }
}
