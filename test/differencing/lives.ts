import fc from 'fast-check'
import type { Counts, Way } from '#features/continuity/rules/telling.ts'
import type { Place, WorkedOut } from './attack.ts'

/** Relays that come and go between units and half-years, as somebody may have arranged them to be found out. */

/** What there is of a relay in one unit in one half-year. */
type Spell = Place & { readonly days: number; readonly waiting: number; readonly breaks: number }
export type Life = {
  readonly spells: readonly Spell[]
  readonly measure: (Place & { readonly days: number }) | undefined
}

export const halves = ['2026-1', '2026-2', '2027-1', '2027-2'] as const
export const unitNames = ['Aust', 'Bakke', 'Dal', 'Elv'] as const

const place = { half: fc.constantFrom(...halves), unit: fc.constantFrom(...unitNames) }
const oneOfSome = fc.constantFrom(0, 0, 1, 3)

const spells = fc.uniqueArray(
  fc.record({ ...place, days: fc.integer({ min: 3, max: 180 }), waiting: oneOfSome, breaks: oneOfSome }),
  { selector: ({ half, unit }) => `${half} ${unit}`, minLength: 1, maxLength: 5 },
)
const life: fc.Arbitrary<Life> = fc.record({
  spells,
  measure: fc.option(fc.record({ ...place, days: fc.nat(90) }), { nil: undefined, freq: 2 }),
})

/** Most of a kind come several at a time, so that there are groups both small and large. */
export const lives: fc.Arbitrary<readonly Life[]> = fc
  .array(fc.tuple(life, fc.constantFrom(1, 2, 3, 5, 9)), { minLength: 1, maxLength: 14 })
  .map((kinds) => kinds.flatMap(([one, times]) => Array.from({ length: times }, () => one)))

/** Counted by hand: what a database would have counted of a half-year, or of a year. */
export function countsOf(all: readonly Life[], period: string): Counts {
  const isIn = ({ half }: Place) => half.startsWith(period)
  const own = all.map((one) => one.spells.filter(isIn)).filter((some) => some.length > 0)
  const unitsWith = (some: readonly Spell[], is: (one: Spell) => boolean) => [
    ...new Set(some.filter(is).map(({ unit }) => unit)),
  ]
  const ways = own.map((some): Way => ({
    open: unitsWith(some, () => true),
    waiting: unitsWith(some, ({ waiting }) => waiting > 0),
    broken: unitsWith(some, ({ breaks }) => breaks > 0),
    relays: 1,
  }))
  const sum = (unit: string, of: 'days' | 'waiting' | 'breaks') =>
    own.flat().reduce((total, one) => total + (one.unit === unit ? one[of] : 0), 0)
  const begun = all.flatMap(({ measure }) => (measure !== undefined && isIn(measure) ? [measure] : []))
  const measuresIn = (unit: string | undefined) => {
    const relays = begun.filter((one) => unit === undefined || one.unit === unit).length
    return relays === 0 ? [] : [[unit, { relays, median: 30 }] as const]
  }
  return {
    units: unitNames.map((name) => ({ id: name, name })),
    ways,
    amounts: new Map(
      unitNames.map((unit) => [
        unit,
        { relayDays: sum(unit, 'days'), waitingDays: sum(unit, 'waiting'), breaks: sum(unit, 'breaks') },
      ]),
    ),
    measures: new Map([undefined, ...unitNames].flatMap(measuresIn)),
  }
}

/** How many relays a sum that was worked out is of: those it is true of, and, where their days were told too, those that were open. */
export function groupsIn(all: readonly Life[], { figure, places }: WorkedOut): readonly number[] {
  const isIn = (one: Place) => places.some(({ half, unit }) => half === one.half && unit === one.unit)
  const relays = (is: (one: Life) => boolean) => all.filter(is).length
  if (figure === 'measure') return [relays(({ measure }) => measure !== undefined && isIn(measure))]
  if (figure === 'waiting') return [relays(({ spells: own }) => own.some((one) => isIn(one) && one.waiting > 0))]
  return [
    relays(({ spells: own }) => own.some((one) => isIn(one) && one.breaks > 0)),
    relays(({ spells: own }) => own.some(isIn)),
  ]
}
