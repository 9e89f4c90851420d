import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { listReceivers, listServiceChoices, type ReceiverChoice, type ServiceChoice } from './list-choices.ts'
import { markBy } from './mark-by.ts'
import type { OpenRelay } from './open-relay.ts'
import { kindsFor, type WantedTransition } from './rules/transferring.ts'
import type { TransitionKind } from './rules/transitions.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, oneOf, typedWords } from './typed.ts'

/** What the choice of service is when nobody here takes over. */
export const outsideChoice = 'utenfor'

export type TransitionTyped = Readonly<Record<'kind' | 'day' | 'service' | 'to' | 'name' | 'place', string>>
export type TransitionFaults = { readonly [Name in keyof TransitionTyped]?: string | undefined }

export const typedTransition = (form: URLSearchParams): TransitionTyped => ({
  kind: form.get('slag') ?? '',
  day: typedWords(form, 'dato'),
  service: form.get('tjeneste') ?? '',
  to: form.get('hvem') ?? '',
  name: typedWords(form, 'navn'),
  place: typedWords(form, 'sted'),
})

/** What a name or a place may hold. */
export const mostInName = 120

/** The first half: what, when, and which service takes over. */
export type Begun = {
  readonly kind: TransitionKind
  readonly on: string
  /** Undefined: someone outside. */
  readonly service: ServiceChoice | undefined
  /** Where in the service, and who. */
  readonly receivers: readonly ReceiverChoice[]
}

export async function readBegun(
  open: OpenRelay<'plan-transition'>,
  typed: TransitionTyped,
): Promise<{ readonly begun: Begun } | { readonly faults: TransitionFaults }> {
  const { request, relay } = open
  const words = textFor(request.language)
  const kind = oneOf(kindsFor(relay), typed.kind)
  const day = dayToCome(typed.day, request.today, words)
  // A move goes outside, whatever stands in the field.
  const isOutside = kind === 'moving' || typed.service === outsideChoice
  const service = isOutside
    ? undefined
    : (await listServiceChoices(open)).find(({ service_id }) => service_id === typed.service)
  if (kind === undefined || 'fault' in day || (!isOutside && service === undefined))
    return {
      faults: {
        kind: kind === undefined ? words.faults.choose : undefined,
        day: 'fault' in day ? day.fault : undefined,
        service: isOutside || service !== undefined ? undefined : words.faults.choose,
      },
    }
  const receivers = service === undefined ? [] : await listReceivers(open, service.service_id)
  return { begun: { kind, on: day.day, service, receivers } }
}

/** The second half: where, and who if that is known. */
export function readWanted(
  open: OpenRelay<'plan-transition'>,
  { kind, on, service, receivers }: Begun,
  typed: TransitionTyped,
): { readonly wanted: WantedTransition } | { readonly faults: TransitionFaults } {
  const { transition: text } = textFor(open.request.language)
  if (service === undefined) {
    const tooLong = (words: string) => (words.length > mostInName ? text.faults.long(mostInName) : undefined)
    const faults = { name: tooLong(typed.name), place: tooLong(typed.place) }
    if (faults.name !== undefined || faults.place !== undefined) return { faults }
    const { name, place } = typed
    return { wanted: { kind, on, to: { is: 'outside', name, place, mark: markBy(open, open.request.form) } } }
  }
  const chosen = receivers.find((one) => receiverValue(one) === typed.to)
  if (chosen === undefined) return { faults: { to: text.faults.place } }
  return {
    wanted: {
      ...{ kind, on },
      to: {
        is: 'here',
        unit: chosen.unit_id as UnitId, // uuids of ours, here and below
        service: chosen.service_id as ServiceId,
        person: (chosen.person_id as PersonId | null) ?? undefined,
      },
    },
  }
}

/** What a form carries for a choice: the unit, and the person if one is named. */
export const receiverValue = (one: Pick<ReceiverChoice, 'unit_id' | 'person_id'>): string =>
  one.person_id === null ? one.unit_id : `${one.unit_id}/${one.person_id}`
