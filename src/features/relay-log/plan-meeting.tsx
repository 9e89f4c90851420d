import type { PersonId } from '#base/ids.ts'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { calendarFile } from './calendar-file.ts'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { planMeeting } from './rules/convening.ts'
import type { PartyId } from './rules/network.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, readTime, typedWords } from './typed.ts'
import { sightOf } from './sight.ts'
import { everyoneIn } from './view-relay.ts'

type Open = OpenRelay<'plan-meeting'>
type Typed = {
  readonly day: string
  readonly time: string
  readonly place: string
  readonly invited: readonly string[]
}
type Faults = { readonly [Name in keyof Typed]?: string | undefined }

/** GET /logger/:relay/mote/ny */
export async function showPlanMeeting(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'plan-meeting', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const people = everyoneIn(open, await listNamesIn(open))
  const all = people.map(({ id }) => id)
  return page(open, people, { day: '', time: '', place: '', invited: all }, {}, newOnce())
}

/** POST /logger/:relay/mote/ny */
export async function postPlanMeeting(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'plan-meeting', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(language)
  const typed: Typed = {
    day: typedWords(form, 'dato'),
    time: typedWords(form, 'tid'),
    place: typedWords(form, 'sted'),
    invited: form.getAll('hvem'),
  }
  const day = dayToCome(typed.day, today, words)
  const at = readTime(typed.time)
  const everyone = everyoneIn(open, await listNamesIn(open))
  const people = everyone.filter(({ id }) => typed.invited.includes(id))
  const faults: Faults = {
    day: 'fault' in day ? day.fault : undefined,
    time: at === undefined ? words.meeting.faults.time : undefined,
    place: typed.place === '' ? words.faults.text : undefined,
    invited: people.length === 0 ? words.faults.chooseSome : undefined,
  }
  if ('fault' in day || at === undefined || people.length === 0 || typed.place === '')
    return page(open, everyone, typed, faults, once ?? newOnce())

  const id = crypto.randomUUID()
  const invited = people.map((one) => one.id as PersonId | PartyId) // ids of this relay
  const decided = planMeeting(
    {
      ...{ id, on: day.day, at, place: typed.place, invited, present: [], agenda: [] },
      ...{ heard: [], minutes: [], ended: undefined },
    },
    today,
  )
  if (!decided.ok) return page(open, everyone, typed, { day: words.faults.past }, once ?? newOnce())
  if (open.isDone) return doneAt(relayAt(request, open.id), 'meetingPlanned')
  await append(open, decided.value)
  return doneAt(relayAt(request, open.id, `/mote/${id}`), 'meetingPlanned')
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
  people: readonly { id: string; name: string }[],
  typed: Typed,
  faults: Faults,
  once: string,
): Answer {
  const { request, id } = open
  const { meeting, plan } = textFor(request.language)
  return formPage(request, {
    title: meeting.title,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/mote/ny'),
    carried: [{ name: 'skjema', value: once }],
    submit: meeting.submit,
    cancel: relayAt(request, id),
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
