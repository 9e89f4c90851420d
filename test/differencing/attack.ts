import { tooFew, type Said } from '#features/continuity/rules/telling.ts'

/**
 * Somebody who has all that was ever told of a municipality and works out the rest: every sum of units and half-years that follows
 * exactly from sums that were told. They are given more than stands on the page: how many first measures each median was of.
 */

/** Which half-year and which unit. */
export type Place = { readonly half: string; readonly unit: string }

export type WorkedOut = { readonly figure: 'waiting' | 'breaks' | 'measure'; readonly places: readonly Place[] }

type Units = readonly string[]

/** Every set of places within a year whose sum can be worked out. */
export function workOut(said: ReadonlyMap<string, Said>, units: Units): readonly WorkedOut[] {
  const years = [...new Set([...said.keys()].map((period) => period.slice(0, 4)))]
  return years.flatMap((year) => {
    const halves = [`${year}-1`, `${year}-2`].filter((half) => said.has(half))
    const places = halves.flatMap((half) => units.map((unit) => ({ half, unit })))
    return (['waiting', 'breaks', 'measure'] as const).flatMap((figure) => {
      const rows = sumsTold(said, figure, year, places)
      const solved = inSteps(rows)
      return subsets(places.length)
        .filter((one) => follows(solved, one))
        .map((one) => ({ figure, places: places.filter((_, at) => one[at] === 1) }))
    })
  })
}

type Row = readonly number[]

/** What was told, as equations: one column for each place, 1 where it is in the sum. */
function sumsTold(
  said: ReadonlyMap<string, Said>,
  figure: WorkedOut['figure'],
  year: string,
  places: readonly Place[],
): readonly Row[] {
  const rows: Row[] = []
  for (const [period, { whole, units }] of said) {
    if (!period.startsWith(year)) continue
    const isIn = ({ half }: Place) => half.startsWith(period)
    if (whole[figure] !== tooFew) rows.push(places.map((place) => (isIn(place) ? 1 : 0)))
    for (const told of units)
      if (told[figure] !== tooFew) rows.push(places.map((one) => (isIn(one) && one.unit === told.name ? 1 : 0)))
  }
  return rows
}

/** Whole numbers alone, so that nothing is rounded: each row begins further right than the one before. */
function inSteps(rows: readonly Row[]): readonly Row[] {
  const steps: Row[] = []
  for (const row of rows) {
    const left = reduced(steps, row)
    if (left.some((one) => one !== 0)) steps.push(left)
    steps.sort((one, other) => headOf(one) - headOf(other))
  }
  return steps
}

const follows = (steps: readonly Row[], wanted: Row): boolean => reduced(steps, wanted).every((one) => one === 0)

function reduced(steps: readonly Row[], row: Row): Row {
  let left = row
  for (const step of steps) {
    const at = headOf(step)
    const [by, times] = [step[at] ?? 0, left[at] ?? 0]
    if (times === 0) continue
    left = smallest(left.map((one, column) => one * by - (step[column] ?? 0) * times))
  }
  return left
}

const headOf = (row: Row): number => row.findIndex((one) => one !== 0)

function smallest(row: Row): Row {
  const divisor = row.reduce((one, other) => common(Math.abs(one), Math.abs(other)), 0)
  return divisor > 1 ? row.map((one) => one / divisor) : row
}

const common = (one: number, other: number): number => (other === 0 ? one : common(other, one % other))

/** Every choice of some of so many. */
const subsets = (count: number): readonly Row[] =>
  Array.from({ length: 2 ** count - 1 }, (_, chosen) =>
    Array.from({ length: count }, (__, at) => (Math.floor((chosen + 1) / 2 ** at) % 2 === 1 ? 1 : 0)),
  )
