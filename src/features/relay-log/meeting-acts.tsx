import type { PersonId } from '#base/ids.ts'
import { forward, working } from '#base/working-days.ts'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt } from './answer.tsx'
import { listModelWords } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, type OpenRelay } from './open-relay.ts'
import type { MeetingFaults } from './pages/meeting.tsx'
import { readMeasure } from './read-measure.ts'
import type { Carrier } from './rules/baton.ts'
import {
  addToAgenda,
  cancelMeeting as withdrawMeeting,
  endMeetingWith,
  hearChild,
  mostInMinutes,
  writeMinutes,
} from './rules/convening.ts'
import type { PartyId } from './rules/network.ts'
import { evaluateMeasure, quickMeaning, quickWords, setMeasure } from './rules/planning.ts'
import { answerDays, followUpDays } from './rules/settings.ts'
import { visiblePlan } from './rules/visible.ts'
import { meetingAt, meetingPage, openMeetingFor } from './show-meeting.tsx'
import { sightOf } from './sight.ts'
import { tellInvited } from './tell-invited.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, faultOfWords, oneOf, typedWords } from './typed.ts'
import { minutesAt } from './view-minutes.ts'
import { everyoneIn } from './view-relay.ts'

/** POST …/barnet – who talked with the child, and what it wants told. */
export async function postHeard(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'write-minutes')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const words = textFor(request.language)
  const text = typedWords(request.form, 'barnets-ord')
  const fault = faultOfWords(text, words)
  if (fault !== undefined) return meetingPage(open, meeting, { heard: fault })
  const by = request.form.get('snakket') as PersonId | PartyId // asked for among those in the relay
  const decided = hearChild(open.relay, meeting.id, { by, mark: markBy(open, request.form), text })
  if (!decided.ok) return meetingPage(open, meeting, { heardBy: words.faults.choose })
  if (!open.isDone) await append(open, decided.value)
  return doneAt(meetingAt(open, meeting), 'relaySaved')
}

/** POST …/referat – two may write at once; what both wrote stands. */
export async function postMinutes(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'write-minutes')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form } = request
  const mark = markBy(open, form)
  const text = typedWords(form, 'referat')
  const seen = minutesAt(open, meeting, mark, Number(form.get('sett')))
  const decided = writeMinutes(open.relay, meeting.id, { mark, text, seen })
  const isTooLong = text.length > mostInMinutes || (!decided.ok && decided.refusal === 'too-long')
  if (isTooLong && !open.isDone)
    return meetingPage(open, meeting, { minutes: textFor(request.language).faults.textLong })
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(`${meetingAt(open, meeting)}?type=${mark.type}#referat`, 'relaySaved')
}

/** POST …/bestemt – a decision is a measure at once, with nothing left to fill in elsewhere. */
export async function postDecision(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'set-measure')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form, today } = request
  const { faults, wanted } = readMeasure(request, open)
  const words = textFor(request.language)
  const goal = form.get('mal') ?? ''
  const isSeen = visiblePlan(sightOf(open)).goals.some(({ id }) => id === goal)
  if (wanted === undefined || !isSeen)
    return meetingPage(open, meeting, { measure: faults, goal: isSeen ? undefined : words.faults.choose })
  const measure = {
    ...{ id: crypto.randomUUID(), goal, mark: markBy(open, form), ...wanted, from: today },
    ...{ notes: [], evaluations: [], stoppedOn: undefined, version: 1, meeting: meeting.id },
  }
  const decided = setMeasure(open.relay, measure, today)
  if (!decided.ok) return meetingPage(open, meeting, { goal: words.faults.choose })
  if (!open.isDone) await append(open, decided.value)
  return doneAt(`${meetingAt(open, meeting)}#bestemt`, 'measureSet')
}

/** POST …/dagsorden – something that someone wants to talk about. */
export async function postAgenda(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'write-minutes')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const text = typedWords(request.form, 'punkt')
  const fault = faultOfWords(text, textFor(request.language))
  if (fault !== undefined) return meetingPage(open, meeting, { agenda: fault })
  const item = { id: crypto.randomUUID(), mark: markBy(open, request.form), text }
  const decided = addToAgenda(open.relay, meeting.id, item)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(`${meetingAt(open, meeting)}#dagsorden`, 'relaySaved')
}

/** POST …/vurder – a word for each measure that was looked at; the minutes have the rest. */
export async function postLookedAt(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'evaluate-measure')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const { form, today: on } = request
  const done = doneAt(`${meetingAt(open, meeting)}#siden-sist`, 'relaySaved')
  if (open.isDone) return done
  const said = visiblePlan(sightOf(open)).measures.flatMap((measure) => {
    const word = oneOf(quickWords, form.get(`tiltak-${measure.id}`))
    return word === undefined ? [] : [{ measure, word }]
  })
  if (said.length === 0) return meetingPage(open, meeting, { since: textFor(request.language).faults.chooseSome })
  const next = forward(on, open.valueOf(followUpDays), open.isWorking)
  const events = said.flatMap(({ measure, word }) => {
    const mark = { ...markBy(open, form), type: measure.mark.type }
    const evaluation = { mark, on, text: '', decision: 'continue', meeting: meeting.id, ...quickMeaning[word] } as const
    const decided = evaluateMeasure(open.relay, measure.id, evaluation, next)
    return decided.ok ? decided.value : []
  })
  await append(open, events)
  return done
}

/** POST …/avslutt – done when the meeting ends: the next date, who tells the child, who holds the baton, which level. */
export async function postEndMeeting(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'end-meeting')
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
  const level = open.mayDo('set-level') ? await levelChosen(request) : undefined
  const to = open.mayDo('offer-baton') ? holderChosen(open) : undefined
  const faults: MeetingFaults = {
    present: present.length === 0 ? words.meeting.faults.present : undefined,
    summary: faultOfWords(summary, words),
    tells: tells === undefined ? words.meeting.faults.tells : undefined,
    next: 'fault' in next ? next.fault : undefined,
  }
  if (tells === undefined || 'fault' in next || faults.present !== undefined || faults.summary !== undefined)
    return meetingPage(open, meeting, faults)
  const wanted = {
    present: present.map(({ id }) => id as PersonId | PartyId), // ids of this relay
    end: {
      ...{ on, summary, mark: markBy(open, form), next: next.day },
      tellsChild: tells.id as PersonId | PartyId, // likewise
    },
  }
  const offer = to && {
    ...{ id: crypto.randomUUID(), to, reason: summary },
    ...{ answerBy: working(on, open.valueOf(answerDays), open.isWorking), byOffice: false },
  }
  const decided = endMeetingWith(open.relay, meeting.id, wanted, { level, offer, ages: open.today.ages })
  if (!decided.ok) return meetingPage(open, meeting, { holder: words.baton.faults.who })
  await append(open, decided.value)
  return done
}

async function levelChosen(request: Request): Promise<string | undefined> {
  const { levels } = await listModelWords(request)
  return levels.find(({ key }) => key === request.form.get('niva'))?.key
}

function holderChosen({ relay, request }: OpenRelay<'end-meeting'>): Carrier | undefined {
  const found = relay.network.participants.find(({ person }) => person === request.form.get('stafett'))
  return found && { person: found.person, service: found.service, unit: found.unit }
}

/** POST …/avlys */
export async function cancelMeeting(request: Request): Promise<Answer> {
  const opened = await openMeetingFor(request, 'plan-meeting')
  if (opened === undefined) return missing
  const { open, meeting } = opened
  const decided = withdrawMeeting(open.relay, meeting.id)
  if (!decided.ok && !open.isDone) return meetingPage(open, meeting, {})
  if (decided.ok && !open.isDone) {
    await append(open, decided.value)
    await tellInvited(open, meeting.invited)
  }
  return doneAt(relayAt(request, open.id), 'meetingCancelled')
}
