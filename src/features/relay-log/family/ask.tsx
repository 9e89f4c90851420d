import type { PersonId } from '#base/ids.ts'
import { dayIn, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { FamilyQuestionPage, FamilyQuestionsPage } from '../pages/family/questions.tsx'
import { holderOf } from '../rules/baton.ts'
import { servicesKnownTo, type FamilyAct } from '../rules/family.ts'
import { isKeptFromPlace, participantOf, type PartyId } from '../rules/network.ts'
import { answerQuestion, askQuestion, takeQuestionBack } from '../rules/questions.ts'
import { seesQuestion } from '../rules/visible.ts'
import { markBeside } from '../rules/reading.ts'
import { waitsForAnswer, type Question } from '../rules/words.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { aboutField, familyForm, faultOfFamilyWords, markOfFamily } from './form.tsx'
import { sightOf } from './sight.ts'
import { namesFor, type Names } from './names.ts'

type Open = OpenFamily<FamilyAct>

/** GET /familie/:relay/sporsmal – what was asked and answered. */
export async function showQuestions(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'read', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const text = familyTextFor(request.language)
  const names = await namesFor(open)
  return familyPage(
    request,
    <FamilyQuestionsPage
      text={text}
      crumbs={crumbsToPlan(open)}
      questions={questionsOf(open)
        .toReversed()
        .map((one) => ({ ...viewOf(open, one, names), href: planAt(request, open.id, `/sporsmal/${one.id}`) }))}
      ask={open.mayDo('ask') ? planAt(request, open.id, '/sporsmal/ny') : undefined}
    />,
  )
}

/** GET /familie/:relay/sporsmal/ny */
export async function showAsk(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'ask', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  return askPage(open, {}, newOnce())
}

/** POST /familie/:relay/sporsmal/ny – to someone by name, who is told that something waits and nothing more. */
export async function postAsk(request: Request): Promise<Answer> {
  const { form, today: askedOn, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'ask', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const { ask: words } = familyTextFor(language)
  const done = doneAt(planAt(request, open.id, '/sporsmal'), 'asked')
  if (open.isDone) return done
  const to = askable(open).find((person) => person === form.get('hvem'))
  const text = typedWords(form, 'ord')
  const fault = faultOfFamilyWords(text, request)
  if (to === undefined || fault !== undefined)
    return askPage(open, { to: to === undefined ? words.faults.nobody : undefined, words: fault }, once ?? newOnce())
  const question = { id: crypto.randomUUID(), mark: markOfFamily(open), to, text, askedOn }
  const decided = askQuestion(open.relay, question, open.today.ages)
  if (!decided.ok) {
    const refusal = decided.refusal === 'empty' ? 'nobody' : decided.refusal
    return askPage(open, { to: words.faults[refusal] }, once ?? newOnce())
  }
  await appendAs(open, decided.value)
  await saveNotice(request, to, 'question-asked', { subject: 'relay', id: open.id })
  return done
}

/** GET /familie/:relay/sporsmal/:question */
export async function showQuestion(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'read', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const question = questionsOf(open).find(({ id }) => id === request.parameters['question'])
  return question === undefined ? closed(request, undefined) : questionPage(open, question, undefined)
}

/** POST /familie/:relay/sporsmal/:question – an answer to what they were asked; the first stands. */
export async function postAnswer(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const open = await openFamily(request, 'ask', request.parameters['relay'] ?? '', form.get('skjema') ?? undefined)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const question = questionsOf(open).find(({ id, to }) => id === request.parameters['question'] && to === open.party)
  if (question === undefined) return closed(request, undefined)
  const done = doneAt(planAt(request, open.id, '/sporsmal'), 'questionAnswered')
  if (open.isDone) return done
  const text = typedWords(form, 'ord')
  const fault = faultOfFamilyWords(text, request)
  if (fault !== undefined) return questionPage(open, question, fault)
  const mark = markBeside(open.relay.network, question.mark, open.party)
  const decided = answerQuestion(open.relay, question.id, { mark, text, on })
  if (!decided.ok) return questionPage(open, question, familyTextFor(language).ask.faults.answered)
  await appendAs(open, decided.value)
  if ('person' in question.mark.author)
    await saveNotice(request, question.mark.author.person, 'question-answered', { subject: 'relay', id: open.id })
  return done
}

/** POST /familie/:relay/sporsmal/:question/ta-tilbake – they need no answer any longer; where there is one meanwhile, it is shown. */
export async function postTakeQuestionBack(request: Request): Promise<Answer> {
  const { form, today } = request
  const relay = request.parameters['relay'] ?? ''
  const open = await openFamily(request, 'take-question-back', relay, form.get('skjema') ?? undefined)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const question = questionsOf(open).find(({ id }) => id === request.parameters['question'])
  if (question === undefined) return closed(request, undefined)
  const done = doneAt(planAt(request, open.id, '/sporsmal'), 'questionTakenBack')
  if (open.isDone) return done
  const decided = takeQuestionBack(open.relay, question.id, open.party, today)
  if (!decided.ok)
    return decided.refusal === 'gone' ? closed(request, undefined) : questionPage(open, question, undefined)
  await appendAs(open, decided.value)
  return done
}

/** What they asked or were asked, in the order it was. */
const questionsOf = (open: Open): readonly Question[] => open.relay.words.questions.filter(seesQuestion(sightOf(open)))

/** Whom they may ask: those they may know of; an invited one asks whoever holds the baton. */
function askable({ relay, role, party, today }: Open): readonly PersonId[] {
  const holder = holderOf(relay.baton)?.person
  if (role === 'trusted' || isKeptFromPlace(relay.network, party)) return holder === undefined ? [] : [holder]
  const known = servicesKnownTo(relay, role, today.on, today.ages)
  const all = relay.network.participants.filter(({ service }) => known.includes(service)).map(({ person }) => person)
  return holder !== undefined && all.includes(holder) ? [holder, ...all.filter((one) => one !== holder)] : all
}

function viewOf(open: Open, { mark, to, text, askedOn, answer, takenBackOn }: Question, names: Names) {
  const { request, party } = open
  const { ask, baton } = familyTextFor(request.language)
  const day = (on: string) => dayIn(on, request.language)
  const isTheirs = 'party' in mark.author && mark.author.party === party
  const asked = isTheirs && participantOf(open.relay.network, to as PersonId) // compared only
  return {
    title: isTheirs ? (asked ? `${ask.one}: ${names.person(asked.person) ?? baton.someone}` : ask.one) : ask.toYou,
    asked: ask.asked(names.author(mark.author), day(askedOn)),
    words: text,
    waits: takenBackOn === undefined ? ask.waits : ask.takenBack(day(takenBackOn)),
    answer: answer && { by: ask.answered(names.author(answer.mark.author), day(answer.on)), words: answer.text },
  }
}

async function questionPage(open: Open, question: Question, fault: string | undefined): Promise<Answer> {
  const { request, id } = open
  const names = await namesFor(open)
  const isOwn = 'party' in question.mark.author && question.mark.author.party === open.party
  const mayAnswer = waitsForAnswer(question) && question.to === (open.party as PersonId | PartyId) && open.mayDo('ask')
  return familyPage(
    request,
    <FamilyQuestionPage
      text={familyTextFor(request.language)}
      crumbs={crumbsToPlan(open)}
      {...viewOf(open, question, names)}
      form={
        mayAnswer
          ? {
              action: planAt(request, id, `/sporsmal/${question.id}`),
              carried: [{ name: 'skjema', value: newOnce() }],
              typed: typedWords(request.form, 'ord'),
              fault,
            }
          : undefined
      }
      takeBack={
        isOwn && waitsForAnswer(question) && open.mayDo('take-question-back')
          ? {
              action: planAt(request, id, `/sporsmal/${question.id}/ta-tilbake`),
              carried: [{ name: 'skjema', value: newOnce() }],
            }
          : undefined
      }
    />,
    fault !== undefined,
  )
}

async function askPage(
  open: OpenFamily<'ask'>,
  faults: { to?: string | undefined; words?: string | undefined },
  once: string,
): Promise<Answer> {
  const { request, id } = open
  const { ask: text } = familyTextFor(request.language)
  const names = await namesFor(open)
  const all = askable(open)
  const [first] = all
  return familyForm(request, {
    title: text.title,
    lead: text.lead,
    crumbs: crumbsToPlan(open),
    action: planAt(request, id, '/sporsmal/ny'),
    carried: [{ name: 'skjema', value: once }],
    submit: text.submit,
    cancel: planAt(request, id),
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: text.who,
        value: request.form.get('hvem') ?? first ?? '',
        error: faults.to,
        options: all.map((person) => ({ value: person, label: whoIs(open, person, names) })),
      },
      { kind: 'textarea', name: 'ord', label: text.words, value: typedWords(request.form, 'ord'), error: faults.words },
      ...aboutField(open, undefined),
    ],
  })
}

/** By name where the family may know it, else by what they are here. */
function whoIs({ relay, request }: Open, person: PersonId, names: Names): string {
  const { baton } = familyTextFor(request.language)
  const isHolder = holderOf(relay.baton)?.person === person
  const service = participantOf(relay.network, person)?.service
  const byFunction = isHolder || service === undefined ? baton.holder : `${baton.someone}, ${names.of(service)}`
  return names.person(person) ?? byFunction
}
