import type { Day, PersonId, UnitId } from './ids.ts'

/**
 * What the follow-up of one relay stands on: who and when, never a word. The relay log hands it over, continuity counts
 * from it. What is no longer a cause (answered, evaluated, received) is not in it.
 */
export type FollowUp = {
  /** Every state since it was opened, in order; the last is the one it is in. */
  readonly states: readonly [StateSince, ...StateSince[]]
  /** Whose leader answers when nobody else does. */
  readonly unit: UnitId
  /** Who has the baton; while nobody has, and once it is closed, who had it last. */
  readonly holder: PersonId
  readonly deputy: PersonId | undefined
  readonly holderAbsentFrom: Day | undefined
  /** The one next date: chosen, or the last day of a pause. */
  readonly next: SetDay
  /** Undefined once it has been held. */
  readonly firstMeetingFrom: Day | undefined
  /** All of them: a new offer to the same person goes on from the one before. */
  readonly offers: readonly OfferMade[]
  readonly measures: readonly MeasureDue[]
  readonly consents: readonly ConsentEnd[]
  readonly questions: readonly { readonly id: string; readonly askedOn: Day; readonly isFromChild: boolean }[]
  readonly corrections: readonly CorrectionAsked[]
  readonly transitions: readonly { readonly id: string; readonly day: SetDay }[]
  /** Those that have not been held. */
  readonly meetings: readonly MeetingToCome[]
  /** Planned by nobody yet, and known from the birth date and the unit. */
  readonly foreseen: readonly { readonly id: string; readonly on: Day }[]
  /** Birthdays that change something and that nobody has talked with the young person about. */
  readonly birthdays: readonly { readonly years: number; readonly on: Day }[]
  /** The day the worry arose, as the note says that it came from; undefined where it came from none. */
  readonly wonderOn: Day | undefined
  /** When the first of all measures began, or begins; undefined where none has been. */
  readonly firstMeasureOn: Day | undefined
}

export type StateSince =
  | { readonly is: 'awaiting-consent' | 'active' | 'paused' | 'closed'; readonly since: Day }
  | {
      readonly is: 'waiting-for-holder'
      readonly since: Day
      /** Whose leader answers meanwhile. */
      readonly unit: UnitId
      readonly acceptBy: Day
      /** A no or a withdrawal left no service let in: nobody is to blame that nobody holds it. */
      readonly isFamilysChoice: boolean
    }

export type RelayStateName = StateSince['is']

/** A day that somebody set, and the day on which that was recorded. */
export type SetDay = { readonly on: Day; readonly setOn: Day }

export type OfferMade = {
  readonly id: string
  readonly to: PersonId
  readonly offeredOn: Day
  readonly answerBy: Day
  /** Accepted, declined, withdrawn or fallen; undefined while it waits. */
  readonly endedOn: Day | undefined
}

export type MeasureDue = {
  readonly id: string
  /** Someone at work; undefined where one of the family does it. */
  readonly responsible: PersonId | undefined
  /** Undefined where none was set, and once it is carried out. */
  readonly deadline: SetDay | undefined
  readonly evaluation: SetDay
}

/** A yes with a last valid day; one that was renewed, withdrawn or let go is not here. */
export type ConsentEnd = {
  readonly lastDay: Day
  readonly givenOn: Day
  /** When whoever gave it was asked anew, after they had given it. */
  readonly renewalAskedOn: Day | undefined
}

export type CorrectionAsked = {
  readonly id: string
  readonly askedOn: Day
  readonly answerBy: Day
  /** Who wrote what is said to be wrong; undefined when they take part no longer. */
  readonly author: PersonId | undefined
}

export type MeetingToCome = {
  readonly id: string
  readonly on: Day
  /** Minutes from midnight in Norway. */
  readonly at: number
  /** Those at work who are asked to it and take part. */
  readonly people: readonly PersonId[]
}

/** What it stood on at the end of a day on which something was recorded. */
export type FollowUpThen = { readonly on: Day; readonly followUp: FollowUp }

/** What runs, in the order in which equal days are told: the heaviest responsibility first. */
export const clockKinds = [
  'waiting-for-holder',
  'next-follow-up',
  'transition-receiver',
  'consent-ends',
  'measure-evaluation',
  'measure-deadline',
  'first-meeting',
  'offer-unanswered',
  'question-unanswered',
  'correction-requested',
  'birthday',
  'holder-absence',
  // These are of a wonder note, and never meet those of a relay.
  'decide-after-wonder',
  'feedback-to-worried',
  'draft-deletion',
] as const
export type ClockKind = (typeof clockKinds)[number]

/** That somebody was told of what is due: the next in turn, where the one before did nothing. Of whom and when, and no word. */
export type RungTold = {
  readonly kind: ClockKind
  /** What of its kind, as a clock has it. */
  readonly about: string
  readonly due: Day
  /** Person, deputy, leader, coordinator. */
  readonly rung: 1 | 2 | 3 | 4
  readonly to: readonly PersonId[]
  /** The day it was meant for, and the one on which it was told: later where the server was down. */
  readonly planned: Day
  readonly on: Day
}
