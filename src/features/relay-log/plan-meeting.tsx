import type { PersonId } from '#base/ids.ts'
import { readTime, dayIn, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { calendarFile } from './calendar-file.ts'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { changeMeeting, meetingStamp, openMeeting, planMeeting } from './rules/convening.ts'
import type { Meeting } from './rules/meetings.ts'
import type { PartyId } from './rules/network.ts'
import { seesFrame } from './rules/visible.ts'
import { tellInvited } from './tell-invited.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, typedWords, writeTime } from './typed.ts'
import { sightOf } from './sight.ts'
import { everyoneIn } from './view-relay.ts'

type Open = OpenRelay<'plan-meeting'>
type Typed = {
  readonly day: string
  readonly time: string
  readonly place: string
  readonly invited: readonly string[]
}
type Faults = { readonly [Name in keyof Typed | 'whole']?: string | undefined }

/** GET /logger/:relay/mote/ny */
export async function showPlanMeeting(request: Request): Promise<Answer> {
  const open = await openToPlan(request)
  if (open === undefined) return missing
  const people = everyoneIn(open, await listNamesIn(open))
  const all = people.map(({ id }) => id)
  return page(open, undefined, people, { day: '', time: '', place: '', invited: all }, {}, newOnce())
}

/** POST /logger/:relay/mote/ny */
export async function postPlanMeeting(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? newOnce()
  const open = await openToPlan(request, once)
  if (open === undefined) return missing
  const people = everyoneIn(open, await listNamesIn(open))
  const { typed, faults, wanted } = readMeeting(request, people)
  if (wanted === undefined) return page(open, undefined, people, typed, faults, once)
  const id = crypto.randomUUID()
  const nothing = { present: [], agenda: [], heard: [], minutes: [], ended: undefined }
  const decided = planMeeting({ id, ...wanted, ...nothing }, request.today)
  if (!decided.ok) return page(open, undefined, people, typed, pastFault(request), once)
  if (open.isDone) return doneAt(relayAt(request, open.id), 'meetingPlanned')
  await append(open, decided.value)
  await tellInvited(open, wanted.invited)
  return doneAt(relayAt(request, open.id, `/mote/${id}`), 'meetingPlanned')
}

/** GET /logger/:relay/mote/:meeting/endre – another day or place, or others. */
export async function showChangeMeeting(request: Request): Promise<Answer> {
  const open = await openToPlan(request)
  const meeting = open && openMeeting(open.relay, request.parameters['meeting'] ?? '')
  if (open === undefined || meeting === undefined) return missing
  const people = everyoneIn(open, await listNamesIn(open))
  const { place, invited } = meeting
  const typed = { day: writeDay(meeting.on), time: writeTime(meeting.at), place, invited }
  return page(open, meeting, people, typed, {}, newOnce())
}

/** POST /logger/:relay/mote/:meeting/endre */
export async function postChangeMeeting(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? newOnce()
  const id = request.parameters['meeting'] ?? ''
  const open = await openToPlan(request, once)
  const meeting = open && openMeeting(open.relay, id)
  if (open === undefined || meeting === undefined) return missing
  const people = everyoneIn(open, await listNamesIn(open))
  const { typed, faults, wanted } = readMeeting(request, people)
  if (wanted === undefined) return page(open, meeting, people, typed, faults, once)
  const done = doneAt(relayAt(request, open.id, `/mote/${id}`), 'meetingChanged')
  if (open.isDone) return done
  const seen = request.form.get('sett') ?? ''
  const decided = changeMeeting(open.relay, id, wanted, { seen, on: request.today })
  if (!decided.ok && decided.refusal === 'changed-meanwhile') {
    const { meeting: words, faults: said } = textFor(request.language)
    const now = words.lead(dayIn(meeting.on, request.language), writeTime(meeting.at), meeting.place)
    return page(open, meeting, people, typed, { whole: `${said.changedSince} ${now}` }, once, true)
  }
  if (!decided.ok) return page(open, meeting, people, typed, pastFault(request), once)
  await append(open, decided.value)
  await tellInvited(open, [...new Set([...meeting.invited, ...wanted.invited])])
  return done
}

const openToPlan = (request: Request, once?: string): Promise<Open | undefined> =>
  openRelay(request, 'plan-meeting', request.parameters['relay'] ?? '', once)

const pastFault = (request: Request): Faults => ({ day: textFor(request.language).faults.past })

/** When, where and who; `wanted` is there when nothing is wrong. */
function readMeeting(
  { form, today, language }: Request,
  everyone: readonly { id: string }[],
): { typed: Typed; faults: Faults; wanted: Pick<Meeting, 'on' | 'at' | 'place' | 'invited'> | undefined } {
  const words = textFor(language)
  const typed: Typed = {
    day: typedWords(form, 'dato'),
    time: typedWords(form, 'tid'),
    place: typedWords(form, 'sted'),
    invited: form.getAll('hvem'),
  }
  const day = dayToCome(typed.day, today, words)
  const at = readTime(typed.time)
  const invited = everyone.flatMap(({ id }) => (typed.invited.includes(id) ? [id as PersonId | PartyId] : [])) // ids of this relay
  const faults: Faults = {
    day: 'fault' in day ? day.fault : undefined,
    time: at === undefined ? words.meeting.faults.time : undefined,
    place: typed.place === '' ? words.faults.text : typed.place.length > 200 ? words.faults.textLong : undefined,
    invited: invited.length === 0 ? words.faults.chooseSome : undefined,
  }
  const isRight = 'day' in day && at !== undefined && faults.place === undefined && invited.length > 0
  return { typed, faults, wanted: isRight ? { on: day.day, at, place: typed.place, invited } : undefined }
}

/** GET /logger/:relay/mote/:meeting/kalender – a file for one's own calendar, which says nothing of whom it is about. */
export async function showCalendarFile(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  const meeting = open?.relay.meetings.find(({ id }) => id === request.parameters['meeting'])
  if (open === undefined || meeting === undefined || !seesFrame(sightOf(open))) return missing
  const { calendarName } = textFor(request.language).meeting
  const link = request.origin + relayAt(request, open.id, `/mote/${meeting.id}`)
  const body = calendarFile({
    id: meeting.id,
    day: meeting.on,
    minutes: meeting.at,
    name: calendarName,
    link,
    now: request.now,
  })
  return {
    kind: 'file',
    name: `${meeting.on}.ics`,
    type: 'text/calendar; charset=utf-8',
    body,
  }
}

function page(
  open: Open,
  /** Which one is changed; undefined: a new one. */
  changed: Meeting | undefined,
  people: readonly { id: string; name: string }[],
  typed: Typed,
  faults: Faults,
  once: string,
  /** What another has made of it is shown beside: that is what is seen from now on. */
  isShown = false,
): Answer {
  const { request, id } = open
  const { meeting, plan } = textFor(request.language)
  return formPage(request, {
    title: changed === undefined ? meeting.title : meeting.change,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, changed === undefined ? '/mote/ny' : `/mote/${changed.id}/endre`),
    carried: [
      { name: 'skjema', value: once },
      ...(changed === undefined
        ? []
        : [{ name: 'sett', value: (isShown ? null : request.form.get('sett')) ?? meetingStamp(changed) }]),
    ],
    fault: faults.whole,
    submit: meeting.submit,
    cancel: relayAt(request, id, changed === undefined ? '' : `/mote/${changed.id}`),
    fields: [
      { kind: 'date', name: 'dato', label: meeting.day, hint: plan.dateHint, value: typed.day, error: faults.day },
      { kind: 'date', name: 'tid', label: meeting.time, hint: meeting.timeHint, value: typed.time, error: faults.time },
      {
        kind: 'text',
        name: 'sted',
        label: meeting.place,
        hint: meeting.placeHint,
        value: typed.place,
        error: faults.place,
      },
      {
        kind: 'checkbox',
        name: 'hvem',
        label: meeting.invited,
        values: typed.invited,
        error: faults.invited,
        options: people.map(({ id: who, name }) => ({ value: who, label: name })),
      },
    ],
  })
}
