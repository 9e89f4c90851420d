import { osloTime } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import type { OpenFamily } from '../open-family.ts'
import type { Recorded } from '../open-stream.ts'
import type { WrittenItem } from '../pages/family/written.tsx'
import { familyHistory, type FamilyAct, type ToldEvent } from '../rules/family.ts'
import type { Author } from '../rules/words.ts'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'
import type { Names } from './names.ts'
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
    return {
      when: dayIn(osloTime(kept.at).day, request.language),
      by: by === undefined ? undefined : nameOf(by, names, text),
      title,
      words: words ? body : undefined,
    }
  })
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
    case 'consent-lapsed':
      return { title: said['consent-lapsed'](names.of(event.service)) }
    case 'consent-answered': {
      const { is, service, by } = event.answer
      return { title: said[`consent-${is}`](names.of(service)), author: { party: by } }
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
      return { title: said[event.entry.kind], body: event.entry.text, author: event.entry.mark.author }
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
    case 'activated':
    case 'resumed':
    case 'meeting-cancelled':
      return { title: said[event.type] }
  }
}
