import type { Day, PersonId } from '#base/ids.ts'
import type { PartyId } from './network.ts'
import type { Mark } from './words.ts'

/** One page from the invitation to what was decided; it is done when the meeting ends. */
export type Meeting = {
  readonly id: string
  readonly on: Day
  /** Minutes from midnight in Norway. */
  readonly at: number
  readonly place: string
  readonly invited: readonly (PersonId | PartyId)[]
  readonly present: readonly (PersonId | PartyId)[]
  readonly agenda: readonly { readonly id: string; readonly mark: Mark; readonly text: string }[]
  /** Who talked with the child beforehand, and what the child wants told; each telling stays. */
  readonly heard: readonly { readonly by: PersonId | PartyId; readonly mark: Mark; readonly text: string }[]
  /** One part for each service and type of information, so that two services may read different parts. */
  readonly minutes: readonly MinutesPart[]
  readonly ended: MeetingEnd | undefined
}

export type MinutesPart = { readonly id: string; readonly mark: Mark; readonly text: string; readonly version: number }

export type MeetingEnd = {
  readonly on: Day
  /** In plain words, for the family. */
  readonly summary: string
  readonly mark: Mark
  /** Who tells the child what was agreed. */
  readonly tellsChild: PersonId | PartyId
  readonly next: Day
}

export type MeetingEvent =
  | { readonly type: 'meeting-planned'; readonly meeting: Meeting }
  | {
      readonly type: 'meeting-changed'
      readonly meeting: string
      readonly on: Day
      readonly at: number
      readonly place: string
      readonly invited: readonly (PersonId | PartyId)[]
    }
  | {
      readonly type: 'agenda-added'
      readonly meeting: string
      readonly id: string
      readonly mark: Mark
      readonly text: string
    }
  | {
      readonly type: 'child-heard'
      readonly meeting: string
      readonly by: PersonId | PartyId
      readonly mark: Mark
      readonly text: string
    }
  | { readonly type: 'minutes-written'; readonly meeting: string; readonly part: MinutesPart }
  | {
      readonly type: 'meeting-ended'
      readonly meeting: string
      readonly present: readonly (PersonId | PartyId)[]
      readonly end: MeetingEnd
    }
  | { readonly type: 'meeting-cancelled'; readonly meeting: string }

/** What was written so far is done: what is added from here on is a part of its own. */
export const partsClosed = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.map((meeting) => ({
    ...meeting,
    minutes: meeting.minutes.map((part) => ({ ...part, id: `${part.id}/${part.version}` })),
  }))

export function evolveMeetings(meetings: readonly Meeting[], event: MeetingEvent): readonly Meeting[] {
  const change = (id: string, to: (meeting: Meeting) => Meeting) =>
    meetings.map((meeting) => (meeting.id === id ? to(meeting) : meeting))

  switch (event.type) {
    case 'meeting-planned':
      return [...meetings, event.meeting]
    case 'meeting-changed': {
      const { on, at, place, invited } = event
      return change(event.meeting, (meeting) => ({ ...meeting, on, at, place, invited }))
    }
    case 'agenda-added': {
      const { id, mark, text } = event
      return change(event.meeting, (meeting) => ({ ...meeting, agenda: [...meeting.agenda, { id, mark, text }] }))
    }
    case 'child-heard': {
      const { by, mark, text } = event
      return change(event.meeting, (meeting) => ({ ...meeting, heard: [...meeting.heard, { by, mark, text }] }))
    }
    case 'minutes-written':
      return change(event.meeting, (meeting) => ({
        ...meeting,
        minutes: [...meeting.minutes.filter(({ id }) => id !== event.part.id), event.part],
      }))
    case 'meeting-ended':
      return change(event.meeting, (meeting) => ({ ...meeting, present: event.present, ended: event.end }))
    case 'meeting-cancelled':
      return meetings.filter(({ id }) => id !== event.meeting)
  }
}
