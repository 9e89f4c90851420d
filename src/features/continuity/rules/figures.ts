/** What is told in numbers; docs/continuity-table.md, section 5. */
export const figures = ['waiting', 'breaks', 'measure'] as const
export type Figure = (typeof figures)[number]

/** Of some relays that were open in just the same units, and of which something is so in just the same: how many they are. */
export type Alike = {
  readonly open: readonly string[]
  /** The units in which it is so of them. */
  readonly affected: readonly string[]
  readonly relays: number
}

/** Distinct relays, in a unit or in several together: whoever moved from one to another is one. */
export type Counted = {
  /** Open on some day. */
  readonly all: number
  /** Of which it is so. */
  readonly affected: number
  /** Open, and it is not so. */
  readonly others: number
}

export function countedIn(alike: readonly Alike[], units: ReadonlySet<string>): Counted {
  const isIn = (some: readonly string[]) => some.some((unit) => units.has(unit))
  const relays = (is: (one: Alike) => boolean) => alike.reduce((sum, one) => sum + (is(one) ? one.relays : 0), 0)
  return {
    all: relays(({ open }) => isIn(open)),
    affected: relays(({ affected }) => isIn(affected)),
    others: relays(({ open, affected }) => isIn(open) && !isIn(affected)),
  }
}

/** Breaks for each hundred relay-months of thirty days, to one decimal, half up. */
export const breaksPerHundredMonths = (breaks: number, relayDays: number): number =>
  Math.floor((breaks * 30_000) / relayDays + 0.5) / 10
