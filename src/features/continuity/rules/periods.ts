import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'

/** Whole days, from and until the last, both included. */
export type Period = {
  /** `2026-1` and `2026-2` are the halves of `2026`. */
  readonly key: string
  readonly from: Day
  readonly last: Day
}

/** The half-year that a day lies in. */
export function halfOf(day: Day): Period {
  const year = day.slice(0, 4)
  return day < `${year}-07-01`
    ? { key: `${year}-1`, from: `${year}-01-01`, last: `${year}-06-30` }
    : { key: `${year}-2`, from: `${year}-07-01`, last: `${year}-12-31` }
}

export const yearOf = (day: Day): Period => {
  const year = day.slice(0, 4)
  return { key: year, from: `${year}-01-01`, last: `${year}-12-31` }
}

/** The halves of a year. */
export const halvesOf = ({ from, last }: Period): readonly [Period, Period] => [halfOf(from), halfOf(last)]

/** Every half-year that is over, from the one that a day lies in; a year comes right after its second half. */
export function periodsOver(first: Day, today: Day): readonly Period[] {
  const over: Period[] = []
  for (let half = halfOf(first); half.last < today; half = halfOf(dayAfter(half.last, 1))) {
    over.push(half)
    if (half.key.endsWith('-2')) over.push(yearOf(half.last))
  }
  return over
}
