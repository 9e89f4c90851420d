import { nice, ticks } from 'd3-array'

/** One number for each series, in the order of the series; undefined: they are not told. */
export type Counted = { readonly name: string; readonly counts: readonly number[] | undefined }

export type Stacks = {
  /** Where the scale ends, and the round numbers on it, 0 and that end among them. */
  readonly top: number
  readonly marks: readonly number[]
  readonly stacks: readonly Stack[]
}

export type Stack = {
  readonly name: string
  /** In the order of the series; what counts nothing has no length. Undefined: they are not told, which is not nothing. */
  readonly parts: readonly Part[] | undefined
}

/** From where to where on the scale. */
export type Part = { readonly from: number; readonly to: number }

export const mostSeries = 5
export const mostStacks = 24

/** Counts put on top of each other, the last series at the foot. Throws on what cannot be drawn: check what comes from outside first. */
export function stacksOf(series: readonly string[], counted: readonly Counted[]): Stacks {
  if (series.length < 1 || series.length > mostSeries) throw new RangeError('One to five series can be told apart')
  if (counted.length < 1 || counted.length > mostStacks) throw new RangeError('One to 24 stacks have room')
  const told = counted.flatMap(({ counts }) => (counts === undefined ? [] : [counts]))
  if (told.some((counts) => counts.length !== series.length || !counts.every(isCount)))
    throw new RangeError('Every stack has one count, a number from 0, for each series')

  const most = Math.ceil(Math.max(0, ...told.map(sum)))
  const [, top] = nice(0, Math.max(most, 1), about)
  return {
    top,
    // Nobody counts half a unit.
    marks: ticks(0, top, about).filter(Number.isInteger),
    stacks: counted.map(({ name, counts }) => ({
      name,
      parts: counts?.map((count, at) => {
        const from = sum(counts.slice(at + 1))
        return { from, to: from + count }
      }),
    })),
  }
}

/** So many marks on a scale, one or two more or less. */
const about = 4

const isCount = (count: number): boolean => Number.isFinite(count) && count >= 0
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
