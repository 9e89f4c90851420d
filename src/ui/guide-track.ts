/** Where a step stands on the track, on a wide screen. */
export type Place = {
  /** First in a row that is not its level's first. */
  startsRow: boolean
  /** The line turns after this step, past so many empty places; absent where it goes straight on or ends. */
  turnsAfter: number | undefined
}

const widest = 6

/** Steps side by side, the same in all levels, so that the rows stand under one another. Longer levels take more rows. */
export function columnsFor(counts: readonly number[]): number {
  const balanced = counts.map((count) => Math.ceil(count / Math.max(1, Math.ceil(count / widest))))

  return Math.max(3, ...balanced)
}

export function places(count: number, columns: number, lastLevel: boolean): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const endsLevel = index === count - 1
    const endsRow = index % columns === columns - 1
    const empty = columns - 1 - (index % columns)

    return {
      startsRow: index > 0 && index % columns === 0,
      turnsAfter: endsLevel ? (lastLevel ? undefined : empty) : endsRow ? 0 : undefined,
    }
  })
}
