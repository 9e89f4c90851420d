import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'

export const transitionKinds = [
  'to-school',
  'change-of-school',
  'to-upper-secondary',
  'birth',
  'moving',
  'other',
] as const
export type TransitionKind = (typeof transitionKinds)[number]

/** What is done before the other side takes over; ticked one by one. */
export const transitionSteps = ['family-asked', 'consent', 'meeting', 'visit', 'papers'] as const
export type TransitionStep = (typeof transitionSteps)[number]

/** A planned transition (overgang): the old unit is bound until someone at the new one has said that they are there. */
export type Transition = {
  readonly id: string
  readonly kind: TransitionKind
  readonly on: Day
  readonly fromUnit: UnitId
  readonly to: { readonly unit: UnitId; readonly service: ServiceId; readonly person: PersonId | undefined }
  readonly done: readonly TransitionStep[]
  readonly received: { readonly by: PersonId; readonly on: Day } | undefined
}

export type TransitionEvent =
  | { readonly type: 'transition-planned'; readonly transition: Transition }
  | { readonly type: 'transition-ticked'; readonly transition: string; readonly done: readonly TransitionStep[] }
  | { readonly type: 'transition-received'; readonly transition: string; readonly by: PersonId; readonly on: Day }
  | { readonly type: 'transition-cancelled'; readonly transition: string }

export function evolveTransitions(all: readonly Transition[], event: TransitionEvent): readonly Transition[] {
  const change = (id: string, to: (one: Transition) => Transition) => all.map((one) => (one.id === id ? to(one) : one))

  switch (event.type) {
    case 'transition-planned':
      return [...all, event.transition]
    case 'transition-ticked':
      return change(event.transition, (one) => ({ ...one, done: event.done }))
    case 'transition-received':
      return change(event.transition, (one) => ({ ...one, received: { by: event.by, on: event.on } }))
    case 'transition-cancelled':
      return all.filter(({ id }) => id !== event.transition)
  }
}
