import { dayAfter } from '#base/oslo-time.ts'
import { holdsOn, type PersonId, type UnitId } from './actor.ts'
import { whoAnswersFor, type Held } from './offices.ts'

/** A role that someone gets in the unit that theirs was merged into; its id is given when it is kept. */
export type Move = Omit<Held, 'id' | 'unit'>

/**
 * What everyone in a unit gets in the one it is merged into: the same role for the same days, from today. Who has it there
 * already for those days keeps that one. One person never has one role twice from the same day: the second begins when the
 * first is over.
 */
export function movesInto(from: readonly Held[], into: readonly Held[], today: string): readonly Move[] {
  const moves: Move[] = []
  for (const { id: _, unit: __, ...role } of from.toSorted(ownAndLongestFirst)) {
    const there = [...into, ...moves].filter((one) => one.person === role.person && one.role === role.role)
    const start = firstDayNotThere(role, there, role.from > today ? role.from : today)
    if (start !== undefined) moves.push({ ...role, from: start })
  }
  return moves
}

/** Undefined when no such day is left. */
function firstDayNotThere(role: Move, there: readonly Move[], day: string): string | undefined {
  if (isOver(role.until, day) || there.some((one) => covers(one, role, day))) return undefined
  const clash = there.find((one) => one.from === day)
  if (clash === undefined) return day
  return clash.until === undefined ? undefined : firstDayNotThere(role, there, dayAfter(clash.until, 1))
}

/** An office of one's own covers one that is lent; a lent one only what the same person lends. */
function covers(one: Move, role: Pick<Held, 'until' | 'onBehalfOf'>, start: string): boolean {
  const isEnough = one.onBehalfOf === undefined || one.onBehalfOf === role.onBehalfOf
  return (
    isEnough && one.from <= start && (one.until === undefined || (role.until !== undefined && one.until >= role.until))
  )
}

const isOver = (until: string | undefined, day: string): boolean => until !== undefined && until < day

const ownAndLongestFirst = (one: Held, other: Held): number =>
  Number(one.onBehalfOf !== undefined) - Number(other.onBehalfOf !== undefined) ||
  (other.until ?? forever).localeCompare(one.until ?? forever)

const forever = '9999-12-31'

/** Who answers for what a unit had to do once it is closed, with others perhaps: nobody leads them any longer. */
export const whoAnswersAfterClosing = (
  unit: UnitId,
  closing: ReadonlySet<UnitId>,
  held: readonly Held[],
  day: string,
): readonly PersonId[] =>
  whoAnswersFor(
    unit,
    held.filter((one) => !isIn(closing, one)),
    day,
  )

/** Who answers once a unit is part of another: the leaders of both. */
export function whoAnswersAfterMerging(
  given: { readonly from: UnitId; readonly into: UnitId },
  held: readonly Held[],
  day: string,
): readonly PersonId[] {
  const { from, into } = given
  return whoAnswersFor(
    into,
    held.map((one) => (one.unit === from ? { ...one, unit: into } : one)),
    day,
  )
}

/** Those whom the closing of units leaves without any role. */
export function whoLosesAccess(
  closing: ReadonlySet<UnitId>,
  held: readonly Held[],
  day: string,
): ReadonlySet<PersonId> {
  const elsewhere = new Set(held.filter((one) => !isIn(closing, one) && holdsOn(one, day)).map((one) => one.person))
  const here = held.filter((one) => isIn(closing, one) && !isOver(one.until, day))
  return new Set(here.map((one) => one.person).filter((person) => !elsewhere.has(person)))
}

const isIn = (closing: ReadonlySet<UnitId>, { unit }: Held): boolean => unit !== undefined && closing.has(unit)
