import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { stateOf, type Closing, type Coordination, type Relay, type RelayEvent } from './relay.ts'
import type { Carrier } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { isOpenTransition } from './transitions.ts'

type Events = readonly RelayEvent[]

/** A pause is agreed with someone and has an end (product.md, decisions taken). */
export const longestPause = 90

/** In any direction, with the reason; whoever holds the baton then says whether they still should. */
export function setLevel(
  relay: Relay,
  wanted: { readonly level: string; readonly reason: string },
  on: Day,
): Result<Events, 'same' | 'no-reason'> {
  if (wanted.level === relay.level.is) return refuse('same')
  if (wanted.reason.trim() === '') return refuse('no-reason')
  return ok([{ type: 'level-set', ...wanted, on }])
}

export function pause(
  relay: Relay,
  wanted: { readonly reason: string; readonly with: string; readonly until: Day },
  on: Day,
): Result<Events, 'not-active' | 'no-reason' | 'with-nobody' | 'past' | 'too-long'> {
  if (stateOf(relay) !== 'active') return refuse('not-active')
  if (wanted.reason.trim() === '') return refuse('no-reason')
  if (wanted.with.trim() === '') return refuse('with-nobody')
  if (wanted.until < on) return refuse('past')
  if (wanted.until > dayAfter(on, longestPause)) return refuse('too-long')
  return ok([{ type: 'paused', ...wanted }])
}

export const resume = (relay: Relay, followUp: Day, on: Day): Result<Events, 'not-paused' | 'past'> =>
  relay.paused === undefined
    ? refuse('not-paused')
    : followUp < on
      ? refuse('past')
      : ok([{ type: 'resumed', followUp }])

/** Closed with an evaluation, a reason, and with whom it was decided; what is offered or planned falls away. */
export function close(
  relay: Relay,
  closing: Closing,
): Result<Events, 'closed' | 'nobody-holds-it' | 'not-received' | 'no-reason' | 'no-evaluation' | 'with-nobody'> {
  const state = stateOf(relay)
  if (state === 'closed') return refuse('closed')
  if (state === 'waiting-for-holder') return refuse('nobody-holds-it')
  if (isBound(relay, closing.outcome)) return refuse('not-received')
  if (closing.reason.trim() === '') return refuse('no-reason')
  if (closing.with.trim() === '') return refuse('with-nobody')
  // What was never shared has nothing to evaluate.
  if (relay.isActivated && closing.evaluation.trim() === '') return refuse('no-evaluation')
  return ok([{ type: 'closed', closing }])
}

/**
 * Nobody is left behind by a move: it ends so only when someone at the other end has taken over. What was never shared has
 * nobody to hand over to.
 */
function isBound({ transitions, isActivated }: Relay, outcome: Closing['outcome']): boolean {
  const endsElsewhere = outcome === 'moved' || outcome === 'continues-elsewhere'
  if (endsElsewhere && transitions.some(isOpenTransition)) return true
  const hasArrived = transitions.some(
    ({ kind, received, isPast }) => kind === 'moving' && !isPast && received !== undefined,
  )
  return outcome === 'moved' && isActivated && !hasArrived
}

export function reopen(
  relay: Relay,
  wanted: { readonly reason: string; readonly holder: Carrier; readonly followUp: Day },
  { on, ages }: { readonly on: Day; readonly ages: AgeRules },
): Result<Events, 'not-closed' | 'no-reason' | 'past'> {
  if (relay.closed === undefined) return refuse('not-closed')
  if (wanted.reason.trim() === '') return refuse('no-reason')
  if (wanted.followUp < on) return refuse('past')
  const isActivated = isCovered(relay, wanted.holder.service, on, ages)
  return ok([{ type: 'reopened', ...wanted, isActivated, on }])
}

/**
 * Someone else coordinates by law, or nobody does any more. One at a time: whoever holds the baton coordinates only where no
 * one else does (domain E).
 */
export function setCoordination(
  relay: Relay,
  coordination: Coordination,
  who: string | undefined,
): Result<Events, 'same' | 'who-here'> {
  // Here it is the holder, whose name changes with the baton.
  if (coordination === 'here' && who !== undefined) return refuse('who-here')
  if (relay.coordination === coordination && relay.coordinator === who) return refuse('same')
  return ok([{ type: 'coordination-set', coordination, who }])
}
