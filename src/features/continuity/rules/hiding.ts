import { countedIn, type Alike, type Counted } from './figures.ts'

/** Whether a number would tell of so few that somebody knows who they are: those it is true of, or those it is not. */
export const isTooFew = ({ all, affected, others }: Counted, fewest: number): boolean =>
  all < fewest || isSmall(affected, fewest) || isSmall(others, fewest)

/** None is told of; a few are not. */
const isSmall = (count: number, fewest: number): boolean => count > 0 && count < fewest

export type Line = {
  /** In the order in which those that are hidden with others are taken, where they are equally large: that of their names. */
  readonly units: readonly string[]
  readonly alike: readonly Alike[]
}

/**
 * Which units of a line are hidden so that nobody finds them by subtracting the others from the whole: at least two, and
 * together not few. Where that cannot be, the whole is hidden.
 */
export function hidden(
  { units, alike }: Line,
  fewest: number,
): { readonly units: ReadonlySet<string>; readonly isWholeHidden: boolean } {
  const together = (some: Iterable<string>) => countedIn(alike, new Set(some))
  const away = new Set(units.filter((unit) => isTooFew(together([unit]), fewest)))
  const more = units
    .filter((unit) => !away.has(unit))
    .map((unit) => ({ unit, all: together([unit]).all }))
    .toSorted((one, other) => one.all - other.all)
  const isSafe = () => away.size === 0 || (away.size > 1 && tellsOfNobodyOrMany(together(away), fewest))
  for (const { unit } of more) {
    if (isSafe()) break
    away.add(unit)
  }
  return { units: away, isWholeHidden: isTooFew(together(units), fewest) || !isSafe() }
}

/** What is left when the others are subtracted could itself have been shown, or there is nobody in it. */
const tellsOfNobodyOrMany = (left: Counted, fewest: number): boolean =>
  (left.all === 0 && left.affected === 0) || !isTooFew(left, fewest)
