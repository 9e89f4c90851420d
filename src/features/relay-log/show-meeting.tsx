import type { PersonId } from '#base/ids.ts'
import { dayIn, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { minutesDraft } from './draft-places.ts'
import { append, openRelay, type OpenRelay, type WritingAct } from './open-relay.ts'
import { MeetingPage, type MeetingFaults } from './pages/meeting.tsx'
import { measureFields, newMeasure, readMeasure } from './read-measure.ts'
import type { RelayAct } from './rules/access.ts'
import {
  cancelMeeting as withdrawMeeting,
  isWrittenIn,
  endMeeting,
  hearChild,
  minutesPartId,
  writeMinutes,
} from './rules/convening.ts'
import type { Meeting } from './rules/meetings.ts'
import type { PartyId } from './rules/network.ts'
import { isOpenGoal, isRunning } from './rules/plan.ts'
import { setMeasure } from './rules/planning.ts'
import { mayRead } from './rules/reading.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import { typeField } from './set-goal.tsx'
import { textFor } from './text/text-for.ts'
import { dayToCome, faultOfWords, mostSigns, newOnce, typedWords, writeTime } from './typed.ts'
import { draftProps } from './draft-props.ts'
import { sightOf } from './sight.ts'
import { everyoneIn } from './view-relay.ts'

type Open = OpenRelay<RelayAct>

/** GET /logger/:relay/mote/:meeting – one page from what the child wants told to what was decided. */
export async function showMeeting(request: Request): Promise<Answer> {
  const { relay = '', meeting: id = '' } = request.parameters
  const open = await openRelay(request, 'see-relay', relay, undefined, minutesDraft(relay, id))
  const meeting = open && meetingIn(open)
  return open === undefined || meeting === undefined ? missing : page(open, meeting, {})
}

/** POST …/barnet – who talked with the child, and what it wants told. */
export async function postHeard(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'write-minutes')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const words = textFor(request.language)
  const text = typedWords(request.form, 'barnets-ord')
  const fault = faultOfWords(text, words)
  if (fault !== undefined) return page(open, meeting, { heard: fault })
  const by = request.form.get('snakket') as PersonId | PartyId // asked for among those in the relay
  const decided = hearChild(open.relay, meeting.id, { by, mark: markBy(open, request.form), text })
  if (!decided.ok) return page(open, meeting, { heardBy: words.faults.choose })
  if (!open.isDone) await append(open, decided.value)
  return doneAt(addressOf(open, meeting), 'relaySaved')
}

/** POST …/referat – two may write at once; what both wrote stands. */
export async function postMinutes(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'write-minutes')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form } = request
  const wanted = {
    mark: markBy(open, form),
    text: typedWords(form, 'referat'),
    seen: typedWords(form, 'sett').slice(0, mostSigns),
  }
  if (wanted.text.length > mostSigns) return page(open, meeting, { minutes: textFor(request.language).faults.textLong })
  const decided = writeMinutes(open.relay, meeting.id, wanted)
  const draft = minutesDraft(open.id, meeting.id)
  if (decided.ok && !open.isDone) await append(open, decided.value, { draft })
  return doneAt(`${addressOf(open, meeting)}#referat`, 'relaySaved')
}

/** POST …/bestemt – a decision is a measure at once, with nothing left to fill in elsewhere. */
export async function postDecision(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'set-measure')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form, today } = request
  const { faults, wanted } = readMeasure(request, open)
  const words = textFor(request.language)
  const goal = form.get('mal') ?? ''
  const isSeen = visiblePlan(sightOf(open)).goals.some(({ id }) => id === goal)
  if (wanted === undefined || !isSeen)
    return page(open, meeting, { measure: faults, goal: isSeen ? undefined : words.faults.choose })
  const measure = {
    ...{ id: crypto.randomUUID(), goal, mark: markBy(open, form), ...wanted, from: today },
    ...{ notes: [], evaluations: [], stoppedOn: undefined, version: 1 },
  }
  const decided = setMeasure(open.relay, measure, today)
  if (!decided.ok) return page(open, meeting, { goal: words.faults.choose })
  if (!open.isDone) await append(open, decided.value)
  return doneAt(`${addressOf(open, meeting)}#bestemt`, 'measureSet')
}

/** POST …/avslutt – done when the meeting ends. */
export async function postEndMeeting(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'end-meeting')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form, today: on } = request
  const words = textFor(request.language)
  const done = doneAt(relayAt(request, open.id), 'meetingEnded')
  if (open.isDone) return done
  const next = dayToCome(typedWords(form, 'neste'), on, words)
  const people = everyoneIn(open, await listNamesIn(open))
  const present = people.filter(({ id }) => form.getAll('her').includes(id))
  const tells = people.find(({ id }) => id === form.get('forteller'))
  const summary = typedWords(form, 'oppsummert')
  const faults: MeetingFaults = {
    present: present.length === 0 ? words.meeting.faults.present : undefined,
    summary: faultOfWords(summary, words),
    tells: tells === undefined ? words.meeting.faults.tells : undefined,
    next: 'fault' in next ? next.fault : undefined,
  }
  if (tells === undefined || 'fault' in next || faults.present !== undefined || faults.summary !== undefined)
    return page(open, meeting, faults)
  const end = {
    ...{ on, summary, mark: markBy(open, form), next: next.day },
    tellsChild: tells.id as PersonId | PartyId, // one of the relay's
  }
  const decided = endMeeting(open.relay, meeting.id, {
    present: present.map(({ id }) => id as PersonId | PartyId), // likewise
    end,
  })
  if (!decided.ok) return page(open, meeting, { summary: words.faults.text })
  await append(open, decided.value)
  return done
}

/** POST …/avlys */
export async function cancelMeeting(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'plan-meeting')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const decided = withdrawMeeting(open.relay, meeting.id)
  if (!decided.ok && !open.isDone) return page(open, meeting, {})
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id), 'meetingCancelled')
}

async function openedFor<Act extends WritingAct>(request: Request, act: Act) {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, act, request.parameters['relay'] ?? '', once)
  const meeting = open && meetingIn(open)
  return open === undefined || meeting === undefined || (meeting.ended !== undefined && !open.isDone)
    ? undefined
    : { open, meeting }
}

const meetingIn = (open: Open): Meeting | undefined =>
  seesFrame(sightOf(open)) ? open.relay.meetings.find(({ id }) => id === open.request.parameters['meeting']) : undefined

const addressOf = ({ request, id }: Open, meeting: Meeting): string => relayAt(request, id, `/mote/${meeting.id}`)

async function page(open: Open, meeting: Meeting, faults: MeetingFaults): Promise<Answer> {
  const { request, relay, by, today, mayDo } = open
  const { language, form } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const people = everyoneIn(open, names)
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? names.get(id) ?? ''
  const isRead = (one: { readonly mark: Meeting['minutes'][number]['mark'] }) =>
    mayRead(relay, { person: by }, one.mark, today.on, today.ages)
  const { goals, measures } = visiblePlan(sightOf(open))
  const isOpen = meeting.ended === undefined
  const at = (rest: string) => addressOf(open, meeting) + rest
  const own = mayDo('write-minutes') ? markBy(open, form) : undefined
  const ownPart = own && meeting.minutes.find(({ id }) => id === minutesPartId(own))
  const { draft } = open
  const openGoals = goals.filter(isOpenGoal)
  const ending = meeting.ended
  const options = people.map(({ id, name: label }) => ({ value: id, label }))
  const isWrong = Object.values(faults).some((fault) => fault !== undefined)
  return relayPage(
    request,
    <MeetingPage
      text={text}
      crumbs={crumbsToRelay(open)}
      lead={text.meeting.lead(dayIn(meeting.on, language), writeTime(meeting.at), meeting.place)}
      calendar={at('/kalender')}
      copy={copyAt(open, 'mote', meeting.id)}
      once={newOnce()}
      faults={faults}
      heard={meeting.heard.filter(isRead).map(({ text: told, by: who }) => ({ words: told, by: name(who) }))}
      hear={
        isOpen && own ? { action: at('/barnet'), people: options, typed: form.get('barnets-ord') ?? '' } : undefined
      }
      due={measures
        .filter((one) => isRunning(one) && one.evaluateOn <= meeting.on)
        .map((one) => ({ what: one.text, href: relayAt(request, open.id, `/tiltak/${one.id}`) }))}
      minutes={meeting.minutes
        .filter((one) => isRead(one) && (one.id !== ownPart?.id || !isOpen))
        .map((one) => ({
          by: 'service' in one.mark.author ? (names.get(one.mark.author.service) ?? '') : text.timeline.family,
          words: one.text,
        }))}
      write={
        isOpen && own
          ? {
              action: at('/referat'),
              base: ownPart?.text ?? '',
              words: draft?.words ?? ownPart?.text ?? '',
              draft: draftProps(open, minutesDraft(open.id, meeting.id), draft?.at),
            }
          : undefined
      }
      decide={
        isOpen && mayDo('set-measure')
          ? {
              action: at('/bestemt'),
              goals: openGoals.map(({ id, text: label }) => ({ value: id, label })),
              fields: [
                ...measureFields(
                  open,
                  names,
                  form.has('tiltak') ? readMeasure(request, open).typed : newMeasure(open),
                  faults.measure ?? {},
                ),
                typeField(text, form),
              ],
            }
          : undefined
      }
      end={
        isOpen && mayDo('end-meeting')
          ? {
              action: at('/avslutt'),
              people: options,
              present: form.has('neste') ? form.getAll('her') : meeting.invited,
              summary: form.get('oppsummert') ?? '',
              tells: form.get('forteller') ?? '',
              next: form.get('neste') ?? '',
            }
          : undefined
      }
      cancel={isOpen && !isWrittenIn(meeting) && mayDo('plan-meeting') ? at('/avlys') : undefined}
      ended={
        ending === undefined
          ? undefined
          : [
              text.meeting.ended,
              ...(isRead(ending) ? [ending.summary] : []),
              text.meeting.tellsChild(name(ending.tellsChild)),
              `${text.meeting.next}: ${writeDay(ending.next)}`,
            ]
      }
    />,
    isWrong,
  )
}
