import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import { covers, isCovered, type AgeRules, type InformationType } from './consent.ts'
import { ageOn, isHealthService, participantOf, type Network, type PartyId } from './network.ts'
import type { Relay } from './relay.ts'
import type { Mark } from './words.ts'

export type Reader = { readonly person: PersonId } | { readonly party: PartyId }

/** Whether a reader may read something on a day. What is refused leaves no trace: no heading, no count. */
export const mayRead = (relay: Relay, reader: Reader, mark: Mark, day: Day, ages: AgeRules): boolean =>
  'person' in reader
    ? staffMayRead(relay, reader.person, mark, day, ages)
    : partyMayRead(relay, reader.party, mark, day, ages)

/**
 * One's own service's words always; another's when everyone who decides has let both services into that type of
 * information: the writer's service must be released from its silence towards the reader's.
 */
function staffMayRead(relay: Relay, person: PersonId, { author, type }: Mark, day: Day, ages: AgeRules): boolean {
  const own = participantOf(relay.network, person)?.service
  if (own === undefined) return false
  if ('party' in author) return isCovered(relay, own, day, ages) && covers(relay, sharing(own, type), day, ages)
  if (author.service === own) return true
  const shared = typeOf(relay.network, author.service, type)
  return covers(relay, sharing(own, shared), day, ages) && covers(relay, sharing(author.service, shared), day, ages)
}

/** The age table (product.md, decisions taken). Whoever is of age alone; guardians never less because consent lapsed. */
function partyMayRead({ network }: Relay, party: PartyId, mark: Mark, day: Day, ages: AgeRules): boolean {
  const { main, guardians } = network
  if (main.party === party) return true
  if ('party' in mark.author && mark.author.party === party) return true
  const guardian = guardians.find((one) => one.party === party)
  if (guardian === undefined || guardian.basis === 'none' || mark.keptFromGuardians) return false

  const age = ageOn(main, day)
  if (main.expectsChild || age === undefined || age >= ages.ofAge) return false
  const shared = 'party' in mark.author ? mark.type : typeOf(network, mark.author.service, mark.type)
  return shared !== 'health' || age < ages.health
}

/** Only whoever's service said something changes it: another's words under its mark would reach the wrong readers. */
export const mayReword = ({ network }: Relay, person: PersonId, { author }: Mark): boolean =>
  'service' in author && participantOf(network, person)?.service === author.service

/** What a health service writes is health information, whatever it is about. */
export const typeOf = (network: Network, author: ServiceId, type: InformationType): InformationType =>
  isHealthService(network, author) ? 'health' : type

const sharing = (service: ServiceId, type: InformationType) => ({ service, type, purpose: 'follow-up' }) as const

/** Whether a service's own people have written anything here, reasons too, which stays theirs to read. */
export function wroteFor(relay: Relay, service: ServiceId): boolean {
  const isOurs = ({ author }: Mark): boolean => 'service' in author && author.service === service
  return relay.spoke.includes(service) || marksIn(relay).some(isOurs)
}

/** The mark of everything that is written in a relay. */
export function marksIn({ words, plan, meetings, files }: Relay): readonly Mark[] {
  return [
    ...words.entries.map(({ mark }) => mark),
    ...words.questions.flatMap(({ mark, answer }) => (answer === undefined ? [mark] : [mark, answer.mark])),
    ...plan.goals.map(({ mark }) => mark),
    ...plan.measures.flatMap(({ mark, notes, evaluations }) => [
      mark,
      ...notes.map((note) => note.mark),
      ...evaluations.map((evaluation) => evaluation.mark),
    ]),
    ...meetings.flatMap(({ agenda, heard, minutes, ended }) => [
      ...agenda.map(({ mark }) => mark),
      ...heard.map(({ mark }) => mark),
      ...minutes.map(({ mark }) => mark),
      ...(ended === undefined ? [] : [ended.mark]),
    ]),
    ...files.map(({ mark }) => mark),
  ]
}
