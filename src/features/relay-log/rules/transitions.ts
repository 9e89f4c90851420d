import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import type { Participant } from './network.ts'
import type { Mark } from './words.ts'

export const transitionKinds = [
  'to-school',
  'change-of-school',
  'to-lower-secondary',
  'to-upper-secondary',
  'to-school-health',
  'to-adult-services',
  'birth',
  'moving',
  'other',
] as const
export type TransitionKind = (typeof transitionKinds)[number]

/** Transitions that are known from a birth date and the services around, before anyone has planned them (issue 8). */
export const foreseenKinds = [
  'to-school',
  'to-lower-secondary',
  'to-upper-secondary',
  'to-school-health',
  'youth-clinic-ends',
  'log-ends',
] as const
export type ForeseenKind = (typeof foreseenKinds)[number]

/** What is done before the other side takes over; ticked one by one. */
export const transitionSteps = ['family-asked', 'consent', 'meeting', 'visit', 'papers'] as const
export type TransitionStep = (typeof transitionSteps)[number]

/** Who takes over: a unit here, with someone or nobody yet; or someone that Stafett does not know, in words. */
export type Receiver =
  | {
      readonly is: 'here'
      readonly unit: UnitId
      readonly service: ServiceId
      readonly person: PersonId | undefined
    }
  | { readonly is: 'outside'; readonly name: string; readonly place: string; readonly mark: Mark }

/** A planned transition (overgang): the old unit is bound until someone at the new one has said that they are there. */
export type Transition = {
  readonly id: string
  readonly kind: TransitionKind
  readonly on: Day
  readonly fromUnit: UnitId
  readonly to: Receiver
  readonly done: readonly TransitionStep[]
  /** Since when the one who was to receive takes part no longer. */
  readonly receiverLeft: Day | undefined
  readonly received:
    | {
        /** Who said it; for someone outside, who wrote it down. */
        readonly by: PersonId
        readonly on: Day
        readonly outside: { readonly name: string; readonly mark: Mark } | undefined
      }
    | undefined
  readonly cancelled: { readonly reason: string; readonly mark: Mark; readonly on: Day } | undefined
  readonly version: number
  /** Before the relay was last opened again: told of, and counted no more. */
  readonly isPast?: true
}

export type TransitionEvent =
  | { readonly type: 'transition-planned'; readonly transition: Transition }
  | {
      readonly type: 'transition-changed'
      readonly transition: string
      readonly kind: TransitionKind
      readonly on: Day
      readonly to: Receiver
    }
  | { readonly type: 'transition-ticked'; readonly transition: string; readonly done: readonly TransitionStep[] }
  | ({ readonly type: 'transition-received'; readonly transition: string } & NonNullable<Transition['received']>)
  /** Whoever was to receive is let go or leaves: someone else must be found. */
  | { readonly type: 'transition-receiver-left'; readonly transition: string; readonly on: Day }
  | ({ readonly type: 'transition-cancelled'; readonly transition: string } & NonNullable<Transition['cancelled']>)

export function evolveTransitions(all: readonly Transition[], event: TransitionEvent): readonly Transition[] {
  const change = (id: string, to: (one: Transition) => Transition) => all.map((one) => (one.id === id ? to(one) : one))

  switch (event.type) {
    case 'transition-planned':
      return [...all, event.transition]
    case 'transition-changed': {
      const { kind, on, to } = event
      return change(event.transition, (one) => ({
        ...one,
        ...{ kind, on, to, receiverLeft: undefined, version: one.version + 1 },
      }))
    }
    case 'transition-ticked':
      return change(event.transition, (one) => ({ ...one, done: event.done }))
    case 'transition-received': {
      const { by, on, outside } = event
      return change(event.transition, (one) => ({ ...one, received: { by, on, outside } }))
    }
    case 'transition-receiver-left':
      return change(event.transition, (one) => ({
        ...one,
        to: one.to.is === 'here' ? { ...one.to, person: undefined } : one.to,
        ...{ receiverLeft: event.on, version: one.version + 1 },
      }))
    case 'transition-cancelled': {
      const { reason, mark, on } = event
      return change(event.transition, (one) => ({ ...one, cancelled: { reason, mark, on } }))
    }
  }
}

export const isOpenTransition = ({ received, cancelled }: Transition): boolean =>
  received === undefined && cancelled === undefined

/** When something must be done about it: when it happens, or at once where nobody is there to receive any longer. */
export const dueOn = ({ on, receiverLeft }: Transition): Day =>
  receiverLeft !== undefined && receiverLeft < on ? receiverLeft : on

/** Whether someone who takes part is the one to receive: who was named, else anyone of the unit. */
export const isReceiver = ({ to }: Transition, { person, service, unit }: Participant): boolean =>
  to.is === 'here' && to.service === service && (to.person === undefined ? to.unit === unit : to.person === person)

/** What someone is to receive, the next first. */
export const nextToReceive = (all: readonly Transition[], own: Participant): Transition | undefined =>
  all
    .filter((one) => isOpenTransition(one) && isReceiver(one, own))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0]

/** What can be ticked. A yes to a service here is written where consent is; one to someone outside has no other place. */
export const stepsTo = ({ is }: Receiver): readonly TransitionStep[] =>
  transitionSteps.filter((step) => is === 'outside' || step !== 'consent')

/** The marks of the words in it. */
export const marksOfTransition = ({ to, received, cancelled }: Transition): readonly Mark[] => [
  ...(to.is === 'outside' ? [to.mark] : []),
  ...(received?.outside === undefined ? [] : [received.outside.mark]),
  ...(cancelled === undefined ? [] : [cancelled.mark]),
]
