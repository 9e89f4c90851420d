import { faultOfUntil, type DayFault } from './role-fields.ts'
import { readDay } from './typed-day.ts'

/** Days on which someone is away, both ends included; no last one: nobody knows yet. */
export type AwayDays = { readonly from: string; readonly until: string | undefined }

export type TypedAway = { readonly from: string; readonly until: string }

export type AwayFaults = {
  readonly from?: 'day' | 'past' | undefined
  readonly until?: DayFault | undefined
  /** It is said already that the person is away on some of these days. */
  readonly meets?: AwayDays | undefined
}

export const typedAway = (form: URLSearchParams): TypedAway => ({
  from: form.get('fra') ?? '',
  until: form.get('til') ?? '',
})

/**
 * When somebody is away, from today at the earliest: what is said today takes back nothing that was told yesterday.
 * `begunOn`: an absence that has begun keeps its first day.
 */
export function readAway(
  typed: TypedAway,
  given: { readonly today: string; readonly others: readonly AwayDays[]; readonly begunOn: string | undefined },
): { readonly away: AwayDays } | { readonly faults: AwayFaults } {
  const from = given.begunOn ?? readDay(typed.from)
  const until = typed.until.trim() === '' ? undefined : (readDay(typed.until) ?? 'no-day')
  const fromFault = from === undefined ? 'day' : from < (given.begunOn ?? given.today) ? 'past' : undefined
  const untilFault = faultOfUntil(until, { from: from ?? given.today, today: given.today, mostDays: undefined })
  if (from === undefined || fromFault !== undefined || untilFault !== undefined)
    return { faults: { from: fromFault, until: untilFault } }
  const meets = given.others.find((one) => overlap(one, { from, until }))
  return meets === undefined ? { away: { from, until } } : { faults: { meets } }
}

const overlap = (one: AwayDays, other: AwayDays): boolean =>
  (one.until === undefined || other.from <= one.until) && (other.until === undefined || one.from <= other.until)

export const isAwayOn = ({ from, until }: AwayDays, day: string): boolean =>
  from <= day && (until === undefined || day <= until)
