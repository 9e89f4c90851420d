import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { noticeDays } from './asking.ts'
import { decidesForHerself, type AgeRules } from './consent.ts'
import { birthdayOf, type Network } from './network.ts'

/** What a birthday changes: about health the youth alone, about all else the youth too, or everything alone. */
export type Turn = 'health' | 'also-decides' | 'of-age'

/** A birthday after which others decide or read than before. */
export type ComingOfAge = { readonly on: Day; readonly years: number; readonly turns: readonly Turn[] }

/**
 * The next birthday that changes who decides and who reads, told 90 days before to both sides; undefined when there is none so
 * near. Days are calendar days in Norway, and it changes when the day begins.
 */
export function comingOfAge({ main }: Network, day: Day, ages: AgeRules): ComingOfAge | undefined {
  if (decidesForHerself(main, day, ages)) return undefined
  const all: readonly (readonly [Turn, number])[] = [
    ['health', ages.health],
    ['also-decides', ages.alsoDecides],
    ['of-age', ages.ofAge],
  ]
  const coming = all.flatMap(([turn, years]) => {
    const on = birthdayOf(main, years)
    return on !== undefined && day < on && on <= dayAfter(day, noticeDays) ? [{ turn, years, on }] : []
  })
  const [first] = coming.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  if (first === undefined) return undefined
  const turns = coming.filter(({ on }) => on === first.on).map(({ turn }) => turn)
  return { on: first.on, years: first.years, turns }
}
