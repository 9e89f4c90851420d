import type { Day, ServiceId } from '#base/ids.ts'
import {
  decidersOf,
  isNear,
  saysYes,
  type AgeRules,
  type ConsentAsked,
  type InformationType,
  type Sharing,
} from './consent.ts'
import { servicesKnownTo, type FamilyReader } from './family.ts'
import { comingOfAge } from './coming-of-age.ts'
import type { PartyId } from './network.ts'
import type { Relay } from './relay.ts'

/** How consent for a service stands, as one of those who decide may know it: the own answer, and whether another's is missing. */
export type OwnConsent = {
  readonly service: ServiceId
  readonly asked: ConsentAsked
  /** What they decide about, of what is asked. */
  readonly types: readonly InformationType[]
  readonly own: 'none' | 'yes' | 'no' | 'withdrawn' | 'over'
  /** What the own yes is to. */
  readonly given: readonly InformationType[]
  readonly until: Day
  /** The own yes ends soon. */
  readonly isNearEnd: boolean
  /** That it ends was decided with the family: it is not asked for anew. */
  readonly isLetGo: boolean
  /** What was asked for is over: there is nothing to answer before it is asked anew. */
  readonly isAskOver: boolean
  /** That an answer is missing; never whose, nor what was said (product.md, decisions taken). */
  readonly isOtherMissing: boolean
  /** What the service is let into today, of what they decide about. */
  readonly open: readonly InformationType[]
  /** From when the answer counts, where it is given ahead of a birthday. */
  readonly from?: Day
}

/** Every service that someone is asked about, in the order in which they were asked in. */
export function consentsFor(
  relay: Relay,
  { party, role }: FamilyReader,
  day: Day,
  ages: AgeRules,
): readonly OwnConsent[] {
  const known = servicesKnownTo(relay, role, day, ages)
  return relay.consent.asked.flatMap((asked) => {
    if (!known.includes(asked.service)) return []
    const one = consentFor(relay, party, asked, day, ages)
    return one.types.length === 0 ? [] : [one]
  })
}

/** What the one it is about will decide from a birthday that is near, and does not yet: it may be answered ahead. */
export function consentsAhead(
  relay: Relay,
  { party, role }: FamilyReader,
  day: Day,
  ages: AgeRules,
): readonly OwnConsent[] {
  const coming = role === 'main' ? comingOfAge(relay.network, day, ages) : undefined
  if (coming === undefined) return []
  const now = consentsFor(relay, { party, role }, day, ages).map(({ service }) => service)
  return consentsFor(relay, { party, role }, coming.on, ages)
    .filter(({ service }) => !now.includes(service))
    .map((one) => ({ ...one, from: coming.on }))
}

function consentFor(relay: Relay, party: PartyId, asked: ConsentAsked, day: Day, ages: AgeRules): OwnConsent {
  const { network, consent } = relay
  const { service } = asked
  const others = (type: InformationType) =>
    decidersOf(network, type, day, ages).flatMap((one) => (one.party === party ? [] : [one.party]))
  const types = asked.types.filter((type) => decidersOf(network, type, day, ages).some((one) => one.party === party))
  const sharing = (type: InformationType): Sharing => ({ service, type, purpose: 'follow-up' })
  const answer = consent.answers.find((one) => one.by === party && one.service === service)
  const given = types.filter((type) => saysYes(consent, party, sharing(type), day))
  const isSaidByOthers = (type: InformationType) =>
    others(type).every((other) => saysYes(consent, other, sharing(type), day))
  const own = answer === undefined ? 'none' : answer.is !== 'yes' ? answer.is : given.length > 0 ? 'yes' : 'over'
  const until = own === 'yes' && answer !== undefined ? answer.until : asked.until
  return {
    ...{ service, asked, types, own, given, until },
    isNearEnd: own === 'yes' && isNear(until, day),
    isLetGo: answer?.isLetGo === true,
    isAskOver: asked.until < day,
    isOtherMissing: (given.length > 0 ? given : types).some((type) => !isSaidByOthers(type)),
    open: given.filter(isSaidByOthers),
  }
}

/** Those that wait for this person's answer: never answered, run out, or asked for anew. */
export const waitsForAnswer = ({ own, isAskOver }: OwnConsent): boolean =>
  !isAskOver && (own === 'none' || own === 'over')
