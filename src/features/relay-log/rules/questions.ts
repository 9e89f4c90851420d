import type { Day, PersonId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isHolder } from './baton.ts'
import type { AgeRules } from './consent.ts'
import { isParty, participantOf, type PartyId } from './network.ts'
import { mayRead, standsIn, type Reader } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { sameAbout, type Mark, type Question } from './words.ts'

type Events = readonly RelayEvent[]

/** A question to someone in the relay by name: never to someone who may not read it, or it would lie unanswered. */
export function askQuestion(
  relay: Relay,
  question: Omit<Question, 'answer'>,
  ages: AgeRules,
): Result<Events, 'empty' | 'nobody' | 'oneself' | 'cannot-read'> {
  const { to, mark, text, askedOn } = question
  if (text.trim() === '') return refuse('empty')
  const asked = readerIn(relay, to)
  if (asked === undefined) return refuse('nobody')
  if ('person' in mark.author && mark.author.person === to) return refuse('oneself')
  // What a family asks someone by name, it has chosen to tell that one, also before it has said yes to anything.
  if ('person' in mark.author && !mayRead(relay, asked, mark, askedOn, ages)) return refuse('cannot-read')
  return ok([{ type: 'question-asked', question: { ...question, answer: undefined } }])
}

/** Answered once, by whoever can, so that it is not left lying; the first answer stands. */
export function answerQuestion(
  relay: Relay,
  id: string,
  answer: { readonly mark: Mark; readonly text: string; readonly on: Day },
): Result<Events, 'gone' | 'answered' | 'taken-back' | 'empty'> {
  const question = relay.words.questions.find((one) => one.id === id)
  if (question === undefined) return refuse('gone')
  if (question.answer !== undefined) return refuse('answered')
  if (question.takenBackOn !== undefined) return refuse('taken-back')
  if (answer.text.trim() === '') return refuse('empty')
  // Whom the question was about before a birth, the answer is about too.
  return ok([{ type: 'question-answered', question: id, ...answer, mark: sameAbout(answer.mark, question.mark) }])
}

/** Whoever of the family asked it needs no answer any longer; what was asked stays readable to those it was between. */
export function takeQuestionBack(
  relay: Relay,
  id: string,
  by: PartyId,
  on: Day,
): Result<Events, 'gone' | 'answered' | 'taken-back'> {
  const question = relay.words.questions.find((one) => one.id === id)
  const isTheirs = question !== undefined && 'party' in question.mark.author && question.mark.author.party === by
  if (!isTheirs) return refuse('gone')
  if (question.answer !== undefined) return refuse('answered')
  if (question.takenBackOn !== undefined) return refuse('taken-back')
  return ok([{ type: 'question-taken-back', question: id, by, on }])
}

/** Those whom someone could ask about a kind of information. */
export const canBeAsked = (relay: Relay, who: string, mark: Mark, day: Day, ages: AgeRules): boolean => {
  const asked = readerIn(relay, who as PersonId | PartyId) // an id of one kind or the other
  return asked !== undefined && mayRead(relay, asked, mark, day, ages)
}

function readerIn({ network }: Relay, who: PersonId | PartyId) {
  const found = participantOf(network, who as PersonId) // compared only
  if (found !== undefined) return { person: found.person }
  return isParty(network, who as PartyId) ? { party: who as PartyId } : undefined // just found among the parties
}

/**
 * Whether someone may read a question: what a family asks is between those two, and whoever holds the baton, so that it is not left
 * lying.
 */
export function mayReadQuestion(
  relay: Relay,
  reader: Reader,
  { mark, to }: Pick<Question, 'mark' | 'to'>,
  day: Day,
  ages: AgeRules,
): boolean {
  // What is said to someone by name is theirs, also where other words are kept from them.
  if ('party' in reader)
    return (
      standsIn(relay, reader.party, day, ages) &&
      (to === reader.party || ('party' in mark.author && mark.author.party === reader.party))
    )
  const who = reader.person
  if ('party' in mark.author)
    return participantOf(relay.network, who) !== undefined && (to === who || isHolder(relay.baton, who))
  return mayRead(relay, reader, mark, day, ages)
}
