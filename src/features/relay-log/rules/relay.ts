import type { RungTold } from '#base/follow-up.ts'
import type { Day, ServiceId, UnitId } from '#base/ids.ts'
import { evolveBaton, heldBy, holderOf, type Baton, type BatonEvent, type Carrier } from './baton.ts'
import { evolveChildWords, noChildWords, remarked, type ChildEvent, type ChildWords } from './child-words.ts'
import { evolveConsent, noConsent, type Consent, type ConsentEvent } from './consent.ts'
import { markedAbout } from './hers.ts'
import { evolveFiles, type FileEvent, type RelayFile } from './files.ts'
import { evolveMeetings, partsClosed, type Meeting, type MeetingEvent } from './meetings.ts'
import { evolveNetwork, unprotected, withService, type MainPerson, type Network, type NetworkEvent } from './network.ts'
import { evolveProposals, type Proposal, type ProposalEvent } from './proposals.ts'
import { evolveRemarks, type Remark, type RemarkEvent } from './remarks.ts'
import { evolvePlan, isRunning, lookedAtAgain, noPlan, type Plan, type PlanEvent } from './plan.ts'
import {
  dueOn,
  evolveTransitions,
  isOpenTransition,
  type ForeseenKind,
  type Transition,
  type TransitionEvent,
} from './transitions.ts'
import { evolveWords, noWords, type Words, type WordsEvent, type Written } from './words.ts'

/** What can happen to a relay. Kept for ever, in order; the relay is what they add up to. */
export type RelayEvent =
  | {
      readonly type: 'opened'
      readonly main: MainPerson
      readonly level: string
      /** In the family's presence one day: what someone saw, heard or was told. */
      readonly reason: string
      readonly holder: Carrier
      readonly isHealth: boolean
      readonly on: Day
      readonly followUp: Day
      /** The day the worry arose, where it was opened from a wonder note: the day alone, and not which note. */
      readonly wonderOn?: Day
    }
  | { readonly type: 'activated'; readonly on: Day }
  /** Of old, when whether it was done or only moved was not asked. */
  | { readonly type: 'follow-up-set'; readonly on: Day }
  | { readonly type: 'followed-up'; readonly next: Day; readonly said: Written | undefined }
  | {
      readonly type: 'follow-up-moved'
      readonly from: Day
      readonly to: Day
      readonly reason: Written | undefined
    }
  /** What a birthday changes was talked about with whoever has it, or need not be. */
  | {
      readonly type: 'birthday-settled'
      readonly years: number
      readonly how: 'talked' | 'not-needed'
      readonly said: Written | undefined
    }
  /** A transition that was foreseen does not come to this child. */
  | { readonly type: 'foreseen-set-aside'; readonly kind: ForeseenKind; readonly reason: Written }
  | { readonly type: 'level-set'; readonly level: string; readonly reason: string; readonly on: Day }
  | { readonly type: 'paused'; readonly reason: string; readonly with: string; readonly until: Day }
  | { readonly type: 'resumed'; readonly followUp: Day }
  | { readonly type: 'closed'; readonly closing: Closing }
  | {
      readonly type: 'reopened'
      /** Consent to go on still stands; else it is asked for anew. */
      readonly isActivated: boolean
      readonly reason: string
      readonly holder: Carrier
      readonly on: Day
      readonly followUp: Day
    }
  /** Someone else coordinates by law: an individual plan or a child coordinator. Never two coordinators. */
  | {
      readonly type: 'coordination-set'
      readonly coordination: Coordination
      /** What the coordinator is called, where someone is chosen. */
      readonly who?: string | undefined
    }
  /** Another relay here is a sibling's. In both, by id alone; shown to nobody who may not open the other by themselves. */
  | { readonly type: 'sibling-linked'; readonly relay: string }
  | { readonly type: 'sibling-unlinked'; readonly relay: string }
  /** Nobody did it: Stafett told the next in turn. */
  | { readonly type: 'rung-told'; readonly told: RungTold }
  | NetworkEvent
  | ConsentEvent
  | BatonEvent
  | PlanEvent
  | WordsEvent
  | MeetingEvent
  | TransitionEvent
  | FileEvent
  | ProposalEvent
  | RemarkEvent
  | ChildEvent

export const outcomes = ['goals-reached', 'not-wanted', 'continues-elsewhere', 'moved', 'of-age', 'other'] as const
export type Outcome = (typeof outcomes)[number]

export type Closing = {
  readonly outcome: Outcome
  readonly reason: string
  readonly evaluation: string
  readonly with: string
  readonly on: Day
}

export const coordinations = ['here', 'individual-plan', 'child-coordinator'] as const
export type Coordination = (typeof coordinations)[number]

export type Relay = {
  /** How many events it is made of. */
  readonly version: number
  readonly opened: {
    readonly on: Day
    readonly reason: string
    readonly unit: UnitId
    readonly wonderOn: Day | undefined
  }
  /** Since when it is followed without a break: opened, or opened again. */
  readonly followedSince: Day
  /** The ages that have been talked about. */
  readonly settledBirthdays: readonly number[]
  /** Foreseen transitions that do not come. */
  readonly setAside: readonly ForeseenKind[]
  /** Consent to work together has once been given. */
  readonly isActivated: boolean
  readonly level: { readonly is: string; readonly since: Day }
  readonly followUp: Day
  readonly paused: { readonly reason: string; readonly with: string; readonly until: Day } | undefined
  readonly closed: Closing | undefined
  readonly coordination: Coordination
  /** Who coordinates elsewhere, by name. */
  readonly coordinator: string | undefined
  /** The ids of siblings' relays. */
  readonly siblings: readonly string[]
  readonly network: Network
  readonly consent: Consent
  readonly baton: Baton
  readonly plan: Plan
  readonly words: Words
  readonly meetings: readonly Meeting[]
  readonly transitions: readonly Transition[]
  readonly files: readonly RelayFile[]
  readonly proposals: readonly Proposal[]
  readonly remarks: readonly Remark[]
  readonly childWords: ChildWords
  /** Who was told of what was due, in order. */
  readonly told: readonly RungTold[]
  /** Services whose people gave the reason for something that was done. */
  readonly spoke: readonly ServiceId[]
}

/** What the events add up to. Undefined when there are none, or the first opens nothing. */
export function foldRelay(events: readonly RelayEvent[]): Relay | undefined {
  const [first, ...rest] = events
  if (first?.type !== 'opened') return undefined
  return rest.reduce(evolve, openedBy(first))
}

function openedBy(event: Extract<RelayEvent, { type: 'opened' }>): Relay {
  const { main, holder, on, reason, level, followUp, isHealth, wonderOn } = event
  return {
    version: 1,
    opened: { on, reason, unit: holder.unit, wonderOn },
    followedSince: on,
    settledBirthdays: [],
    setAside: [],
    isActivated: false,
    level: { is: level, since: on },
    followUp,
    paused: undefined,
    closed: undefined,
    coordination: 'here',
    coordinator: undefined,
    siblings: [],
    network: {
      main,
      protection: unprotected,
      guardians: [],
      trusted: [],
      services: [{ service: holder.service, isHealth }],
      participants: [{ ...holder, since: on }],
    },
    consent: noConsent,
    baton: heldBy(holder, on),
    plan: noPlan,
    words: noWords,
    meetings: [],
    transitions: [],
    files: [],
    proposals: [],
    remarks: [],
    childWords: noChildWords,
    told: [],
    spoke: [holder.service],
  }
}

/** One event later. */
export function evolve(before: Relay, event: RelayEvent): Relay {
  const relay: Relay = { ...before, version: before.version + 1, spoke: spokenAfter(before, event) }
  switch (event.type) {
    // A relay is opened once, by its first event; foldRelay has taken that.
    case 'opened':
      return relay
    case 'activated':
      return { ...relay, isActivated: true }
    case 'follow-up-set':
      return { ...relay, followUp: event.on }
    case 'followed-up':
      return { ...relay, followUp: event.next }
    case 'follow-up-moved':
      return { ...relay, followUp: event.to }
    case 'foreseen-set-aside':
      return { ...relay, setAside: [...relay.setAside, event.kind] }
    case 'birthday-settled':
      return { ...relay, settledBirthdays: [...relay.settledBirthdays, event.years] }
    case 'level-set':
      return {
        ...relay,
        level: { is: event.level, since: event.on },
        baton: { ...relay.baton, toReconsider: relay.baton.at.is === 'held' },
      }
    case 'paused': {
      const { reason, until } = event
      return { ...relay, paused: { reason, with: event.with, until } }
    }
    case 'resumed':
      return { ...relay, paused: undefined, followUp: event.followUp }
    case 'closed':
      return { ...relay, closed: event.closing, paused: undefined, baton: { ...relay.baton, offer: undefined } }
    case 'reopened':
      return {
        ...relay,
        closed: undefined,
        followedSince: event.on,
        isActivated: event.isActivated,
        baton: heldBy(event.holder, event.on),
        followUp: event.followUp,
        transitions: relay.transitions.map((one) => (isOpenTransition(one) ? one : { ...one, isPast: true })),
      }
    case 'coordination-set':
      return { ...relay, coordination: event.coordination, coordinator: event.who }

    case 'sibling-linked':
      return { ...relay, siblings: [...relay.siblings, event.relay] }
    case 'sibling-unlinked':
      return { ...relay, siblings: relay.siblings.filter((id) => id !== event.relay) }

    case 'rung-told':
      return { ...relay, told: [...relay.told, event.told] }

    case 'guardian-added':
    case 'guardian-changed':
    case 'trusted-added':
    case 'trusted-changed':
    case 'party-removed':
    case 'participant-added':
    case 'participant-removed':
    case 'protection-set':
      return { ...relay, network: evolveNetwork(relay.network, event) }

    case 'child-born': {
      const hers = markedAbout(relay, relay.network.main.party)
      const network = evolveNetwork(relay.network, event)
      return { ...hers, meetings: partsClosed(hers.meetings), network, settledBirthdays: [], setAside: [] }
    }

    case 'consent-asked': {
      const { service } = event.asked
      const services = withService(relay.network.services, { service, isHealth: event.isHealth })
      return { ...relay, network: { ...relay.network, services }, consent: evolveConsent(relay.consent, event) }
    }
    case 'consent-answered':
    case 'consent-let-go':
    case 'consent-lapsed':
      return { ...relay, consent: evolveConsent(relay.consent, event) }

    case 'baton-offered':
    case 'baton-accepted':
    case 'baton-declined':
    case 'baton-offer-withdrawn':
    case 'holder-lost':
    case 'deputy-named':
    case 'deputy-ended':
    case 'holder-confirmed':
      return { ...relay, baton: evolveBaton(relay.baton, event) }

    case 'goal-set':
    case 'goal-changed':
    case 'goal-ended':
    case 'measure-set':
    case 'measure-changed':
    case 'measure-noted':
    case 'measure-evaluated':
      return { ...relay, plan: evolvePlan(relay.plan, event) }

    case 'entry-added':
    case 'question-asked':
    case 'question-taken-back':
    case 'question-answered':
      return { ...relay, words: evolveWords(relay.words, event) }

    case 'meeting-planned':
    case 'meeting-changed':
    case 'agenda-added':
    case 'child-heard':
    case 'minutes-written':
    case 'meeting-cancelled':
      return { ...relay, meetings: evolveMeetings(relay.meetings, event) }
    case 'meeting-ended':
      return {
        ...relay,
        meetings: evolveMeetings(relay.meetings, event),
        followUp: event.end.next,
        plan: lookedAtAgain(relay.plan, event.meeting, event.end.next),
      }

    case 'transition-planned':
    case 'transition-changed':
    case 'transition-ticked':
    case 'transition-received':
    case 'transition-receiver-left':
    case 'transition-cancelled':
      return { ...relay, transitions: evolveTransitions(relay.transitions, event) }

    case 'file-added':
    case 'file-withdrawn':
      return { ...relay, files: evolveFiles(relay.files, event) }

    case 'child-scaled':
    case 'child-told':
    case 'kept-from-set':
    case 'harm-share-agreed':
    case 'harm-share-withdrawn': {
      const childWords = evolveChildWords(relay.childWords, event)
      const entries = remarked(relay.words.entries, event, childWords)
      return { ...relay, childWords, words: { ...relay.words, entries } }
    }

    case 'proposal-made':
    case 'proposal-answered':
      return { ...relay, proposals: evolveProposals(relay.proposals, event) }

    case 'remark-made':
    case 'remark-answered':
      return { ...relay, remarks: evolveRemarks(relay.remarks, event) }
  }
}

function spokenAfter(relay: Relay, event: RelayEvent): readonly ServiceId[] {
  const by = speakerOf(relay, event)
  return by === undefined || relay.spoke.includes(by) ? relay.spoke : [...relay.spoke, by]
}

/** Reasons are given by whoever holds the baton, or answers an offer of it; some events say themselves whose words they hold. */
function speakerOf({ baton }: Relay, event: RelayEvent): ServiceId | undefined {
  const { type } = event
  if (type === 'baton-declined') return baton.offer?.to.service
  if (type === 'reopened') return event.holder.service
  if (type === 'followed-up' || type === 'birthday-settled') return serviceOf(event.said)
  if (type === 'follow-up-moved' || type === 'foreseen-set-aside') return serviceOf(event.reason)
  if (type === 'consent-let-go') return serviceOf(event.agreedWith)
  const isHoldersReason = type === 'level-set' || type === 'paused' || type === 'closed' || type === 'baton-offered'
  return isHoldersReason ? holderOf(baton)?.service : undefined
}

const serviceOf = (said: Written | undefined): ServiceId | undefined =>
  said !== undefined && 'service' in said.mark.author ? said.mark.author.service : undefined

export const relayStates = ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed'] as const
export type RelayState = (typeof relayStates)[number]

/** Waiting for a holder goes before the rest: while nobody holds the baton, that is what must be mended. */
export function stateOf({ closed, baton, isActivated, paused }: Relay): RelayState {
  if (closed !== undefined) return 'closed'
  if (baton.at.is === 'waiting') return 'waiting-for-holder'
  if (!isActivated) return 'awaiting-consent'
  return paused === undefined ? 'active' : 'paused'
}

/** Whoever holds the baton has left something until the unit's leader was told of it: then the leader may see to it. */
export const isLeftAlone = ({ baton: { at }, told }: Relay): boolean =>
  at.is === 'held' && told.some((one) => (one.rung >= 3 || one.kind === 'holder-absence') && one.on > at.since)

/** How far up it is known that something is late: who answers for it now. */
export const answeredAt = ({ told }: Relay, due: Day): RungTold['rung'] =>
  told.reduce<RungTold['rung']>((highest, one) => (one.due === due && one.rung > highest ? one.rung : highest), 1)

export type NextKind =
  | 'find-holder'
  | 'answer-offer'
  | 'follow-up'
  | 'meeting'
  | 'evaluation'
  | 'pause-ends'
  | 'transition'

/** What comes next, and when. Every relay that is not closed has it. */
export function nextOf(relay: Relay): Next | undefined {
  const { baton, paused, meetings, plan, followUp, transitions } = relay
  const state = stateOf(relay)
  if (state === 'closed') return undefined
  if (baton.at.is === 'waiting') return { on: baton.at.acceptBy, kind: 'find-holder' }
  const open = transitions.filter(isOpenTransition)
  const coming = open.map((one) => ({ on: dueOn(one), kind: 'transition' as const }))
  // Nobody starts at a new school later because of a pause.
  if (state === 'paused' && paused !== undefined) return first([{ on: paused.until, kind: 'pause-ends' }, ...coming])

  return first([
    { on: followUp, kind: 'follow-up' },
    ...meetings.flatMap(({ ended, on }) => (ended === undefined ? [{ on, kind: 'meeting' as const }] : [])),
    ...plan.measures.filter(isRunning).map(({ evaluateOn }) => ({ on: evaluateOn, kind: 'evaluation' as const })),
    ...(baton.offer === undefined ? [] : [{ on: baton.offer.answerBy, kind: 'answer-offer' as const }]),
    ...coming,
  ])
}

type Next = { readonly on: Day; readonly kind: NextKind }

const first = (dated: readonly [Next, ...Next[]]): Next =>
  dated.reduce((soonest, one) => (one.on < soonest.on ? one : soonest))

/** The unit whose leader answers when nobody else does. */
export const officeOf = ({ baton }: Relay): UnitId =>
  baton.at.is === 'waiting' ? baton.at.office : baton.at.holder.unit
