import type { Day } from '#base/ids.ts'
import { isToldOfTalk } from './birthdays.ts'
import { askedOf } from './consent.ts'
import { isOfSchool } from './foreseeing.ts'
import { servicesKnownTo, type FamilyReader } from './family.ts'
import type { Meeting } from './meetings.ts'
import { isKeptFromPlace, type PartyId } from './network.ts'
import { isRunning } from './plan.ts'
import { stateOf, type NextKind, type Relay, type RelayEvent } from './relay.ts'
import { visibleHistory, visiblePlan, type Happened, type Seen, type Sight } from './visible.ts'

/**
 * What a family is told of, as far as they may read it or it concerns them. Who holds the baton stands first on their page, and what is
 * thought over before is not theirs to follow; what is not named here is not told.
 */
const tellable = [
  'opened',
  'activated',
  'followed-up',
  'follow-up-moved',
  'birthday-settled',
  'foreseen-set-aside',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'participant-added',
  'consent-asked',
  'consent-answered',
  'consent-let-go',
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
  'question-taken-back',
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
    case 'consent-let-go':
      return known.includes(event.service)
    case 'consent-answered':
      return event.answer.by === party
    case 'foreseen-set-aside':
      return isOfSchool(event.kind)
    case 'birthday-settled':
      return event.how === 'talked' && isToldOfTalk(role, event.years, ages)
    case 'meeting-cancelled':
      return history.some(
        (one) =>
          one.event.type === 'meeting-planned' &&
          one.event.meeting.id === event.meeting &&
          one.event.meeting.invited.includes(party),
      )
    case 'activated':
    case 'followed-up':
    case 'follow-up-moved':
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
    case 'question-taken-back':
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
