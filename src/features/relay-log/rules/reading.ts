import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import {
  covers,
  decidersOf,
  decidesForHerself,
  isCovered,
  saysYes,
  type AgeRules,
  type InformationType,
} from './consent.ts'
import {
  ageOn,
  guardiansOn,
  isKeptFromPlace,
  isParty,
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
  if ('service' in author && author.service === own) return true
  // A birthday may complete what nobody has yet said yes to: until the relay is going, each has its own.
  if (!relay.isActivated) return false
  if ('party' in author) return isCovered(relay, own, day, ages) && isShared(own, type)
  const shared = typeOf(relay.network, author.service, type)
  return isShared(own, shared) && isShared(author.service, shared)
}

/** Whoever was taken out reads nothing; a trusted person what they are invited to; guardians by the age table. */
function partyMayRead(relay: Relay, party: PartyId, mark: Mark, day: Day, ages: AgeRules): boolean {
  const { network } = relay
  const { main } = network
  // What is about the mother stays hers, whatever she may decide for the child.
  if (mark.about === party) return isParty(network, party)
  if (!standsIn(relay, party, day, ages)) return false
  const author = 'party' in mark.author ? mark.author.party : undefined
  if (author === party) return true
  if (mark.keptFrom?.includes(party) === true) return false
  // Told by the child of itself: two qualified persons decide on any sharing, with each by name.
  if (mark.tellsOfHarm === true && party !== main.party && mark.sharedWith?.includes(party) !== true) return false
  // Nobody can know which words tell where a child is: none reach someone who must not learn it.
  if (isKeptFromPlace(network, party)) return false
  if (network.protection.isApart && author !== undefined && author !== main.party && party !== main.party) return false
  // Until the child reads in full it has a page of its own, with what was written for it.
  if (main.party === party) return mark.about === undefined && readsInFull(main, day, ages)
  if (mark.keptFromGuardians) return false

  const shared = 'party' in mark.author ? mark.type : typeOf(network, mark.author.service, mark.type)
  const invited = network.trusted.find((one) => one.party === party)
  // What the child says itself was not said to them.
  const isOpened =
    invited !== undefined && author !== main.party && isOpenTo(network, invited, shared, mark.about, day, ages)
  if (isOpened) return true
  if (!isGuardianIn(network, party, day, ages) || mark.about !== undefined) return false
  return mark.isReleased === true || !isYouthsOwn(main, shared, day, ages)
}

/** Whether someone of the family is anything in the relay on a day; who is not reads nothing, their own words included. */
export function standsIn({ network, isActivated }: Relay, party: PartyId, day: Day, ages: AgeRules): boolean {
  const { main, trusted } = network
  if (main.party === party || isGuardianIn(network, party, day, ages)) return true
  const invited = trusted.find((one) => one.party === party)
  return isActivated && invited !== undefined && isInTime(invited, day)
}

const isInTime = ({ from, until }: Trusted, day: Day): boolean => (from === undefined || from <= day) && day <= until

/** Whether someone reads as a guardian on a day. */
export function isGuardianIn(network: Network, party: PartyId, day: Day, ages: AgeRules): boolean {
  const guardian = guardiansOn(network, day).find((one) => one.party === party)
  return guardian !== undefined && guardianReads(network, guardian, day, ages)
}

/** From this age the child reads what is written, and not only what is written for it. */
export function readsInFull(main: MainPerson, day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return age === undefined || age >= ages.voice
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
export function openTo(network: Network, trusted: Trusted, day: Day, ages: AgeRules): readonly InformationType[] {
  const { scope, invited } = trusted
  if (!isInTime(trusted, day)) return []
  return scope.filter((type) => {
    const deciders = decidersOf(network, type, day, ages)
    return deciders.length > 0 && deciders.every(({ party }) => invited.by.includes(party))
  })
}

/** The age table (product.md, decisions taken). Whoever is of age alone; guardians never less because consent lapsed. */
export function guardianReads({ main }: Network, { basis }: Guardian, day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return basis !== 'none' && !decidesForHerself(main, day, ages) && (age === undefined || age < ages.ofAge)
}

/** An age that is not known opens no words about health. */
export function isYouthsOwn(main: MainPerson, type: InformationType, day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return type === 'health' && (age === undefined || age >= ages.health)
}

/**
 * What someone in a health service may say of who in the family sees what they write: from the age at which the child's view weighs
 * heavily it may be held back from guardians, agreed with the child; where health is the youth's own, guardians may be let know
 * what they need (product.md, decisions taken).
 */
export function guardiansMaySee({ main }: Network, day: Day, ages: AgeRules): 'hold' | 'release' | undefined {
  const age = ageOn(main, day)
  if (age === undefined || age < ages.voice || age >= ages.ofAge || decidesForHerself(main, day, ages)) return undefined
  return age < ages.health ? 'hold' : 'release'
}

/** Only whoever's service said something changes it: another's words under its mark would reach the wrong readers. */
export const mayReword = ({ network }: Relay, person: PersonId, { author }: Mark): boolean =>
  'service' in author && participantOf(network, person)?.service === author.service

/** What a health service writes is health information, whatever it is about. */
export const typeOf = (network: Network, author: ServiceId, type: InformationType): InformationType =>
  isHealthService(network, author) ? 'health' : type

/** The mark of what someone of the family says beside something: read by those who may read that. */
export const markBeside = (network: Network, mark: Mark, party: PartyId): Mark => ({
  ...mark,
  author: { party },
  type: 'service' in mark.author ? typeOf(network, mark.author.service, mark.type) : mark.type,
})

const sharing = (service: ServiceId, type: InformationType) => ({ service, type, purpose: 'follow-up' }) as const

/** Whether a service's own people have written anything here, reasons too, which stays theirs to read. */
export function wroteFor(relay: Relay, service: ServiceId): boolean {
  const isOurs = ({ author }: Mark): boolean => 'service' in author && author.service === service
  return relay.spoke.includes(service) || marksIn(relay).some(isOurs)
}

/** The mark of everything that is written in a relay. */
export function marksIn({
  words,
  plan,
  meetings,
  transitions,
  files,
  proposals,
  remarks,
  childWords,
}: Relay): readonly Mark[] {
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
    ...childWords.told.map(({ mark }) => mark),
    ...[...proposals, ...remarks].flatMap(({ mark, answer }) => (answer === undefined ? [mark] : [mark, answer.mark])),
  ]
}
