import { osloTime } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import type { OpenFamily } from '../open-family.ts'
import type { Recorded } from '../open-stream.ts'
import type { WrittenItem } from '../pages/family/written.tsx'
import { type FamilyAct } from '../rules/family.ts'
import { isOfSchool } from '../rules/foreseeing.ts'
import { familyHistory, type ToldEvent } from '../rules/told.ts'
import type { Author } from '../rules/words.ts'
import { sees } from '../rules/visible.ts'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'
import { planAt } from './addresses.ts'
import type { Names } from './names.ts'
import { howGiven } from '../how-given.ts'
import { sightOf } from './sight.ts'

type Open = OpenFamily<FamilyAct>

/** What happened, newest first, as the family is told it; at most so many. */
export function writtenFor(open: Open, names: Names, most: number): WrittenItem[] {
  const { party, role, history, request } = open
  const told = familyHistory(sightOf(open), { party, role }, history).toReversed().slice(0, most)
  const text = familyTextFor(request.language)
  return told.map(({ kept, event, words }) => {
    const { title, body, author } = saidOf(open, event, names, text)
    const by = author ?? (kept.by === undefined ? undefined : { person: kept.by })
    const hasWords = words && body !== undefined && body !== ''
    return {
      when: dayIn(osloTime(kept.at).day, request.language),
      by: by === undefined ? undefined : together(kept, nameOf(by, names, text), by, names, text),
      title,
      words: hasWords ? body : undefined,
      drawing: words ? drawingIn(open, event, text) : undefined,
      more: moreOf(open, event),
      beside: besideOf(open, kept.number, names),
      correct: hasWords && mayCorrect(open, event) ? planAt(request, open.id, `/retting/${kept.number}`) : undefined,
    }
  })
}

/** What the child drew; only the child itself draws. */
const drawingIn = ({ relay }: Open, event: ToldEvent, text: FamilyText): WrittenItem['drawing'] =>
  event.type === 'entry-added' && event.entry.drawing !== undefined
    ? { drawing: event.entry.drawing, label: text.written.drawing(relay.network.main.name) }
    : undefined

/** What was said in one thing that happened: «Notat: Elias sov godt.» */
export function wordsOf(open: Open, event: ToldEvent, names: Names): string {
  const { title, body = '' } = saidOf(open, event, names, familyTextFor(open.request.language))
  return `${title}. ${body}`
}

/** What another wrote; one's own words one writes anew, and an answer is not argued with here. */
function mayCorrect({ mayDo, party }: Open, event: ToldEvent): boolean {
  const isAnswer =
    event.type === 'remark-made' || event.type === 'remark-answered' || event.type === 'proposal-answered'
  const isOwn = event.type === 'entry-added' && isBy(event.entry.mark.author, party)
  return mayDo('ask-correction') && !isAnswer && !isOwn
}

const isBy = (author: Author, party: string): boolean => 'party' in author && author.party === party

/** Where the whole of it stands. */
function moreOf({ request, id }: Open, event: ToldEvent): string | undefined {
  if (event.type === 'meeting-ended') return planAt(request, id, `/mote/${event.meeting}`)
  if (event.type === 'question-asked') return planAt(request, id, `/sporsmal/${event.question.id}`)
  return event.type === 'question-answered' || event.type === 'question-taken-back'
    ? planAt(request, id, `/sporsmal/${event.question}`)
    : undefined
}

/** What was said to be wrong with it, and what became of that: always beside the words themselves. */
function besideOf(open: Open, number: number, names: Names): string[] {
  const { relay, request } = open
  const { correct: text } = familyTextFor(request.language)
  return relay.remarks.filter(sees(sightOf(open))).flatMap(({ about, text: words, answer, answerBy }) => {
    const isAbout = 'event' in about && about.event === number
    if (!isAbout) return []
    const answered =
      answer === undefined
        ? answerBy === undefined
          ? ''
          : text.waits(dayIn(answerBy, request.language))
        : `${names.author(answer.mark.author)}: ${text.is[answer.is]}. ${answer.text}`
    return [`${text.asked}: ${words}`, answered]
  })
}

/** With whoever at work sat beside, where someone of the family did it so. */
function together(
  { by, event }: Recorded,
  name: string,
  author: Author | object,
  names: Names,
  text: FamilyText,
): string {
  const isRetold = event.type === 'consent-answered' && event.answer.method !== 'together'
  if (by === undefined || isRetold || !('party' in author)) return name
  return text.beside.together(name, names.person(by) ?? text.baton.someone)
}

const nameOf = (by: Author | { readonly person: Recorded['by'] & string }, names: Names, text: FamilyText): string =>
  'party' in by ? names.author(by) : (names.person(by.person) ?? text.baton.someone)

type Said = { readonly title: string; readonly body?: string | undefined; readonly author?: Author | undefined }

function saidOf({ relay, request }: Open, event: ToldEvent, names: Names, text: FamilyText): Said {
  const { said } = text.written
  const day = (on: string) => dayIn(on, request.language)
  switch (event.type) {
    case 'opened':
      return { title: said.opened, body: event.reason }
    case 'followed-up':
      return { title: said['followed-up'](day(event.next)), body: event.said?.text }
    case 'follow-up-moved':
      return { title: said['follow-up-moved'](day(event.from), day(event.to)), body: event.reason?.text }
    case 'foreseen-set-aside':
      return { title: isOfSchool(event.kind) ? said['foreseen-set-aside'][event.kind] : '', body: event.reason.text }
    case 'birthday-settled':
      return { title: said['birthday-settled'](event.years) }
    case 'paused':
      return { title: said.paused(day(event.until)), body: event.reason }
    case 'closed':
      return { title: said.closed, body: [event.closing.reason, event.closing.evaluation].filter(Boolean).join('\n') }
    case 'reopened':
      return { title: said.reopened, body: event.reason }
    case 'participant-added':
      return { title: said['participant-added'](names.person(event.participant.person) ?? text.baton.someone) }
    case 'consent-asked':
      return { title: said['consent-asked'](names.of(event.asked.service)) }
    // With whom it was decided is not told on: the others have not said that they may know.
    case 'consent-let-go':
      return { title: said['consent-let-go'](names.of(event.service), day(event.until)) }
    case 'consent-lapsed':
      return { title: said['consent-lapsed'](names.of(event.service)) }
    case 'consent-answered': {
      const { is, service, by } = event.answer
      const title = [said[`consent-${is}`](names.of(service)), ...howGiven(event.answer, text.consent)].join('. ')
      return { title, author: { party: by } }
    }
    case 'goal-set':
      return { title: said['goal-set'], body: event.goal.text, author: event.goal.mark.author }
    case 'goal-ended':
      return { title: said[`goal-${event.is}`], body: relay.plan.goals.find(({ id }) => id === event.goal)?.text }
    case 'measure-set':
      return { title: said['measure-set'], body: event.measure.text, author: event.measure.mark.author }
    case 'measure-noted':
      return { title: said['measure-noted'], body: event.text, author: event.mark.author }
    case 'measure-evaluated':
      return { title: said['measure-evaluated'], body: event.evaluation.text, author: event.evaluation.mark.author }
    case 'entry-added':
      return {
        title: event.entry.drawing ? said.drawing : said[event.entry.kind],
        body: event.entry.text,
        author: event.entry.mark.author,
      }
    case 'child-heard':
      return { title: said['child-heard'](relay.network.main.name), body: event.text, author: event.mark.author }
    case 'meeting-ended':
      return { title: said['meeting-ended'], body: event.end.summary, author: event.end.mark.author }
    case 'file-added':
      return { title: said['file-added'], body: event.file.name, author: event.file.mark.author }
    case 'question-asked':
      return { title: said['question-asked'], body: event.question.text, author: event.question.mark.author }
    case 'question-answered':
      return { title: said['question-answered'], body: event.text, author: event.mark.author }
    case 'question-taken-back':
      return { title: said['question-taken-back'], author: { party: event.by } }
    case 'child-told':
      return {
        title: said['child-told'](relay.network.main.name),
        body: event.told.text,
        author: event.told.mark.author,
      }
    case 'proposal-made':
      return {
        title: said.proposal[event.proposal.is],
        body: event.proposal.text,
        author: event.proposal.mark.author,
      }
    case 'proposal-answered': {
      const { became, text: body, mark } = event.answer
      return { title: said[became === undefined ? 'proposal-declined' : 'proposal-taken'], body, author: mark.author }
    }
    case 'remark-made':
      return { title: said.remark[event.remark.is], body: event.remark.text, author: event.remark.mark.author }
    case 'remark-answered':
      return { title: said['remark-answered'], body: event.answer.text, author: event.answer.mark.author }
    case 'activated':
    case 'resumed':
    case 'meeting-cancelled':
      return { title: said[event.type] }
  }
}
