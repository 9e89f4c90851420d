import type { Counted } from './figures.ts'

/** One number of one line: of a unit, or of the whole municipality. */
export type Cell = Counted & { readonly unit: string }

/** Whether a number would tell of so few that somebody knows who they are: those it is true of, or those it is not. */
export const isTooFew = ({ all, affected }: Counted, fewest: number): boolean =>
  all < fewest || isSmall(affected, fewest) || isSmall(all - affected, fewest)

/** None is told of; a few are not. */
const isSmall = (count: number, fewest: number): boolean => count > 0 && count < fewest

/**
 * Which units of a line are hidden so that nobody finds them by subtracting the others from the total: at least two, and
 * together not few. Where that cannot be, the total is hidden.
 */
export function hidden(
  cells: readonly Cell[],
  fewest: number,
): { readonly units: readonly string[]; readonly isTotalHidden: boolean } {
  const [few, enough] = [true, false].map((is) => cells.filter((cell) => isTooFew(cell, fewest) === is))
  const more = (enough ?? []).toSorted((one, other) => one.all - other.all || (one.unit < other.unit ? -1 : 1))
  const away = [...(few ?? [])]
  while (!isSafe(away, fewest)) {
    const next = more.shift()
    if (next === undefined) break
    away.push(next)
  }
  const total = together(cells)
  return {
    units: away.map(({ unit }) => unit).toSorted(),
    isTotalHidden: isTooFew(total, fewest) || !isSafe(away, fewest),
  }
}

/** What is left when the others are subtracted from the total is itself a number that could have been shown. */
const isSafe = (away: readonly Cell[], fewest: number): boolean =>
  away.length === 0 || (away.length > 1 && !isTooFew(together(away), fewest))

const together = (cells: readonly Counted[]): Counted => ({
  all: cells.reduce((sum, { all }) => sum + all, 0),
  affected: cells.reduce((sum, { affected }) => sum + affected, 0),
})

/** A half that is hidden would be the year without the other half. */
export const isYearHidden = (halves: readonly Counted[], year: Counted, fewest: number): boolean =>
  [...halves, year].some((one) => isTooFew(one, fewest))

/** A period that was told of once is told of in the same words for ever, whatever is corrected since. */
export const told = <Figures>(published: ReadonlyMap<string, Figures>, period: string, count: () => Figures): Figures =>
  published.get(period) ?? count()
