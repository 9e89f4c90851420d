import { ok, refuse, type Result } from '#base/result.ts'
import { answerConsent, type Today } from './asking.ts'
import { capacityOf, type ConsentAnswer, type InformationType } from './consent.ts'
import type { Day, ServiceId } from '#base/ids.ts'
import type { OwnConsent } from './family-consent.ts'
import type { PartyId } from './network.ts'
import { evolve, type Relay, type RelayEvent } from './relay.ts'

type Events = readonly RelayEvent[]

/** What someone said about one service: to what they said yes; nothing: no. */
export type Said = {
  readonly service: ServiceId
  readonly types: readonly InformationType[]
  readonly until: Day
}

/** How it was said: on one's own screen, or with somebody at work beside. */
export type SaidHow = Pick<ConsentAnswer, 'method' | 'interpreted'> & { readonly method: 'digital' | 'together' }

type Refusal = Extract<ReturnType<typeof answerConsent>, { ok: false }>['refusal']

/**
 * Several services answered at once, on a screen, each as if it were answered alone; what follows from one is known to the next.
 * A yes is to what they decide about, and never to more than they were asked.
 */
export function answerSeveral(
  relay: Relay,
  party: PartyId,
  said: readonly (Said & { readonly asked: OwnConsent })[],
  { text, ...how }: SaidHow & Pick<ConsentAnswer, 'text'>,
  today: Today,
): Result<Events, Refusal> {
  const events: RelayEvent[] = []
  let now = relay
  for (const { asked: one, service, types, until } of said) {
    const given = one.types.filter((type) => types.includes(type))
    const capacity = capacityOf(now.network, party, one.types, today.on, today.ages)
    const answer: ConsentAnswer = {
      ...{ by: party, capacity, service, is: given.length > 0 ? 'yes' : 'no', ...how, evidence: undefined },
      types: given.length > 0 ? given : one.types,
      purposes: one.asked.purposes,
      from: one.from ?? today.on,
      until: until < one.asked.until ? until : one.asked.until,
      text,
    }
    const decided = answerConsent(now, answer, today)
    if (!decided.ok) return refuse(decided.refusal)
    events.push(...decided.value)
    now = decided.value.reduce(evolve, now)
  }
  return ok(events)
}

/** Takes a yes back, as it was given; the rest stays. */
export function takeBack(
  relay: Relay,
  party: PartyId,
  service: ServiceId,
  how: SaidHow,
  today: Today,
): Result<Events, Refusal> {
  const given = relay.consent.answers.find((one) => one.by === party && one.service === service)
  if (given === undefined) return refuse('nothing-given')
  const { by, capacity, types, purposes, until, text } = given
  return answerConsent(
    relay,
    {
      ...{ by, capacity, service, types, purposes, until, text },
      ...{ is: 'withdrawn', from: today.on, ...how, evidence: undefined },
    },
    today,
  )
}
