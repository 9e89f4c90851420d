import type { Day, ServiceId } from '#base/ids.ts'
import { askedOf, informationTypes, type AgeRules, type InformationType } from './consent.ts'
import { isKeptFromPlace, type PartyId } from './network.ts'
import { isGuardianIn, isYouthsOwn, marksIn, openTo, readsInFull, standsIn } from './reading.ts'
import type { Meeting } from './meetings.ts'
import { isRunning } from './plan.ts'
import { stateOf, type NextKind, type Relay, type RelayEvent, type RelayState } from './relay.ts'
import { visibleHistory, visiblePlan, type Happened, type Seen, type Sight } from './visible.ts'

/** As what someone of the family comes to a relay. */
export type FamilyRole = 'main' | 'guardian' | 'trusted'

/**
 * What someone of the family is in a relay on a day; undefined: nothing, and it looks as if there were no relay. A relay in
 * which health services alone take part is the youth's own, so that its being there would tell what a guardian may not know.
 */
export function familyRole(relay: Relay, party: PartyId, day: Day, ages: AgeRules): FamilyRole | undefined {
  const { main, trusted } = relay.network
  if (!standsIn(relay, party, day, ages)) return undefined
  // Younger, and the child has a page of its own.
  if (main.party === party) return readsInFull(main, day, ages) ? 'main' : undefined
  const isGuardian = isGuardianIn(relay.network, party, day, ages)
  if (isGuardian && servicesKnownTo(relay, 'guardian', day, ages).length > 0) return 'guardian'
  const invited = trusted.find((one) => one.party === party)
  return invited !== undefined && openTo(relay.network, invited, day, ages).length > 0 ? 'trusted' : undefined
}

/**
 * The services that someone of the family may know of. That a youth goes to a health service is health information, until the
 * service itself has let guardians know something.
 */
export function servicesKnownTo(relay: Relay, role: FamilyRole, day: Day, ages: AgeRules): readonly ServiceId[] {
  if (role === 'trusted') return []
  const { main, services } = relay.network
  const isHidden = role === 'guardian' && isYouthsOwn(main, 'health', day, ages)
  if (!isHidden) return services.map(({ service }) => service)
  const told = marksIn(relay).flatMap(({ author, isReleased }) =>
    isReleased === true && 'service' in author ? [author.service] : [],
  )
  return services.flatMap(({ service, isHealth }) => (isHealth && !told.includes(service) ? [] : [service]))
}

/** What someone of the family can do with a relay. */
export const familyActs = [
  'see',
  'answer-consent',
  /** A yes is taken back at any time. */
  'take-back',
  'write',
  'propose',
  'say-about-measure',
  'ask',
  'prepare-meeting',
  'answer-minutes',
  'ask-correction',
  'see-readers',
  'export',
  /** Who comes of age says who goes on reading. */
  'let-read',
] as const
export type FamilyAct = (typeof familyActs)[number]

const always: readonly RelayState[] = ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed']
const open: readonly RelayState[] = ['awaiting-consent', 'active', 'waiting-for-holder', 'paused']
const awake: readonly RelayState[] = ['active', 'waiting-for-holder', 'paused']

/** docs/family-table.md, 4.1 and 4.2: made from the texts before this. What an act is about is decided by who may read it. */
const acts: Record<FamilyAct, { readonly by: readonly FamilyRole[]; readonly while: readonly RelayState[] }> = {
  see: { by: ['main', 'guardian', 'trusted'], while: always },
  'answer-consent': { by: ['main', 'guardian'], while: open },
  'take-back': { by: ['main', 'guardian'], while: always },
  write: { by: ['main', 'guardian', 'trusted'], while: awake },
  propose: { by: ['main', 'guardian', 'trusted'], while: awake },
  'say-about-measure': { by: ['main', 'guardian'], while: awake },
  ask: { by: ['main', 'guardian', 'trusted'], while: open },
  'prepare-meeting': { by: ['main', 'guardian', 'trusted'], while: open },
  'answer-minutes': { by: ['main', 'guardian'], while: always },
  'ask-correction': { by: ['main', 'guardian', 'trusted'], while: always },
  'see-readers': { by: ['main', 'guardian', 'trusted'], while: always },
  export: { by: ['main', 'guardian'], while: always },
  'let-read': { by: ['main'], while: awake },
}

/** Whether someone of the family may do this today, and as what. */
export function familyMay(
  relay: Relay,
  party: PartyId,
  act: FamilyAct,
  day: Day,
  ages: AgeRules,
): FamilyRole | undefined {
  const role = familyRole(relay, party, day, ages)
  return role !== undefined && acts[act].by.includes(role) && acts[act].while.includes(stateOf(relay))
    ? role
    : undefined
}

/**
 * What a family is told of, as far as they may read it or it concerns them. Who holds the baton stands first on their page, and what is
 * thought over before is not theirs to follow; what is not named here is not told.
 */
const tellable = [
  'opened',
  'activated',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'participant-added',
  'consent-asked',
  'consent-answered',
  'consent-lapsed',
  'goal-set',
  'goal-ended',
  'measure-set',
  'measure-noted',
  'measure-evaluated',
  'entry-added',
  'child-heard',
  'question-asked',
  'question-answered',
  'meeting-ended',
  'meeting-cancelled',
  'file-added',
  'proposal-made',
  'proposal-answered',
  'remark-made',
  'remark-answered',
  'child-told',
] as const
export type ToldEvent = Extract<RelayEvent, { readonly type: (typeof tellable)[number] }>

const isTellable = (event: RelayEvent): event is ToldEvent => tellable.some((type) => type === event.type)

/**
 * What happened, as someone of the family is told it: what they may read, and of the rest what concerns them. Nobody learns here
 * what another has answered, asked or decided.
 */
export function familyHistory<Kept extends Happened>(
  sight: Sight,
  reader: FamilyReader,
  history: readonly Kept[],
): readonly (Seen<Kept> & { readonly event: ToldEvent })[] {
  return visibleHistory(sight, history).flatMap((seen) => {
    const { event } = seen.kept
    return isTellable(event) && isTold(sight, reader, event, history) ? [{ ...seen, event }] : []
  })
}

export type FamilyReader = { readonly party: PartyId; readonly role: FamilyRole }

function isTold(
  { relay, day, ages }: Sight,
  { party, role }: FamilyReader,
  event: ToldEvent,
  history: readonly Happened[],
): boolean {
  const known = servicesKnownTo(relay, role, day, ages)
  switch (event.type) {
    case 'opened':
      return known.includes(event.holder.service)
    // Who helps, by name, tells where.
    case 'participant-added':
      return known.includes(event.participant.service) && !isKeptFromPlace(relay.network, party)
    case 'consent-asked':
      return known.includes(event.asked.service) && askedOf(relay.network, event.asked, day, ages).some(isParty(party))
    case 'consent-lapsed':
      return known.includes(event.service)
    case 'consent-answered':
      return event.answer.by === party
    case 'meeting-cancelled':
      return history.some(
        (one) =>
          one.event.type === 'meeting-planned' &&
          one.event.meeting.id === event.meeting &&
          one.event.meeting.invited.includes(party),
      )
    case 'activated':
    case 'paused':
    case 'resumed':
    case 'closed':
    case 'reopened':
    case 'goal-set':
    case 'goal-ended':
    case 'measure-set':
    case 'measure-noted':
    case 'measure-evaluated':
    case 'entry-added':
    case 'child-heard':
    case 'meeting-ended':
    case 'file-added':
    case 'question-asked':
    case 'question-answered':
    case 'proposal-made':
    case 'proposal-answered':
    case 'remark-made':
    case 'remark-answered':
    case 'child-told':
      return true
  }
}

const isParty =
  (party: PartyId) =>
  (one: { readonly party: PartyId }): boolean =>
    one.party === party

/** The meetings to come that someone is invited to, the nearest first; of others they know nothing. */
export const meetingsFor = ({ meetings, network }: Relay, party: PartyId): readonly Meeting[] =>
  meetings
    // Whom it is about has a say in each, in the room or not.
    .filter(({ ended, invited }) => ended === undefined && (invited.includes(party) || party === network.main.party))
    .toSorted((one, other) => (one.on === other.on ? one.at - other.at : one.on < other.on ? -1 : 1))

/** What comes next, of what someone of the family may know. */
export function nextFor(sight: Sight, party: PartyId): { readonly on: Day; readonly kind: NextKind } | undefined {
  const { relay } = sight
  const { baton, paused, followUp } = relay
  const state = stateOf(relay)
  if (state === 'closed') return undefined
  if (baton.at.is === 'waiting') return { on: baton.at.acceptBy, kind: 'find-holder' }
  if (state === 'paused' && paused !== undefined) return { on: paused.until, kind: 'pause-ends' }
  const [meeting] = meetingsFor(relay, party)
  const dated = [
    { on: followUp, kind: 'follow-up' as const },
    ...(meeting === undefined ? [] : [{ on: meeting.on, kind: 'meeting' as const }]),
    ...visiblePlan(sight)
      .measures.filter(isRunning)
      .map(({ evaluateOn }) => ({ on: evaluateOn, kind: 'evaluation' as const })),
  ]
  return dated.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0]
}

/** What someone of the family may write about: nobody writes where they may not read. */
export function typesFor(
  { network }: Relay,
  { party, role }: FamilyReader,
  day: Day,
  ages: AgeRules,
): readonly InformationType[] {
  if (role === 'main') return informationTypes
  const invited = network.trusted.find((one) => one.party === party)
  if (role === 'trusted') return invited === undefined ? [] : openTo(network, invited, day, ages)
  return informationTypes.filter((type) => !isYouthsOwn(network.main, type, day, ages))
}
