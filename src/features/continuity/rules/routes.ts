import type { FollowUp } from '#base/follow-up.ts'
import type { Day, PersonId, UnitId } from '#base/ids.ts'
import type { Rung, ToldOn } from './clock.ts'
import type { Who } from './offices.ts'

/** Who hears of something in turn: person, deputy, leader, coordinator. Empty: there is no such one. */
export type Route = readonly [
  person: readonly Who[],
  deputy: readonly Who[],
  leader: readonly Who[],
  last: readonly Who[],
]

/** From whoever holds the baton; while nobody does, from the office. */
export function fromHolder({ states, holder, deputy, unit }: FollowUp): Route {
  const state = states.at(-1)
  return state?.is === 'waiting-for-holder' ? fromOffice(state.unit) : fromPerson(holder, deputy, unit)
}

export const fromPerson = (person: PersonId, deputy: PersonId | undefined, unit: UnitId): Route => [
  [{ is: 'person', person }],
  deputy === undefined ? [] : [{ is: 'person', person: deputy }],
  [{ is: 'leader', unit }],
  [{ is: 'municipality' }],
]

/** What is the leader's own to do; the third would be the same person. */
export const fromOffice = (unit: UnitId): Route => [
  [{ is: 'office', unit }],
  [{ is: 'leaders-deputy', unit }],
  [],
  [{ is: 'municipality' }],
]

/** One after the other, each after a wait. */
export const inTurn = ([person, deputy, leader, last]: Route): readonly Rung[] => [
  { rung: 1, who: person },
  { rung: 2, who: deputy },
  { rung: 3, who: leader },
  { rung: 4, who: last },
]

/** Whoever is first in turn hears of it on a day of its own. */
export const ahead = ([person]: Route, on: Day): ToldOn => ({ on, who: person, isAtOnce: false })

/** Somebody has just been asked, or made to answer. */
export const atOnce = ([person]: Route, on: Day): ToldOn => ({ on, who: person, isAtOnce: true })
