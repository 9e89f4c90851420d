import type { Day, PersonId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Offer } from './baton.ts'
import type { AgeRules } from './consent.ts'
import { setLevel } from './keeping.ts'
import type { Meeting, MeetingEnd } from './meetings.ts'
import { mergeLines } from './merge-lines.ts'
import { isParty, participantOf, type PartyId } from './network.ts'
import { offerBaton } from './passing.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Mark } from './words.ts'

type Events = readonly RelayEvent[]

export function planMeeting(meeting: Meeting, on: Day): Result<Events, 'past' | 'no-place'> {
  if (meeting.on < on) return refuse('past')
  if (meeting.place.trim() === '') return refuse('no-place')
  return ok([{ type: 'meeting-planned', meeting }])
}

/** Another day or place, or others; what was written in it stays. */
export function changeMeeting(
  relay: Relay,
  id: string,
  to: Pick<Meeting, 'on' | 'at' | 'place' | 'invited'>,
  { seen, on }: { readonly seen: string; readonly on: Day },
): Result<Events, 'gone' | 'past' | 'no-place' | 'changed-meanwhile'> {
  const meeting = openMeeting(relay, id)
  if (meeting === undefined) return refuse('gone')
  if (seen !== meetingStamp(meeting)) return refuse('changed-meanwhile')
  if (to.on < on) return refuse('past')
  if (to.place.trim() === '') return refuse('no-place')
  return ok([{ type: 'meeting-changed', meeting: id, ...to }])
}

/** When, where and who, as one text: what someone who changes it had before them. */
export const meetingStamp = ({ on, at, place, invited }: Meeting): string => [on, at, place, ...invited].join('/')

/** Something that someone wants to talk about, beside what is due by itself. */
export function addToAgenda(
  relay: Relay,
  meeting: string,
  item: { readonly id: string; readonly mark: Mark; readonly text: string },
): Result<Events, 'gone' | 'empty'> {
  if (openMeeting(relay, meeting) === undefined) return refuse('gone')
  return item.text.trim() === '' ? refuse('empty') : ok([{ type: 'agenda-added', meeting, ...item }])
}

/** Who talked with the child before the meeting, and what the child wants told. */
export function hearChild(
  relay: Relay,
  id: string,
  heard: { readonly by: PersonId | PartyId; readonly mark: Mark; readonly text: string },
): Result<Events, 'gone' | 'empty' | 'nobody'> {
  if (openMeeting(relay, id) === undefined) return refuse('gone')
  if (heard.text.trim() === '') return refuse('empty')
  if (!isInRelay(relay, heard.by)) return refuse('nobody')
  return ok([{ type: 'child-heard', meeting: id, ...heard }])
}

/** Two who write at once may come to more than either wrote, and yet not without end. */
export const mostInMinutes = 20_000

/**
 * Minutes for one service and type of information. Two may write at once: what was on the screen when this one began
 * (`seen`) is the ground on which both are put together, so that no word is lost.
 */
export function writeMinutes(
  relay: Relay,
  id: string,
  wanted: { readonly mark: Mark; readonly text: string; readonly seen: string },
): Result<Events, 'gone' | 'unchanged' | 'too-long'> {
  const meeting = openMeeting(relay, id)
  if (meeting === undefined) return refuse('gone')
  const part = minutesPartId(wanted.mark)
  const before = meeting.minutes.find((one) => one.id === part)
  const text = before === undefined ? wanted.text : mergeLines(wanted.seen, before.text, wanted.text)
  if (text === (before?.text ?? '')) return refuse('unchanged')
  if (text.length > mostInMinutes) return refuse('too-long')
  const version = (before?.version ?? closedVersion(meeting, part)) + 1
  return ok([{ type: 'minutes-written', meeting: id, part: { id: part, mark: wanted.mark, text, version } }])
}

/** How far a part had come that was done when the child was born: versions go on from there, and never mean two texts. */
export const closedVersion = ({ minutes }: Meeting, part: string): number =>
  Math.max(0, ...minutes.filter(({ id }) => id.startsWith(`${part}/`)).map(({ version }) => version))

/** One part for each service and type of information: what one service may read is not mixed with what it may not. */
export const minutesPartId = ({ author, type }: Mark): string =>
  'service' in author ? `${author.service}/${type}` : `${author.party}/${type}`

/** What has been written in is ended, not cancelled: nobody's words go with it. */
export function cancelMeeting(relay: Relay, id: string): Result<Events, 'gone' | 'written-in'> {
  const meeting = openMeeting(relay, id)
  if (meeting === undefined) return refuse('gone')
  return isWrittenIn(meeting) ? refuse('written-in') : ok([{ type: 'meeting-cancelled', meeting: id }])
}

export const isWrittenIn = ({ agenda, heard, minutes }: Meeting): boolean =>
  agenda.length + heard.length + minutes.length > 0

/** Done when it ends: who was there, what it came to in plain words, who tells the child, and when next. */
export function endMeeting(
  relay: Relay,
  id: string,
  wanted: { readonly present: readonly (PersonId | PartyId)[]; readonly end: MeetingEnd },
): Result<Events, 'gone' | 'nobody-present' | 'no-summary' | 'nobody-tells' | 'past'> {
  const { present, end } = wanted
  if (openMeeting(relay, id) === undefined) return refuse('gone')
  if (present.length === 0 || !present.every((one) => isInRelay(relay, one))) return refuse('nobody-present')
  if (end.summary.trim() === '') return refuse('no-summary')
  if (!isInRelay(relay, end.tellsChild)) return refuse('nobody-tells')
  if (end.next < end.on) return refuse('past')
  return ok([{ type: 'meeting-ended', meeting: id, ...wanted }])
}

/**
 * What is asked before everyone leaves: who holds the baton from here, and how much work together is needed. The baton is
 * offered, and lies where it is until there is a yes; who keeps it after a change of level has said so with this.
 */
export function endMeetingWith(
  relay: Relay,
  id: string,
  wanted: { readonly present: readonly (PersonId | PartyId)[]; readonly end: MeetingEnd },
  also: { readonly level: string | undefined; readonly offer: Offer | undefined; readonly ages: AgeRules },
): Result<Events, RefusalOf<typeof endMeeting> | RefusalOf<typeof offerBaton>> {
  const ended = endMeeting(relay, id, wanted)
  if (!ended.ok) return ended
  const { on, summary } = wanted.end
  const level = also.level === undefined ? undefined : setLevel(relay, { level: also.level, reason: summary }, on)
  const moved: Events = level?.ok === true ? level.value : []
  const offered = also.offer && offerBaton(relay, also.offer, { on, ages: also.ages })
  if (offered?.ok === false) return offered
  const kept: Events = moved.length > 0 && offered === undefined ? [{ type: 'holder-confirmed' }] : []
  return ok([...ended.value, ...moved, ...(offered?.value ?? []), ...kept])
}

type RefusalOf<Decide extends (...given: never[]) => Result<Events, string>> = Extract<
  ReturnType<Decide>,
  { ok: false }
>['refusal']

export const openMeeting = ({ meetings }: Relay, id: string): Meeting | undefined =>
  meetings.find((one) => one.id === id && one.ended === undefined)

const isInRelay = ({ network }: Relay, who: PersonId | PartyId): boolean =>
  participantOf(network, who as PersonId) !== undefined || isParty(network, who as PartyId) // an id of one kind or the other
