import type { ClockKind } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import type { Who } from './offices.ts'

/** One thing that is due on a day, and who hears of it. */
export type Clock = {
  readonly kind: ClockKind
  /** What of its kind: a measure, a question; nothing where there is one at a time. */
  readonly about: string
  readonly startedOn: Day
  readonly dueOn: Day
  /** Told ahead of the ladder. */
  readonly told: readonly ToldOn[]
  /** In turn, once it is due; none where nobody else is to know of it. */
  readonly rungs: readonly Rung[]
}

export type ToldOn = {
  readonly on: Day
  readonly who: readonly Who[]
  /** Also in the evening and on a day off. */
  readonly isAtOnce: boolean
}

export type Rung = {
  /** Person, deputy, leader, coordinator. */
  readonly rung: 1 | 2 | 3 | 4
  readonly who: readonly Who[]
  /** A day of its own, whenever the one before was told. */
  readonly on?: Day
  /** Reminded: whoever has heard of it already hears of it again. */
  readonly isAgain?: true
}

/** A ladder is that of one thing with one due day: a new day begins a new one. */
export const ladderOf = ({ kind, about, dueOn }: Pick<Clock, 'kind' | 'about' | 'dueOn'>): string =>
  `${kind}/${about}/${dueOn}`

export const stateOn = ({ dueOn }: Pick<Clock, 'dueOn'>, today: Day): 'coming' | 'due' | 'late' =>
  today < dueOn ? 'coming' : today === dueOn ? 'due' : 'late'

/** Midnight in Norway, on a weekend or not. */
export const lateFrom = (dueOn: Day): Date => instantOf(dayAfter(dueOn, 1), 0)
