import type { RungTold } from '#base/follow-up.ts'
import type { PersonId, ServiceId } from '#base/ids.ts'
import { isHolder } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { markedAbout } from './hers.ts'
import type { Meeting } from './meetings.ts'
import { participantOf } from './network.ts'
import { isThere, type RelayFile } from './files.ts'
import type { Plan } from './plan.ts'
import type { Remark } from './remarks.ts'
import { mayReadQuestion } from './questions.ts'
import { isGuardianIn, mayRead, type Reader } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Mark, Question } from './words.ts'

/** A relay as one reader may see it on a day. What is left out leaves no trace. */
export type Sight = {
  readonly relay: Relay
  readonly reader: Reader
  readonly day: string
  readonly ages: AgeRules
  /** Someone at work who looks at the same screen, or prints it: what they may not read is not on it. */
  readonly beside?: PersonId | undefined
}

export const sees =
  ({ relay, reader, day, ages, beside }: Sight) =>
  ({ mark }: { readonly mark: Mark }): boolean =>
    mayRead(relay, reader, mark, day, ages) &&
    (beside === undefined || mayRead(relay, { person: beside }, mark, day, ages))

/**
 * The frame: who, dates, how consent stands. The holder has it also while consent has run out, so as to ask anew; a service
 * that is not let in has its own words and nothing else.
 */
export function seesFrame({ relay, reader, day, ages }: Sight): boolean {
  const { network } = relay
  if (!('person' in reader)) {
    // A trusted person reads what they are invited to; who else is around, and how consent stands, is not theirs.
    return network.main.party === reader.party || isGuardianIn(network, reader.party, day, ages)
  }
  const own = participantOf(network, reader.person)
  return isHolder(relay.baton, reader.person) || (own !== undefined && isCovered(relay, own.service, day, ages))
}

/** Measures stand under their goal; without it they are not shown. */
export function visiblePlan(sight: Sight): Plan {
  const { plan } = sight.relay
  const goals = plan.goals.filter(sees(sight))
  return {
    goals,
    measures: plan.measures
      .filter((one) => sees(sight)(one) && goals.some(({ id }) => id === one.goal))
      .map((one) => ({
        ...one,
        notes: one.notes.filter(sees(sight)),
        evaluations: one.evaluations.filter(sees(sight)),
      })),
  }
}

/** The files that are there for the reader. */
export const visibleFiles = (sight: Sight): readonly RelayFile[] =>
  sight.relay.files.filter((file) => isThere(file) && sees(sight)(file))
/** Of a meeting everyone in the frame knows; of what was said there each reads what they may. */
export function visibleMeeting(sight: Sight, meeting: Meeting): Meeting {
  const { agenda, heard, minutes, ended } = meeting
  return {
    ...meeting,
    agenda: agenda.filter(sees(sight)),
    heard: heard.filter(sees(sight)),
    minutes: minutes.filter(sees(sight)),
    ended: ended && (sees(sight)(ended) ? ended : { ...ended, summary: '' }),
  }
}

/** `words`: also what was written with it, which `mark` is about. */
export type Seen<Kept> = { readonly kept: Kept; readonly words: boolean; readonly mark: Mark | undefined }

export type Happened = { readonly by: PersonId | undefined; readonly event: RelayEvent }

/** What happened, as far as the reader may know of it; `words`: whether also what was written with it. */
export function visibleHistory<Kept extends Happened>(sight: Sight, history: readonly Kept[]): readonly Seen<Kept>[] {
  const services = new Map<PersonId, ServiceId>()
  const frame = seesFrame(sight)
  const birth = history.findIndex(({ event }) => event.type === 'child-born')
  const [first] = history
  const mother = first?.event.type === 'opened' ? first.event.main.party : undefined
  return history.flatMap((kept, at) => {
    rememberService(services, kept.event)
    if (!mayHearOf(sight, kept.event)) return []
    const mark = markedAbout(markOf(kept, services, sight.relay), at < birth ? mother : undefined)
    if (mark.is === 'elsewhere') return []
    if (mark.is === 'frame') return frame ? [{ kept, words: false, mark: undefined }] : []
    const seen = { kept, mark: mark.mark }
    const isAddressed = isBetweenThem(sight, kept.event)
    const words = mark.mark !== undefined && (isAddressed || sees(sight)({ mark: mark.mark }))
    if (mark.is === 'words' && mark.under !== undefined && !sees(sight)({ mark: mark.under })) return []
    if (mark.is === 'trace') return mark.of !== undefined && sees(sight)(mark.of) ? [{ ...seen, words }] : []
    if (mark.is === 'words') return words ? [{ ...seen, words }] : []
    return frame ? [{ ...seen, words }] : []
  })
}

/** A question and its answer, for those it is between: mayHearOf has let no one else through. */
function isBetweenThem({ relay, reader }: Sight, event: RelayEvent): boolean {
  const question = questionOf(relay, event)
  return question !== undefined && ('party' in reader || 'party' in question.mark.author)
}

function questionOf({ words }: Relay, event: RelayEvent): Question | undefined {
  if (event.type === 'question-asked') return event.question
  const id =
    event.type === 'question-answered' || event.type === 'question-taken-back'
      ? event.question
      : event.type === 'rung-told' && event.told.kind === 'question-unanswered'
        ? event.told.about
        : undefined
  return words.questions.find((one) => one.id === id)
}

/** What is asked in confidence is between those it concerns, in what happened too. */
function mayHearOf(sight: Sight, event: RelayEvent): boolean {
  const question = questionOf(sight.relay, event)
  return question === undefined || seesQuestion(sight)(question)
}

export const seesQuestion =
  ({ relay, reader, day, ages, beside }: Sight) =>
  (question: Question): boolean =>
    mayReadQuestion(relay, reader, question, day, ages) &&
    (beside === undefined || mayReadQuestion(relay, { person: beside }, question, day, ages))

/**
 * Whose words an event holds: none, its own, words said while doing something that everyone let in may know of, or words about
 * something whose readers know that it happened.
 */
type Held =
  /** Not told in this relay at all: who may know depends on another. */
  | { readonly is: 'elsewhere' }
  | { readonly is: 'frame' }
  /** `under`: what they are said of, without which they are not shown. */
  | { readonly is: 'words'; readonly mark: Mark | undefined; readonly under?: Mark | undefined }
  | { readonly is: 'reason'; readonly mark: Mark | undefined }
  | { readonly is: 'trace'; readonly of: RelayFile | undefined; readonly mark: Mark | undefined }

const underMeasure = (relay: Relay, measure: string, mark: Mark): Held => ({
  ...{ is: 'words', mark },
  under: relay.plan.measures.find(({ id }) => id === measure)?.mark,
})

function underRemark({ plan, meetings }: Relay, { about }: Remark): Mark | undefined {
  if ('measure' in about) return plan.measures.find(({ id }) => id === about.measure)?.mark
  return 'meeting' in about ? meetings.find(({ id }) => id === about.meeting)?.ended?.mark : undefined
}

function markOf({ by, event }: Happened, services: ReadonlyMap<PersonId, ServiceId>, relay: Relay): Held {
  switch (event.type) {
    case 'goal-set':
      return { is: 'words', mark: event.goal.mark }
    case 'goal-changed':
    case 'goal-ended':
      return { is: 'words', mark: relay.plan.goals.find(({ id }) => id === event.goal)?.mark }
    case 'measure-set':
      return { is: 'words', mark: event.measure.mark }
    case 'measure-changed':
      return { is: 'words', mark: relay.plan.measures.find(({ id }) => id === event.measure)?.mark }
    case 'measure-noted':
      return underMeasure(relay, event.measure, event.mark)
    case 'measure-evaluated':
      return underMeasure(relay, event.measure, event.evaluation.mark)
    // What was agreed on it since counts, wherever it stands.
    case 'entry-added':
      return {
        is: 'words',
        mark: relay.words.entries.find(({ id }) => id === event.entry.id)?.mark ?? event.entry.mark,
      }
    case 'child-told':
      return { is: 'words', mark: event.told.mark }
    case 'question-asked':
      return { is: 'words', mark: event.question.mark }
    case 'question-taken-back':
      return { is: 'words', mark: questionOf(relay, event)?.mark }
    case 'question-answered':
      return { is: 'words', mark: event.mark }
    case 'proposal-made':
      return { is: 'words', mark: event.proposal.mark }
    case 'proposal-answered': {
      const under = relay.proposals.find(({ id }) => id === event.proposal)?.mark
      return { is: 'words', mark: event.answer.mark, under }
    }
    case 'remark-made':
      return { is: 'words', mark: event.remark.mark, under: underRemark(relay, event.remark) }
    case 'remark-answered': {
      const under = relay.remarks.find(({ id }) => id === event.remark)?.mark
      return { is: 'words', mark: event.answer.mark, under }
    }
    case 'agenda-added':
    case 'child-heard':
      return { is: 'words', mark: event.mark }
    case 'minutes-written':
      return { is: 'words', mark: event.part.mark }
    case 'meeting-ended':
      return { is: 'words', mark: event.end.mark }
    case 'file-added': {
      const file = relay.files.find(({ id }) => id === event.file.id)
      return { is: 'trace', of: file, mark: file !== undefined && isThere(file) ? file.mark : undefined }
    }
    case 'file-withdrawn':
      return { is: 'trace', of: relay.files.find(({ id }) => id === event.file), mark: event.mark }

    case 'transition-planned':
      return heldWith(event.transition.to.is === 'outside' ? event.transition.to.mark : undefined)
    case 'transition-changed':
      return heldWith(event.to.is === 'outside' ? event.to.mark : undefined)
    case 'transition-received':
      return heldWith(event.outside?.mark)
    case 'transition-cancelled':
      return heldWith(event.mark)

    case 'followed-up':
    case 'birthday-settled':
      return heldWith(event.said?.mark)
    case 'follow-up-moved':
    case 'foreseen-set-aside':
      return heldWith(event.reason?.mark)
    case 'consent-let-go':
      return heldWith(event.agreedWith.mark)

    case 'opened':
    case 'level-set':
    case 'paused':
    case 'closed':
    case 'reopened':
    case 'baton-offered':
    case 'baton-declined': {
      const service = by === undefined ? undefined : services.get(by)
      const mark: Mark | undefined =
        by === undefined || service === undefined
          ? undefined
          : { author: { person: by, service }, type: 'everyday', keptFromGuardians: false }
      return { is: 'reason', mark }
    }

    case 'rung-told':
      return heldOfRung(relay, event.told)

    case 'sibling-linked':
    case 'sibling-unlinked':
    case 'protection-set':
    // How a child feels, and what was agreed with it, is told on no line of what happened.
    case 'child-scaled':
    case 'kept-from-set':
    case 'harm-share-agreed':
    case 'harm-share-withdrawn':
      return { is: 'elsewhere' }

    case 'activated':
    case 'follow-up-set':
    case 'resumed':
    case 'coordination-set':
    case 'guardian-added':
    case 'guardian-changed':
    case 'trusted-added':
    case 'trusted-changed':
    case 'party-removed':
    case 'participant-added':
    case 'participant-removed':
    case 'child-born':
    case 'consent-asked':
    case 'consent-answered':
    case 'consent-lapsed':
    case 'baton-accepted':
    case 'baton-offer-withdrawn':
    case 'holder-lost':
    case 'deputy-named':
    case 'deputy-ended':
    case 'holder-confirmed':
    case 'meeting-planned':
    case 'meeting-changed':
    case 'meeting-cancelled':
    case 'transition-ticked':
    case 'transition-receiver-left':
      return { is: 'frame' }
  }
}

/** Who was told that something is late is known to those who know of the thing itself. */
function heldOfRung(relay: Relay, { kind, about }: RungTold): Held {
  if (kind === 'measure-deadline' || kind === 'measure-evaluation')
    return { is: 'words', mark: relay.plan.measures.find(({ id }) => id === about)?.mark }
  if (kind === 'question-unanswered')
    return { is: 'words', mark: relay.words.questions.find(({ id }) => id === about)?.mark }
  if (kind !== 'correction-requested') return { is: 'frame' }
  const remark = relay.remarks.find(({ id }) => id === about)
  return { is: 'words', mark: remark?.mark, under: remark && underRemark(relay, remark) }
}

/** Everyone let in may know that it happened; what was written with it goes by its mark. */
const heldWith = (mark: Mark | undefined): Held => (mark === undefined ? { is: 'frame' } : { is: 'reason', mark })

/** For which service someone takes part from here on; who has left is remembered with the one they were there for. */
function rememberService(services: Map<PersonId, ServiceId>, event: RelayEvent): void {
  if (event.type === 'opened') services.set(event.holder.person, event.holder.service)
  if (event.type === 'participant-added') services.set(event.participant.person, event.participant.service)
}
