import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { isDeputy, isHolder } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { participantOf } from './network.ts'
import { isLeftAlone, officeOf, stateOf, type Relay } from './relay.ts'
import { wroteFor } from './reading.ts'
import { nextToReceive } from './transitions.ts'

/** What can be done with a relay. */
export const relayActs = [
  /** That it exists, its number and its date: never a word, never a name. */
  'see-existence',
  'see-relay',
  'write',
  'set-goal',
  'set-measure',
  'note-measure',
  'evaluate-measure',
  'ask-question',
  'answer-question',
  /** What someone of the family says is wrong, or wishes for. */
  'answer-remark',
  'ask-consent',
  /** Decided with the family: it ends, and nothing is asked anew. */
  'let-consent-end',
  'record-consent',
  /** Someone said no longer: whoever hears it writes it down, so that nothing waits for the holder. */
  'record-withdrawal',
  'change-network',
  'invite-participant',
  'remove-participant',
  'leave',
  /** What a birthday changes was talked about. */
  'settle-birthday',
  'set-level',
  /** The date was kept: what came of it, and when next. */
  'record-follow-up',
  'set-follow-up',
  'confirm-holder',
  'offer-baton',
  'answer-offer',
  'withdraw-offer',
  'take-baton',
  'offer-by-office',
  'take-over',
  'name-deputy',
  'plan-meeting',
  'write-minutes',
  'end-meeting',
  'plan-transition',
  /** One that was foreseen does not come. */
  'set-foreseen-aside',
  'receive-transition',
  'pause',
  'resume',
  'close',
  'reopen',
  'set-coordination',
  'copy',
  'export',
  'see-readers',
  /** A file that landed in the wrong place; whose it may be is decided in rules/filing.ts. */
  'withdraw-file',
] as const
export type RelayAct = (typeof relayActs)[number]

/** Who asks, as far as relays go. */
export type RelayActor = {
  readonly person: PersonId
  /** Where the person works today. */
  readonly units: readonly UnitId[]
  /** The units whose office is theirs: as leader, lent ones included, or where nobody leads. */
  readonly answersFor: readonly UnitId[]
  readonly isDataProtectionOfficer: boolean
}

/** By what someone may: kept in the record of who did what. */
export type Because = 'holder' | 'deputy' | 'participant' | 'author' | 'offered' | 'receiver' | 'office' | 'officer'

/**
 * Whether someone at work may do this with the relay today, and by what; undefined is no, and looks as if the relay were
 * not there. Written after test/relay-access-table.ts, which was made from the texts alone; where they part, the test of
 * this file says why. The family's acts come with their own pages.
 */
export function may(actor: RelayActor, act: RelayAct, relay: Relay, day: Day, ages: AgeRules): Because | undefined {
  const state = stateOf(relay)
  const isActive = state === 'active'
  const isPaused = state === 'paused'
  const isWaiting = state === 'waiting-for-holder'
  const isClosed = state === 'closed'
  // Work goes on while nobody holds the baton, and words are written in a pause too: they may be the reason to end it.
  const goesOn = isActive || isWaiting
  const isAwake = goesOn || isPaused

  const { holder, deputy, participant, author, offered, receiver, office } = standingOf(actor, relay, day, ages)
  const leading = holder ?? deputy
  const anyone = leading ?? participant

  switch (act) {
    case 'see-existence':
      return anyone ?? author ?? offered ?? (isClosed ? undefined : office) ?? officerOf(actor)
    case 'see-relay':
    case 'copy':
    case 'withdraw-file':
      return anyone ?? author
    case 'write':
    case 'note-measure':
    case 'ask-question':
    case 'write-minutes':
      return isAwake ? anyone : undefined
    case 'answer-question':
      return isAwake ? anyone : isClosed ? undefined : holder
    case 'answer-remark':
      return isClosed ? leading : anyone
    case 'set-measure':
    case 'evaluate-measure':
      return goesOn ? anyone : undefined
    case 'set-goal':
    case 'invite-participant':
      return isActive ? leading : undefined
    case 'plan-meeting':
    case 'end-meeting':
      return isAwake ? leading : undefined
    case 'plan-transition':
      return isActive || isPaused ? leading : undefined
    case 'receive-transition':
      return isAwake ? receiver : undefined
    case 'ask-consent':
    case 'settle-birthday':
    case 'set-foreseen-aside':
    case 'let-consent-end':
    case 'remove-participant':
    case 'set-follow-up':
      return isClosed ? undefined : leading
    case 'record-consent':
    case 'change-network':
      return leading
    case 'record-withdrawal':
      return anyone
    case 'leave':
      // The holder gives the baton on first.
      return isClosed || holder !== undefined ? undefined : (deputy ?? participant ?? author)
    case 'record-follow-up':
      return isClosed || isPaused ? undefined : leading
    case 'set-level':
    case 'confirm-holder':
    case 'pause':
      return isActive ? holder : undefined
    case 'offer-baton':
    case 'name-deputy':
    case 'set-coordination':
      return isActive || isPaused ? holder : undefined
    case 'withdraw-offer':
      return isWaiting ? office : isAwake ? (holder ?? (relay.baton.offer?.byOffice ? office : undefined)) : undefined
    case 'answer-offer':
      return isClosed ? undefined : offered
    case 'take-baton':
      return isWaiting ? (deputy ?? participant) : undefined
    // Where nobody holds the baton, or whoever does has left it until the leader was told.
    case 'offer-by-office':
    case 'take-over':
      return isWaiting || (isAwake && isLeftAlone(relay)) ? office : undefined
    case 'resume':
      return isPaused ? leading : undefined
    case 'close':
      return isClosed || isWaiting ? undefined : holder
    case 'reopen':
      return isClosed ? holder : undefined
    case 'export':
      return isActive || isPaused || isClosed ? holder : undefined
    case 'see-readers':
      return leading ?? officerOf(actor)
  }
}

/** What someone is in a relay today. Whoever no longer works where they took part is nothing, however it remembers them. */
function standingOf(actor: RelayActor, relay: Relay, day: Day, ages: AgeRules) {
  const { baton, network, transitions } = relay
  const own = participantOf(network, actor.person)
  const works = own !== undefined && actor.units.includes(own.unit)
  // Until the family has said yes, only who opened it knows of it.
  const isIn = works && relay.isActivated && isCovered(relay, own.service, day, ages)
  const { offer } = baton
  const isOffered = offer?.to.person === actor.person && actor.units.includes(offer.to.unit) && (isIn || offer.byOffice)
  const receives = own !== undefined && nextToReceive(transitions, own) !== undefined

  const as = <B extends Because>(holds: boolean, because: B): B | undefined => (holds ? because : undefined)
  return {
    holder: as(works && isHolder(baton, actor.person), 'holder'),
    deputy: as(isIn && isDeputy(baton, actor.person), 'deputy'),
    participant: as(isIn, 'participant'),
    /** The own service's words stay its own to read. */
    author: as(works && wroteFor(relay, own.service), 'author'),
    offered: as(isOffered, 'offered'),
    receiver: as(isIn && receives, 'receiver'),
    office: as(actor.answersFor.includes(officeOf(relay)), 'office'),
  }
}

const officerOf = ({ isDataProtectionOfficer }: RelayActor): Because | undefined =>
  isDataProtectionOfficer ? 'officer' : undefined
