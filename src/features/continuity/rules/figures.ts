import type { StateSince } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'

/** Whole days, from and until the last, both included: a half-year, a year. */
export type Period = { readonly from: Day; readonly last: Day }

/** Days at whose end something was so; `to` is the first that is not one, undefined while it goes on. */
export type Span = { readonly from: Day; readonly to: Day | undefined }

export type Counted = {
  /** Distinct relays that were open on some day of it. */
  readonly all: number
  /** Distinct relays of which it is so. */
  readonly affected: number
}

/** How many days of a period lie in spans. */
export const daysWithin = (spans: readonly Span[], { from, last }: Period): number => {
  const after = dayAfter(last, 1)
  const days = spans.map((span) => {
    const begins = span.from > from ? span.from : from
    const ends = span.to === undefined || span.to > after ? after : span.to
    return Math.max(0, (Date.parse(ends) - Date.parse(begins)) / dayLong)
  })
  return days.reduce((sum, one) => sum + one, 0)
}
const dayLong = 86_400_000

/** The days at whose end a relay was in one of these states. */
export function spansIn(states: readonly StateSince[], wanted: readonly StateSince['is'][]): readonly Span[] {
  return states.flatMap(({ is, since }, at): readonly Span[] => {
    const to = states[at + 1]?.since
    return wanted.includes(is) && since !== to ? [{ from: since, to }] : []
  })
}

/** Days on which the office alone answered, of all relays; each relay is a list of spans. */
export function daysWaiting(
  relays: readonly (readonly Span[])[],
  period: Period,
): { readonly days: number; readonly affected: number } {
  const days = relays.map((spans) => daysWithin(spans, period))
  return { days: days.reduce((sum, one) => sum + one, 0), affected: days.filter((one) => one > 0).length }
}

/** Breaks that began in a period: each is told of once, in the period and the unit of its first day. */
export const beganIn = <Begun extends { readonly from: Day }>(all: readonly Begun[], { from, last }: Period) =>
  all.filter((one) => from <= one.from && one.from <= last)

/** Breaks for each hundred relay-months of thirty days, to one decimal, half up. */
export const breaksPerHundredMonths = (breaks: number, relayDays: number): number =>
  Math.floor((breaks * 30_000) / relayDays + 0.5) / 10

/** The middle of the days from a worry to the first measure; undefined where there is none. */
export function median(days: readonly number[]): number | undefined {
  const inOrder = days.toSorted((one, other) => one - other)
  const half = Math.floor(inOrder.length / 2)
  const [below, above] = [inOrder[inOrder.length % 2 === 0 ? half - 1 : half], inOrder[half]]
  return below === undefined || above === undefined ? undefined : (below + above) / 2
}

/** Calendar days between two days. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayLong
