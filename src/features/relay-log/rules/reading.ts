import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import { covers, decidersOf, isCovered, saysYes, type AgeRules, type InformationType } from './consent.ts'
import {
  ageOn,
  isHealthService,
  participantOf,
  type Guardian,
  type MainPerson,
  type Network,
  type PartyId,
  type Trusted,
} from './network.ts'
import type { Relay } from './relay.ts'
import { marksOfTransition } from './transitions.ts'
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
function staffMayRead(relay: Relay, person: PersonId, mark: Mark, day: Day, ages: AgeRules): boolean {
  const { author, type, about } = mark
  const own = participantOf(relay.network, person)?.service
  if (own === undefined) return false
  // Words about her who expected the child are shared as she has said yes to, whoever decides for the child.
  const isShared = (service: ServiceId, as: InformationType) =>
    about === undefined
      ? covers(relay, sharing(service, as), day, ages)
      : saysYes(relay.consent, about, sharing(service, as), day)
  if ('party' in author) return isCovered(relay, own, day, ages) && isShared(own, type)
  if (author.service === own) return true
  const shared = typeOf(relay.network, author.service, type)
  return isShared(own, shared) && isShared(author.service, shared)
}

/** Whoever was taken out reads nothing; a trusted person what they are invited to; guardians by the age table. */
function partyMayRead({ network }: Relay, party: PartyId, mark: Mark, day: Day, ages: AgeRules): boolean {
  const { main, guardians, trusted } = network
  const isMain = main.party === party
  const invited = trusted.find((one) => one.party === party && day <= one.until)
  const guardian = guardians.find((one) => one.party === party)
  if (!isMain && invited === undefined && guardian === undefined) return false
  if (mark.about === party || ('party' in mark.author && mark.author.party === party)) return true
  if (isMain) return mark.about === undefined
  if (mark.keptFromGuardians) return false

  const shared = 'party' in mark.author ? mark.type : typeOf(network, mark.author.service, mark.type)
  if (invited !== undefined) return isOpenTo(network, invited, shared, mark.about, day, ages)
  if (guardian === undefined || mark.about !== undefined) return false
  return guardianReads(network, guardian, day, ages) && !isYouthsOwn(main, shared, day, ages)
}

function isOpenTo(
  network: Network,
  invited: Trusted,
  type: InformationType,
  about: PartyId | undefined,
  day: Day,
  ages: AgeRules,
): boolean {
  if (about === undefined) return openTo(network, invited, day, ages).includes(type)
  return invited.scope.includes(type) && invited.invited.by.includes(about)
}

/**
 * What a trusted person may read about on a day: what everyone who decides then has said yes to. Where others decide than
 * when they were invited, it is closed until those have said yes too.
 */
export function openTo(
  network: Network,
  { until, scope, invited }: Trusted,
  day: Day,
  ages: AgeRules,
): readonly InformationType[] {
  if (day > until) return []
  return scope.filter((type) => {
    const deciders = decidersOf(network, type, day, ages)
    return deciders.length > 0 && deciders.every(({ party }) => invited.by.includes(party))
  })
}

/** The age table (product.md, decisions taken). Whoever is of age alone; guardians never less because consent lapsed. */
export function guardianReads({ main }: Network, { basis }: Guardian, day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return basis !== 'none' && !main.expectsChild && age !== undefined && age < ages.ofAge
}

function isYouthsOwn(main: MainPerson, type: InformationType, day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return type === 'health' && age !== undefined && age >= ages.health
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
export function marksIn({ words, plan, meetings, transitions, files }: Relay): readonly Mark[] {
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
    ...transitions.flatMap(marksOfTransition),
    ...files.map(({ mark }) => mark),
  ]
}
