import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isDeputy, isHolder, type Offer } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { participantOf, type Participant } from './network.ts'
import { evolve, isLeftAlone, type Relay, type RelayEvent } from './relay.ts'
import { isOpenTransition } from './transitions.ts'

type Events = readonly RelayEvent[]

/** Who could be asked to take the baton: those who take part for a service that is let in, but the holder. */
export const couldCarry = (
  { network, consent, baton }: Relay,
  { on, ages }: { readonly on: Day; readonly ages: AgeRules },
): readonly Participant[] =>
  network.participants.filter(
    ({ person, service }) => !isHolder(baton, person) && isCovered({ network, consent }, service, on, ages),
  )

/** The holder offers the baton to someone who takes part, and stays bound until that one has said yes. */
export function offerBaton(
  relay: Relay,
  offer: Offer,
  { on, ages }: { readonly on: Day; readonly ages: AgeRules },
): Result<Events, 'already-offered' | 'not-in-relay' | 'not-covered' | 'already-holder' | 'past' | 'no-reason'> {
  if (relay.baton.offer !== undefined) return refuse('already-offered')
  if (isHolder(relay.baton, offer.to.person)) return refuse('already-holder')
  if (participantOf(relay.network, offer.to.person) === undefined) return refuse('not-in-relay')
  if (relay.isActivated && !isCovered(relay, offer.to.service, on, ages)) return refuse('not-covered')
  if (offer.answerBy < on) return refuse('past')
  if (offer.reason.trim() === '') return refuse('no-reason')
  return ok([{ type: 'baton-offered', offer }])
}

/** While nobody holds it, or whoever does leaves it, the one who answers by office asks someone of the unit, or of its service, who takes part by saying yes. */
export function offerByOffice(
  relay: Relay,
  offer: Offer,
  on: Day,
): Result<Events, 'held' | 'already-offered' | 'past'> {
  const { at } = relay.baton
  if (at.is === 'held' && !isLeftAlone(relay)) return refuse('held')
  if (relay.baton.offer !== undefined) return refuse('already-offered')
  if (offer.answerBy < on) return refuse('past')
  return ok([{ type: 'baton-offered', offer: { ...offer, byOffice: true } }])
}

/** Yes: from now on this one answers. Whoever had it before takes part as before. */
export function acceptBaton(
  relay: Relay,
  id: string,
  { on, isHealth }: { readonly on: Day; readonly isHealth: boolean },
): Result<Events, 'no-offer'> {
  const { offer } = relay.baton
  if (offer?.id !== id) return refuse('no-offer')
  const joins: Events =
    participantOf(relay.network, offer.to.person) === undefined
      ? [{ type: 'participant-added', participant: { ...offer.to, since: on }, isHealth }]
      : []
  return ok([...joins, { type: 'baton-accepted', offer: id, on }])
}

/** Whoever answers by office takes it themself: asked and answered in one act, and read as far as consent lets their service. */
export function takeOver(
  relay: Relay,
  offer: Offer,
  { on, isHealth }: { readonly on: Day; readonly isHealth: boolean },
): Result<Events, 'held' | 'already-offered' | 'past' | 'no-offer'> {
  const asked = offerByOffice(relay, offer, on)
  if (!asked.ok) return asked
  const taken = acceptBaton(asked.value.reduce(evolve, relay), offer.id, { on, isHealth })
  return taken.ok ? ok([...asked.value, ...taken.value]) : taken
}

export function declineBaton(relay: Relay, id: string, reason: string): Result<Events, 'no-offer' | 'no-reason'> {
  if (relay.baton.offer?.id !== id) return refuse('no-offer')
  if (reason.trim() === '') return refuse('no-reason')
  return ok([{ type: 'baton-declined', offer: id, reason }])
}

export const withdrawOffer = (relay: Relay): Result<Events, 'no-offer'> =>
  relay.baton.offer === undefined
    ? refuse('no-offer')
    : ok([{ type: 'baton-offer-withdrawn', offer: relay.baton.offer.id }])

/** Someone who takes part already picks up a baton that nobody holds; the family meets no one new. */
export function takeBaton(
  relay: Relay,
  taker: Participant,
  { id, on }: { readonly id: string; readonly on: Day },
): Result<Events, 'held'> {
  if (relay.baton.at.is === 'held') return refuse('held')
  const { person, service, unit } = taker
  const offer: Offer = { id, to: { person, service, unit }, reason: '', answerBy: on, byOffice: false }
  return ok([...withdrawing(relay), { type: 'baton-offered', offer }, { type: 'baton-accepted', offer: id, on }])
}

export function nameDeputy(relay: Relay, person: PersonId): Result<Events, 'not-in-relay' | 'already-holder'> {
  const found = participantOf(relay.network, person)
  if (found === undefined) return refuse('not-in-relay')
  if (isHolder(relay.baton, person)) return refuse('already-holder')
  const { service, unit } = found
  return ok([{ type: 'deputy-named', deputy: { person, service, unit } }])
}

/** Ends someone's part. The holder's part ends only when another has the baton. */
export function removeParticipant(
  relay: Relay,
  person: PersonId,
  on: Day,
): Result<Events, 'not-in-relay' | 'holds-baton'> {
  if (participantOf(relay.network, person) === undefined) return refuse('not-in-relay')
  if (isHolder(relay.baton, person)) return refuse('holds-baton')
  return ok(withoutPart(relay, person, on))
}

/**
 * Someone who takes part is let go, or works in the unit no longer. Access ends at once; a baton they held lies with the
 * office from the same moment.
 */
export function personLeft(
  relay: Relay,
  person: PersonId,
  { office, acceptBy, on }: { readonly office: UnitId; readonly acceptBy: Day; readonly on: Day },
): Events {
  if (relay.closed !== undefined) return withoutPart(relay, person, on)
  return [
    ...(isHolder(relay.baton, person) ? [{ type: 'holder-lost', because: 'left', office, acceptBy, on } as const] : []),
    ...withoutPart(relay, person, on),
  ]
}

function withoutPart(relay: Relay, person: PersonId, on: Day): Events {
  const { baton, network, transitions } = relay
  const awaited = transitions.filter((one) => isOpenTransition(one) && one.to.is === 'here' && one.to.person === person)
  return [
    ...(baton.offer?.to.person === person ? withdrawing(relay) : []),
    ...(isDeputy(baton, person) ? [{ type: 'deputy-ended' } as const] : []),
    ...awaited.map(({ id }) => ({ type: 'transition-receiver-left', transition: id, on }) as const),
    ...(participantOf(network, person) === undefined ? [] : [{ type: 'participant-removed', person } as const]),
  ]
}

const withdrawing = ({ baton }: Relay): Events =>
  baton.offer === undefined ? [] : [{ type: 'baton-offer-withdrawn', offer: baton.offer.id }]
