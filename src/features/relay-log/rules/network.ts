import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { InformationType } from './information.ts'

/** Someone in the family or near it, known in this relay alone. */
export type PartyId = string & { readonly kind: 'PartyId' }

/** Whom the relay follows: a child, a young person, an adult, or someone who expects a child. */
export type MainPerson = {
  readonly party: PartyId
  readonly name: string
  /** Never read out of an identity number. Absent for someone who expects a child and is of age. */
  readonly bornOn: Day | undefined
  readonly expectsChild: boolean
}

/** What a guardian's say rests on; `none`: near the child, without parental responsibility. */
export const bases = ['parental-responsibility', 'judgment', 'care-order', 'appointed', 'none'] as const
export type Basis = (typeof bases)[number]

/** What someone is to the child, as whoever leads has registered it, for some days. */
export type Standing = {
  readonly basis: Basis
  /** Why this guardian is not asked, when there is a lawful reason (domain C4). */
  readonly notAsked: string | undefined
  /** The day of the judgment or the order; never counts from before it was registered. */
  readonly from?: Day | undefined
  /** The last day of it, included. */
  readonly until?: Day | undefined
}

export type Guardian = Standing & {
  readonly party: PartyId
  readonly name: string
  /** What they will be, from a day that has not come: a judgment is registered ahead. */
  readonly next?: Standing | undefined
}

/** Invited by those who decide: a grandmother, a coach. */
export type Trusted = {
  readonly party: PartyId
  readonly name: string
  readonly relation: string
  /** Not before this day: what someone who comes of age wants a guardian to go on reading. */
  readonly from?: Day | undefined
  /** The last day, included. */
  readonly until: Day
  /** What they may read about; everything else is closed to them. */
  readonly scope: readonly InformationType[]
  readonly invited: Invitation
}

/** Who of those who decide said yes to someone near the family, and how that is known. */
export type Invitation = {
  readonly by: readonly PartyId[]
  readonly method: 'paper' | 'oral' | 'digital'
  /** Where the paper lies, or who heard it said. */
  readonly evidence: string
  readonly on: Day
}

/** A service that was asked in. What it may read is a matter of consent alone. */
export type ServiceInRelay = {
  readonly service: ServiceId
  /** Its information is health information, whatever it is about. */
  readonly isHealth: boolean
}

/** Someone at work who takes part, for one service. */
export type Participant = {
  readonly person: PersonId
  readonly service: ServiceId
  readonly unit: UnitId
  readonly since: Day
}

/**
 * Who must not find the child, and whose words are not the other's to read. That it is so stands on no page of the family's and in
 * no history (integrations 7).
 */
export type Protection = {
  /** The address is protected (code 6 or 7): nothing that tells where the child is reaches anyone but these and the child. */
  readonly mayKnowPlace: readonly PartyId[] | undefined
  /** Guardians are in conflict: none reads what another of the family writes. */
  readonly isApart: boolean
  /** When it is looked at again; it holds until someone says otherwise. */
  readonly recheckOn: Day | undefined
}

export const unprotected: Protection = { mayKnowPlace: undefined, isApart: false, recheckOn: undefined }

export type Network = {
  readonly main: MainPerson
  readonly protection: Protection
  readonly guardians: readonly Guardian[]
  readonly trusted: readonly Trusted[]
  readonly services: readonly ServiceInRelay[]
  readonly participants: readonly Participant[]
}

export type NetworkEvent =
  | { readonly type: 'guardian-added'; readonly guardian: Guardian }
  | { readonly type: 'guardian-changed'; readonly guardian: Guardian }
  | { readonly type: 'trusted-added'; readonly trusted: Trusted }
  | { readonly type: 'trusted-changed'; readonly trusted: Trusted }
  | { readonly type: 'party-removed'; readonly party: PartyId }
  | { readonly type: 'participant-added'; readonly participant: Participant; readonly isHealth: boolean }
  | { readonly type: 'participant-removed'; readonly person: PersonId }
  | { readonly type: 'protection-set'; readonly protection: Protection }
  /** The child that was expected is born: from now on the relay follows it, and who expected it is a guardian. */
  | { readonly type: 'child-born'; readonly child: MainPerson; readonly basis: Basis }

export function evolveNetwork(network: Network, event: NetworkEvent): Network {
  switch (event.type) {
    case 'guardian-added':
      return { ...network, guardians: [...network.guardians, event.guardian] }
    case 'guardian-changed':
      return {
        ...network,
        guardians: network.guardians.map((one) => (one.party === event.guardian.party ? event.guardian : one)),
      }
    case 'trusted-added':
      return { ...network, trusted: [...network.trusted, event.trusted] }
    case 'trusted-changed':
      return {
        ...network,
        trusted: network.trusted.map((one) => (one.party === event.trusted.party ? event.trusted : one)),
      }
    case 'party-removed':
      return {
        ...network,
        guardians: network.guardians.filter(({ party }) => party !== event.party),
        trusted: network.trusted.filter(({ party }) => party !== event.party),
      }
    case 'participant-added':
      return {
        ...network,
        services: withService(network.services, { service: event.participant.service, isHealth: event.isHealth }),
        participants: [...network.participants, event.participant],
      }
    case 'protection-set':
      return { ...network, protection: event.protection }
    case 'participant-removed':
      return { ...network, participants: network.participants.filter(({ person }) => person !== event.person) }
    case 'child-born':
      return {
        ...network,
        main: event.child,
        guardians: [
          ...network.guardians,
          { party: network.main.party, name: network.main.name, basis: event.basis, notAsked: undefined },
        ],
      }
  }
}

/** A service is there once. */
export const withService = (all: readonly ServiceInRelay[], one: ServiceInRelay): readonly ServiceInRelay[] =>
  all.some(({ service }) => service === one.service) ? all : [...all, one]

/** A person takes part for one service; whoever works in two was asked in by one of them. */
export const participantOf = (network: Network, person: PersonId): Participant | undefined =>
  network.participants.find((one) => one.person === person)

export const isHealthService = (network: Network, service: ServiceId): boolean =>
  network.services.some((one) => one.service === service && one.isHealth)

export const isParty = (network: Network, party: PartyId): boolean =>
  network.main.party === party ||
  network.guardians.some((one) => one.party === party) ||
  network.trusted.some((one) => one.party === party)

/**
 * The guardians as they stand on a day. While child welfare has taken over the care, it stands in the place of those who had
 * the responsibility before (domain E).
 */
export function guardiansOn({ guardians }: Pick<Network, 'guardians'>, day: Day): readonly Guardian[] {
  const standing = guardians.map((one): Guardian => ({ ...one, ...standingOn(one, day) }))
  const isTakenOver = standing.some(({ basis }) => basis === 'care-order')
  return isTakenOver
    ? standing.map((one) => (one.basis === 'care-order' ? one : { ...one, basis: 'none' as const }))
    : standing
}

function standingOn(guardian: Guardian, day: Day): Standing {
  const { next } = guardian
  const standing = next?.from !== undefined && next.from <= day ? next : guardian
  const { from, until, notAsked } = standing
  const holds = (from === undefined || from <= day) && (until === undefined || day <= until)
  return { basis: holds ? standing.basis : 'none', notAsked, from, until }
}

/** The day from which someone is a guardian no longer, when it came by itself; undefined while they are one. */
export function endOf(guardian: Guardian, day: Day): Day | undefined {
  const { next, until } = guardian
  if (next?.from !== undefined && next.from <= day && next.basis === 'none') return next.from
  return until !== undefined && until < day ? dayAfter(until, 1) : undefined
}

/** The days after which what a guardian is changes by itself. */
export const turnsOf = (guardians: readonly Guardian[]): readonly Day[] =>
  guardians
    .flatMap((one) => [one, ...(one.next === undefined ? [] : [one.next])])
    .flatMap(({ from, until }) => [
      ...(from === undefined ? [] : [dayAfter(from, -1)]),
      ...(until === undefined ? [] : [until]),
    ])

/** Whole years on a day; undefined when no birth date is known. */
export function ageOn({ bornOn }: Pick<MainPerson, 'bornOn'>, day: Day): number | undefined {
  if (bornOn === undefined) return undefined
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The day on which someone is so many years old. Whoever is born on 29 February is a year older on 1 March in other years. */
export function birthdayOf({ bornOn }: Pick<MainPerson, 'bornOn'>, years: number): Day | undefined {
  if (bornOn === undefined) return undefined
  const year = Number(bornOn.slice(0, 4)) + years
  // The day before 1 March is 29 February where there is one.
  return bornOn.endsWith('-02-29') && !dayAfter(`${year}-03-01`, -1).endsWith('29')
    ? `${year}-03-01`
    : `${year}${bornOn.slice(4)}`
}

/** Whether someone of the family must not learn where the child is. */
export const isKeptFromPlace = ({ main, protection }: Network, party: PartyId): boolean =>
  protection.mayKnowPlace !== undefined && party !== main.party && !protection.mayKnowPlace.includes(party)
