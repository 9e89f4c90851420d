import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { meetingDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listModelWords } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { openRelay, type OpenRelay, type WritingAct } from './open-relay.ts'
import { MeetingPage, type MeetingFaults } from './pages/meeting.tsx'
import { measureFields, newMeasure, readMeasure } from './read-measure.ts'
import type { RelayAct } from './rules/access.ts'
import { isWrittenIn, minutesPartId } from './rules/convening.ts'
import { markBy } from './mark-by.ts'
import type { Meeting } from './rules/meetings.ts'
import { isOpenGoal } from './rules/plan.ts'
import { mayRead } from './rules/reading.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import { typeFields } from './type-field.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, writeTime } from './typed.ts'
import { agendaOf, endForm, sinceLast } from './view-meeting.ts'
import { minutesForm, partTypeOf } from './view-minutes.ts'
import { everyoneIn, responsibleName } from './view-relay.ts'
import { readersOfNew } from './who-reads.ts'

type Open = OpenRelay<RelayAct>

/** GET /logger/:relay/mote/:meeting – one page from what the child wants told to what was decided. */
export async function showMeeting(request: Request): Promise<Answer> {
  const { relay = '', meeting: id = '' } = request.parameters
  const open = await openRelay(request, 'see-relay', relay, undefined, meetingDraft(relay, id))
  const meeting = open && meetingIn(open)
  return open === undefined || meeting === undefined ? missing : meetingPage(open, meeting, {})
}

/** A meeting that has not ended, opened for an act; or one whose ending was sent twice. */
export async function openMeetingFor<Act extends WritingAct>(request: Request, act: Act) {
  const once = request.form.get('skjema') ?? undefined
  const { relay = '', meeting: id = '' } = request.parameters
  const open = await openRelay(request, act, relay, once, meetingDraft(relay, id))
  const meeting = open && meetingIn(open)
  return open === undefined || meeting === undefined || (meeting.ended !== undefined && !open.isDone)
    ? undefined
    : { open, meeting }
}

const meetingIn = (open: Open): Meeting | undefined =>
  seesFrame(sightOf(open)) ? open.relay.meetings.find(({ id }) => id === open.request.parameters['meeting']) : undefined

export const meetingAt = ({ request, id }: Open, meeting: Meeting): string =>
  relayAt(request, id, `/mote/${meeting.id}`)

/** The meeting's page, with what was wrong with what was sent, if anything was. */
export async function meetingPage(open: Open, meeting: Meeting, faults: MeetingFaults): Promise<Answer> {
  const { request, relay, by, today, mayDo } = open
  const { language, form } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const people = everyoneIn(open, names)
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? names.get(id) ?? ''
  const isRead = (one: { readonly mark: Meeting['minutes'][number]['mark'] }) =>
    mayRead(relay, { person: by }, one.mark, today.on, today.ages)
  const { goals, measures } = visiblePlan(sightOf(open))
  const decidedHere = measures
    .filter((one) => one.meeting === meeting.id)
    .map((one) => [one.text, responsibleName(open, one.responsible, names)].join(', '))
  const isOpen = meeting.ended === undefined
  const at = (rest: string) => meetingAt(open, meeting) + rest
  const writes = isOpen && mayDo('write-minutes')
  const ends = isOpen && mayDo('end-meeting')
  const written = writes ? minutesPartId(markBy(open, new URLSearchParams({ type: partTypeOf(open) }))) : undefined
  const openGoals = goals.filter(isOpenGoal)
  const options = people.map(({ id, name: label }) => ({ value: id, label }))
  const ending = meeting.ended
  return relayPage(
    request,
    <MeetingPage
      text={text}
      crumbs={crumbsToRelay(open)}
      lead={text.meeting.lead(dayIn(meeting.on, language), writeTime(meeting.at), meeting.place)}
      calendar={at('/kalender')}
      change={isOpen && mayDo('plan-meeting') ? at('/endre') : undefined}
      copy={copyAt(open, 'mote', meeting.id)}
      once={newOnce()}
      faults={faults}
      drafts={formDrafts(open)}
      here={{
        title: ending === undefined ? text.meeting.invitedHere : text.meeting.here,
        names: (ending === undefined ? meeting.invited : meeting.present).map(name),
      }}
      goals={openGoals.map((goal) => goal.text)}
      readers={readersOfNew(open, names)}
      heard={meeting.heard.filter(isRead).map(({ text: told, by: who }) => ({ words: told, by: name(who) }))}
      hear={
        writes
          ? {
              action: at('/barnet'),
              people: [{ value: '', label: '–' }, ...options],
              typed: form.get('barnets-ord') ?? '',
            }
          : undefined
      }
      since={sinceLast(open, meeting, names, isOpen && mayDo('evaluate-measure') ? at('/vurder') : undefined)}
      agenda={agendaOf(open, meeting, names)}
      addToAgenda={writes ? { action: at('/dagsorden'), typed: form.get('punkt') ?? '' } : undefined}
      minutes={meeting.minutes
        .filter((one) => isRead(one) && one.id !== written)
        .map((one) => ({
          by: 'service' in one.mark.author ? (names.get(one.mark.author.service) ?? '') : text.timeline.family,
          words: one.text,
        }))}
      write={writes ? minutesForm(open, meeting, at('')) : undefined}
      decide={
        isOpen && mayDo('set-measure')
          ? {
              action: at('/bestemt'),
              goals: openGoals.map(({ id, text: label }) => ({ value: id, label })),
              decided: decidedHere,
              setGoal: mayDo('set-goal') ? relayAt(request, open.id, '/mal/ny') : undefined,
              fields: [
                ...measureFields(
                  open,
                  names,
                  form.has('tiltak') ? readMeasure(request, open).typed : newMeasure(open),
                  faults.measure ?? {},
                ),
                ...typeFields(open, names),
              ],
            }
          : undefined
      }
      end={ends ? endForm(open, meeting, names, await listModelWords(request), at('/avslutt')) : undefined}
      cancel={isOpen && !isWrittenIn(meeting) && mayDo('plan-meeting') ? at('/avlys') : undefined}
      ended={
        ending === undefined
          ? undefined
          : [
              text.meeting.ended,
              ...(isRead(ending) ? [ending.summary] : []),
              ...decidedHere,
              text.meeting.tellsChild(name(ending.tellsChild)),
              `${text.meeting.next}: ${dayIn(ending.next, language)}`,
            ]
      }
    />,
    Object.values(faults).some((fault) => fault !== undefined),
  )
}
