import type { FollowUp, RelayStateName } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'

/** The states in which a clock stands still. */
export type Resting = readonly RelayStateName[]

/**
 * When something is due that stands still in some states; undefined while it does. A day that came before such a state ended is due on the day on
 * which it really did.
 */
export function rested(states: FollowUp['states'], dueOn: Day, resting: Resting): Day | undefined {
  let due: Day = dueOn
  for (const [at, { is }] of states.entries()) {
    if (!resting.includes(is)) continue
    const next = states[at + 1]
    if (next === undefined) return undefined
    if (due < next.since) due = next.since
  }
  return due
}
