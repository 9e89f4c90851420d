import type { PersonId } from '#base/ids.ts'
import { dayIn, missing, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { questionDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { QuestionPage } from './pages/question.tsx'
import type { RelayAct } from './rules/access.ts'
import { informationTypes } from './rules/consent.ts'
import { isKeptFromPlace, type PartyId } from './rules/network.ts'
import { answerQuestion, askQuestion, canBeAsked, mayReadQuestion } from './rules/questions.ts'
import { mayRead } from './rules/reading.ts'
import { seesFrame } from './rules/visible.ts'
import { waitsForAnswer, type Question } from './rules/words.ts'
import { typeFields } from './type-field.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, newOnce, typedWords } from './typed.ts'
import { everyoneIn } from './view-relay.ts'

type Faults = { readonly [Name in 'to' | 'words']?: string | undefined }

/** GET /logger/:relay/sporsmal/ny */
export async function showAsking(request: Request): Promise<Answer> {
  const open = await openToAsk(request)
  return open === undefined ? missing : askingPage(open, {}, newOnce())
}

/** POST /logger/:relay/sporsmal/ny – told to the one who is asked without a word of it. */
export async function postQuestion(request: Request): Promise<Answer> {
  const { form, language, today } = request
  const once = form.get('skjema') ?? undefined
  const open = await openToAsk(request, once)
  if (open === undefined) return missing
  const words = textFor(language)
  const question = {
    ...{ id: crypto.randomUUID(), mark: markBy(open, form), askedOn: today },
    ...{ to: (form.get('hvem') ?? '') as PersonId | PartyId, text: typedWords(form, 'sporsmal') }, // asked for among those in the relay
  }
  const done = doneAt(`${relayAt(request, open.id)}#tidslinje`, 'questionAsked')
  if (open.isDone) return done
  const tooLong = faultOfWords(question.text, words)
  const decided = askQuestion(open.relay, question, open.today.ages)
  if (tooLong !== undefined || !decided.ok) {
    const to = decided.ok || decided.refusal === 'empty' ? undefined : words.question.faults[decided.refusal]
    return askingPage(open, { words: tooLong, to }, once ?? newOnce())
  }
  await append(open, decided.value)
  if (open.relay.network.participants.some(({ person }) => person === question.to))
    await saveNotice(request, question.to, 'question-asked', { subject: 'relay', id: open.id })
  return done
}

/** GET /logger/:relay/sporsmal/:question */
export async function showQuestion(request: Request): Promise<Answer> {
  const open = await openedFor(request, 'see-relay')
  const question = open && questionIn(open)
  return open === undefined || question === undefined ? missing : questionPage(open, question, undefined)
}

/** POST /logger/:relay/sporsmal/:question – the first answer stands; whoever comes second is shown it, and keeps what they wrote. */
export async function postAnswer(request: Request): Promise<Answer> {
  const { form, language, today: on } = request
  const open = await openedFor(request, 'answer-question', form.get('skjema') ?? undefined)
  const question = open && questionIn(open)
  if (open === undefined || question === undefined) return missing
  const words = textFor(language)
  const text = typedWords(form, 'svar')
  const done = doneAt(relayAt(request, open.id, `/sporsmal/${question.id}`), 'questionAnswered')
  if (open.isDone) return done
  // An answer is about what the question was about, so that whoever could read the one can read the other.
  const mark = markBy(open, new URLSearchParams({ type: question.mark.type }))
  const decided = answerQuestion(open.relay, question.id, { mark, text, on })
  const { faults } = words.question
  const fault =
    decided.ok || decided.refusal === 'empty'
      ? faultOfWords(text, words)
      : faults[decided.refusal === 'taken-back' ? 'taken-back' : 'answered']
  if (!decided.ok || fault !== undefined) return questionPage(open, question, fault)
  await append(open, decided.value)
  if ('person' in question.mark.author && question.mark.author.person !== open.by)
    await saveNotice(request, question.mark.author.person, 'question-answered', { subject: 'relay', id: open.id })
  return done
}

function openToAsk(request: Request, once?: string): Promise<OpenRelay<'ask-question'> | undefined> {
  const id = request.parameters['relay'] ?? ''
  return openRelay(request, 'ask-question', id, once, questionDraft(id))
}

function openedFor<Act extends RelayAct>(request: Request, act: Act, once?: string) {
  const { relay = '', question } = request.parameters
  return openRelay(request, act, relay, once, questionDraft(relay, question))
}

/** A question that the reader may read; any other is not there. */
const questionIn = ({ relay, by, today, request }: OpenRelay<RelayAct>): Question | undefined =>
  relay.words.questions.find(
    (one) =>
      one.id === request.parameters['question'] && mayReadQuestion(relay, { person: by }, one, today.on, today.ages),
  )

async function askingPage(open: OpenRelay<'ask-question'>, faults: Faults, once: string): Promise<Answer> {
  const { request, relay, id, by, today } = open
  const { form } = request
  const text = textFor(request.language)
  // Those who could read a question about something; whether they may read this one is known when its kind is.
  const names = await listNamesIn(open)
  const possible = everyoneIn(open, names).filter(
    (one) =>
      one.id !== by &&
      informationTypes.some((type) =>
        canBeAsked(relay, one.id, markBy(open, new URLSearchParams({ type })), today.on, today.ages),
      ),
  )
  return formPage(request, {
    title: text.question.ask,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/sporsmal/ny'),
    carried: [{ name: 'skjema', value: once }],
    note: possible.length === 0 ? text.question.nobody : undefined,
    submit: text.question.submit,
    cancel: relayAt(request, id),
    drafts: formDrafts(open),
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: text.question.to,
        value: form.get('hvem') ?? '',
        error: faults.to,
        options: possible.map((one) => ({ value: one.id, label: one.name })),
      },
      {
        kind: 'textarea',
        room: 'short',
        name: 'sporsmal',
        label: text.question.words,
        hint: text.question.hint,
        value: form.get('sporsmal') ?? '',
        error: faults.words,
      },
      ...typeFields(open, names),
    ],
  })
}

async function questionPage(open: OpenRelay<RelayAct>, question: Question, fault: string | undefined): Promise<Answer> {
  const { request, relay, id, by, today, mayDo } = open
  const { language } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const name = (who: string) => everyoneIn(open, names).find((one) => one.id === who)?.name ?? names.get(who) ?? ''
  const writer = ({ author }: Question['mark']) => name('person' in author ? author.person : author.party)
  const { answer } = question
  const isRead = answer !== undefined && mayRead(relay, { person: by }, answer.mark, today.on, today.ages)
  return relayPage(
    request,
    <QuestionPage
      text={text}
      crumbs={crumbsToRelay(open)}
      lead={
        // A service that was taken back from reads its own words, and nobody's name.
        seesFrame(sightOf(open))
          ? text.question.askedTo(writer(question.mark), name(question.to), dayIn(question.askedOn, language))
          : dayIn(question.askedOn, language)
      }
      words={question.text}
      note={question.takenBackOn && text.question.takenBack(dayIn(question.takenBackOn, language))}
      answer={
        answer === undefined
          ? undefined
          : {
              words: isRead ? answer.text : text.question.answerUnread,
              by: isRead ? `${writer(answer.mark)}, ${dayIn(answer.on, language)}` : undefined,
            }
      }
      reply={
        mayDo('answer-question') && (waitsForAnswer(question) || fault !== undefined)
          ? {
              action: relayAt(request, id, `/sporsmal/${question.id}`),
              once: newOnce(),
              typed: request.form.get('svar') ?? '',
              drafts: formDrafts(open),
              careful: carefulWith(open, question),
            }
          : undefined
      }
      fault={fault}
    />,
    fault !== undefined,
  )
}

/** Someone who must not learn where the child is reads what is answered to them. */
function carefulWith({ relay, request }: OpenRelay<RelayAct>, { mark, to }: Question): string | undefined {
  const { main, guardians, trusted } = relay.network
  const parties = ['party' in mark.author ? mark.author.party : undefined, to]
  const isReadByKept = [main, ...guardians, ...trusted].some(
    ({ party }) => parties.includes(party) && isKeptFromPlace(relay.network, party),
  )
  return isReadByKept ? textFor(request.language).network.protection.careful : undefined
}
