import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { familyName } from '../family-names.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { FamilyMeetingPage } from '../pages/family/meeting.tsx'
import type { FamilyAct } from '../rules/family.ts'
import type { Meeting } from '../rules/meetings.ts'
import { participantOf, type PartyId } from '../rules/network.ts'
import { markBeside } from '../rules/reading.ts'
import { sayOfMinutes } from '../rules/remarking.ts'
import { sees, visibleMeeting } from '../rules/visible.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { mostSigns, newOnce, oneOf, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { aboutField, faultOfFamilyWords, markOfFamily } from './form.tsx'
import { namesFor, type Names } from './names.ts'
import { sightOf } from './sight.ts'
import { placeOf, whenOf } from './view-plan.ts'
import type { PersonId } from '#base/ids.ts'

type Open = OpenFamily<FamilyAct>
type Faults = { readonly want?: string | undefined; readonly answer?: string | undefined }

/** GET /familie/:relay/mote/:meeting – before it: when, where and what the reader will say; after: what was agreed. */
export async function showMeeting(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'read', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const meeting = meetingIn(open)
  return meeting === undefined ? closed(request, undefined) : page(open, meeting, {})
}

/** POST /familie/:relay/mote/:meeting/si – what someone wants to say is on the page of the meeting before it begins. */
export async function postWant(request: Request): Promise<Answer> {
  const { form } = request
  const open = await openFamily(
    request,
    'prepare-meeting',
    request.parameters['relay'] ?? '',
    form.get('skjema') ?? undefined,
  )
  if (open === undefined || open === 'show-more') return closed(request, open)
  const meeting = meetingIn(open)
  if (meeting === undefined || meeting.ended !== undefined) return closed(request, undefined)
  const text = typedWords(form, 'ord')
  const fault = faultOfFamilyWords(text, request)
  if (fault !== undefined) return page(open, meeting, { want: fault })
  const event = {
    type: 'agenda-added',
    meeting: meeting.id,
    id: crypto.randomUUID(),
    mark: markOfFamily(open),
    text,
  } as const
  if (!open.isDone) await appendAs(open, [event])
  return doneAt(planAt(request, open.id, `/mote/${meeting.id}`), 'prepared')
}

/** POST /familie/:relay/mote/:meeting/svar – the minutes are right, or something is missing; they are not written over. */
export async function postMinutesAnswer(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const open = await openFamily(
    request,
    'answer-minutes',
    request.parameters['relay'] ?? '',
    form.get('skjema') ?? undefined,
  )
  if (open === undefined || open === 'show-more') return closed(request, open)
  const meeting = meetingIn(open)
  if (meeting?.ended === undefined) return closed(request, undefined)
  const { meeting: words, frame } = familyTextFor(language)
  const text = typedWords(form, 'ord')
  const is = oneOf(['confirm', 'comment'], form.get('stemmer'))
  if (is === undefined) return page(open, meeting, { answer: frame.choose })
  if (text.length > mostSigns) return page(open, meeting, { answer: frame.textLong })
  const mark = markBeside(open.relay.network, meeting.ended.mark, open.party)
  const decided = sayOfMinutes(open.relay, meeting.id, { id: crypto.randomUUID(), mark, text, on, is })
  if (!decided.ok) return page(open, meeting, { answer: words.faults.comment })
  if (!open.isDone) await appendAs(open, decided.value)
  return doneAt(planAt(request, open.id, `/mote/${meeting.id}`), 'minutesAnswered')
}

/** A meeting they are invited to, or what was agreed in one that they may read; any other is not there. */
function meetingIn(open: Open): Meeting | undefined {
  const { relay, party, request } = open
  const found = relay.meetings.find(({ id }) => id === request.parameters['meeting'])
  if (found === undefined) return undefined
  const isAsked = found.invited.includes(party) || party === relay.network.main.party
  const isReadable = found.ended !== undefined && sees(sightOf(open))(found.ended)
  return isAsked || isReadable ? found : undefined
}

async function page(open: Open, meeting: Meeting, faults: Faults): Promise<Answer> {
  const { request, id, relay, party, mayDo } = open
  const { language, form } = request
  const text = familyTextFor(language)
  const names = await namesFor(open)
  const seen = visibleMeeting(sightOf(open), meeting)
  const { ended } = seen
  const at = planAt(request, id, `/mote/${meeting.id}`)
  const carried = [{ name: 'skjema', value: newOnce() }]
  const hasAnswered = relay.remarks.some(
    ({ about, mark }) =>
      'meeting' in about && about.meeting === meeting.id && 'party' in mark.author && mark.author.party === party,
  )
  const isSummed = ended !== undefined && ended.summary !== ''
  return familyPage(
    request,
    <FamilyMeetingPage
      text={text}
      crumbs={crumbsToPlan(open)}
      title={text.meeting.title(whenOf(open, meeting))}
      place={placeOf(open, meeting)}
      agenda={seen.agenda.map((one) => ({ words: one.text, by: names.author(one.mark.author) }))}
      ended={
        ended && {
          summary: ended.summary,
          minutes: seen.minutes.map((part) => part.text),
          facts: [
            text.meeting.tells(whoIs(open, ended.tellsChild, names), relay.network.main.name),
            text.meeting.next(dayIn(ended.next, language)),
          ],
        }
      }
      want={
        ended === undefined && mayDo('prepare-meeting')
          ? {
              action: `${at}/si`,
              carried,
              typed: typedWords(form, 'ord'),
              fault: faults.want,
              about: aboutField(open, names),
            }
          : undefined
      }
      answer={
        isSummed && !hasAnswered && mayDo('answer-minutes')
          ? {
              action: `${at}/svar`,
              carried,
              typed: typedWords(form, 'ord'),
              fault: faults.answer,
              is: form.get('stemmer') ?? '',
            }
          : undefined
      }
    />,
    faults.want !== undefined || faults.answer !== undefined,
  )
}

function whoIs(open: Open, who: PersonId | PartyId, names: Names): string {
  const { relay } = open
  const found = participantOf(relay.network, who as PersonId) // an id of one kind or the other
  return found === undefined ? familyName(open, who) : names.author(found)
}
