import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { holderOf, isHolder, type Carrier } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { participantOf } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import {
  isOpenTransition,
  isReceiver,
  stepsTo,
  transitionKinds,
  type Transition,
  type TransitionKind,
  type TransitionStep,
} from './transitions.ts'
import type { Mark } from './words.ts'

type Events = readonly RelayEvent[]

/** How far ahead a transition is planned. */
const daysAhead = 730

export type WantedTransition = Pick<Transition, 'kind' | 'on' | 'to'>
export type WantedRefusal =
  | 'past'
  | 'too-far'
  | 'not-expecting'
  | 'moving-is-outside'
  | 'no-receiver'
  | 'same-unit'
  | 'nobody-holds-it'

/** The kinds that a relay can come to: a birth is waited for by someone who expects a child. */
export const kindsFor = ({ network }: Relay): readonly TransitionKind[] =>
  transitionKinds.filter((kind) => kind !== 'birth' || network.main.expectsChild)

/** From the holder's unit, which is bound until someone at the other end has said that they are there. */
export function planTransition(
  relay: Relay,
  wanted: WantedTransition & Pick<Transition, 'id'>,
  today: Day,
): Result<Events, WantedRefusal> {
  const holder = holderOf(relay.baton)
  if (holder === undefined) return refuse('nobody-holds-it')
  const wrong = whatIsWrong(relay, holder, wanted, today)
  if (wrong !== undefined) return refuse(wrong)
  const transition: Transition = {
    ...wanted,
    ...{ fromUnit: holder.unit, done: [], version: 1 },
    ...{ receiverLeft: undefined, received: undefined, cancelled: undefined },
  }
  return ok([{ type: 'transition-planned', transition }])
}

/** `seen`: the version that was on the screen. What another has changed since is not written over. */
export function changeTransition(
  relay: Relay,
  id: string,
  to: WantedTransition,
  { seen, on: today }: { readonly seen: number; readonly on: Day },
): Result<Events, WantedRefusal | 'gone' | 'changed-meanwhile'> {
  const transition = openTransition(relay, id)
  const holder = holderOf(relay.baton)
  if (transition === undefined) return refuse('gone')
  if (holder === undefined) return refuse('nobody-holds-it')
  const wrong = whatIsWrong(relay, { ...holder, unit: transition.fromUnit }, to, today)
  if (wrong !== undefined) return refuse(wrong)
  if (transition.version !== seen) return refuse('changed-meanwhile')
  return ok([{ type: 'transition-changed', transition: id, ...to }])
}

function whatIsWrong(
  relay: Relay,
  from: Carrier,
  { kind, on, to }: WantedTransition,
  today: Day,
): WantedRefusal | undefined {
  if (on < today) return 'past'
  if (on > dayAfter(today, daysAhead)) return 'too-far'
  if (!kindsFor(relay).includes(kind)) return 'not-expecting'
  if (to.is === 'outside') return (to.name + to.place).trim() === '' ? 'no-receiver' : undefined
  // Another municipality is another tenant: nobody there is known here.
  if (kind === 'moving') return 'moving-is-outside'
  const isOther = to.person !== undefined && to.person !== from.person
  return to.unit === from.unit && !isOther ? 'same-unit' : undefined
}

/** Two may tick at once: what each changed since it was shown to them (`seen`) stands. */
export function tickTransition(
  relay: Relay,
  id: string,
  { seen, ticked }: { readonly seen: readonly TransitionStep[]; readonly ticked: readonly TransitionStep[] },
): Result<Events, 'gone' | 'unchanged'> {
  const transition = openTransition(relay, id)
  if (transition === undefined) return refuse('gone')
  const { done, to } = transition
  const after = stepsTo(to).filter((step) =>
    seen.includes(step) === ticked.includes(step) ? done.includes(step) : ticked.includes(step),
  )
  const isSame = after.length === done.length && after.every((step) => done.includes(step))
  return isSame ? refuse('unchanged') : ok([{ type: 'transition-ticked', transition: id, done: after }])
}

export function cancelTransition(
  relay: Relay,
  id: string,
  given: { readonly reason: string; readonly mark: Mark; readonly on: Day },
): Result<Events, 'gone' | 'no-reason'> {
  if (openTransition(relay, id) === undefined) return refuse('gone')
  if (given.reason.trim() === '') return refuse('no-reason')
  return ok([{ type: 'transition-cancelled', transition: id, ...given }])
}

/** Someone of the receiving unit says that they are there. The baton is a question of its own. */
export function receiveTransition(
  relay: Relay,
  id: string,
  { by, on, ages }: { readonly by: PersonId; readonly on: Day; readonly ages: AgeRules },
): Result<Events, 'gone' | 'not-receiver' | 'not-covered'> {
  const transition = openTransition(relay, id)
  const own = participantOf(relay.network, by)
  if (transition === undefined) return refuse('gone')
  if (own === undefined || !isReceiver(transition, own)) return refuse('not-receiver')
  if (!isCovered(relay, own.service, on, ages)) return refuse('not-covered')
  return ok([{ type: 'transition-received', transition: id, by, on, outside: undefined }])
}

/** Someone whom Stafett does not know has taken over: the holder writes down who and when, once the family has agreed. */
export function recordReceived(
  relay: Relay,
  id: string,
  { by, on, name, mark }: { readonly by: PersonId; readonly on: Day; readonly name: string; readonly mark: Mark },
  today: Day,
): Result<Events, 'gone' | 'not-holder' | 'no-name' | 'no-consent' | 'future'> {
  const transition = openTransition(relay, id)
  if (transition === undefined || transition.to.is !== 'outside') return refuse('gone')
  if (!isHolder(relay.baton, by)) return refuse('not-holder')
  if (!transition.done.includes('consent')) return refuse('no-consent')
  if (name.trim() === '') return refuse('no-name')
  if (on > today) return refuse('future')
  return ok([{ type: 'transition-received', transition: id, by, on, outside: { name, mark } }])
}

export const openTransition = ({ transitions }: Relay, id: string): Transition | undefined =>
  transitions.find((one) => one.id === id && isOpenTransition(one))
