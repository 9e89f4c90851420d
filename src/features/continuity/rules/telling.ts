import { z } from 'zod'
import { breaksPerHundredMonths, countedIn, type Alike, type Figure } from './figures.ts'
import { hidden, isTooFew } from './hiding.ts'

/** One word for all reasons: whoever reads it does not learn which. */
export const tooFew = 'too-few'
const few = z.literal(tooFew)

const Told = z.strictObject({
  /** Days on which nobody held a relay, of all relays together. */
  waiting: z.union([few, z.number()]),
  breaks: z.union([few, z.strictObject({ breaks: z.number(), relayDays: z.number(), perHundredMonths: z.number() })]),
  /** Days from a worry to the first measure: half of them came sooner. */
  measure: z.union([few, z.number()]),
})
export type Told = z.infer<typeof Told>

/** What is told of a period. What was too few to show is that alone: its number is nowhere. A year is not told by unit. */
export const Said = z.strictObject({ whole: Told, units: z.array(Told.extend({ name: z.string() })) })
export type Said = z.infer<typeof Said>

/** Relays that were open, waited and broke in just the same units. */
export type Way = {
  readonly open: readonly string[]
  readonly waiting: readonly string[]
  readonly broken: readonly string[]
  readonly relays: number
}

export type Amounts = { readonly relayDays: number; readonly waitingDays: number; readonly breaks: number }

/** A period, counted, with what is not to be told. */
export type Counts = {
  /** In the order of their names. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly ways: readonly Way[]
  readonly amounts: ReadonlyMap<string, Amounts>
  /** Those whose first measure began; by unit, and of all under no unit. */
  readonly measures: ReadonlyMap<string | undefined, { readonly relays: number; readonly median: number }>
}

export function tellHalf(counts: Counts, fewest: number): Said {
  const { units, amounts, measures } = counts
  const ids = units.map(({ id }) => id)
  const hides = (figure: Figure) => hidden({ units: ids, alike: alikeIn(counts, figure) }, fewest)
  const lines = { waiting: hides('waiting'), breaks: hides('breaks'), measure: hides('measure') }
  const told = (of: Amounts, median: number | undefined, isHidden: (figure: Figure) => boolean): Told => ({
    waiting: isHidden('waiting') ? tooFew : of.waitingDays,
    breaks: isHidden('breaks') ? tooFew : rateOf(of),
    measure: isHidden('measure') || median === undefined ? tooFew : median,
  })
  return {
    whole: told(together([...amounts.values()]), measures.get(undefined)?.median, (one) => lines[one].isWholeHidden),
    units: units.map(({ id, name }) => ({
      name,
      ...told(amounts.get(id) ?? none, measures.get(id)?.median, (one) => lines[one].units.has(id)),
    })),
  }
}

/**
 * Sums are those of its halves as they were told: counted anew, what was corrected since would show as the difference. A half that
 * is hidden would be the year without the other half.
 */
export function tellYear(counts: Counts, [one, other]: readonly [Told, Told], fewest: number): Said {
  const isShown = (figure: Figure) => {
    const units = new Set(counts.units.map(({ id }) => id))
    const isWhole = [one, other].every((half) => half[figure] !== tooFew)
    return isWhole && !isTooFew(countedIn(alikeIn(counts, figure), units), fewest)
  }
  const median = counts.measures.get(undefined)?.median
  return {
    whole: {
      waiting:
        isShown('waiting') && one.waiting !== tooFew && other.waiting !== tooFew ? one.waiting + other.waiting : tooFew,
      breaks:
        isShown('breaks') && one.breaks !== tooFew && other.breaks !== tooFew
          ? rateOf(together([one.breaks, other.breaks].map((half) => ({ ...half, waitingDays: 0 }))))
          : tooFew,
      measure: isShown('measure') && median !== undefined ? median : tooFew,
    },
    units: [],
  }
}

function alikeIn({ ways, measures }: Counts, figure: Figure): readonly Alike[] {
  if (figure === 'waiting') return ways.map(({ open, waiting: affected, relays }) => ({ open, affected, relays }))
  if (figure === 'breaks') return ways.map(({ open, broken: affected, relays }) => ({ open, affected, relays }))
  // Each has one first measure, in one unit, and those without are not in it.
  return [...measures].flatMap(([unit, { relays }]) =>
    unit === undefined ? [] : [{ open: [unit], affected: [unit], relays }],
  )
}

const none: Amounts = { relayDays: 0, waitingDays: 0, breaks: 0 }

const together = (some: readonly Amounts[]): Amounts =>
  some.reduce(
    (sum, one) => ({
      relayDays: sum.relayDays + one.relayDays,
      waitingDays: sum.waitingDays + one.waitingDays,
      breaks: sum.breaks + one.breaks,
    }),
    none,
  )

const rateOf = ({ breaks, relayDays }: Amounts) => ({
  ...{ breaks, relayDays },
  perHundredMonths: breaksPerHundredMonths(breaks, relayDays),
})
