import { dayIn, missing, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { relayAt } from './addresses.ts'
import { listWonder } from './list-wonder.ts'
import { openNew, saveNewRelay } from './open-new-relay.ts'
import { openWonder, type OpenWonder } from './open-wonder.ts'
import { WonderListPage } from './pages/wonder-list.tsx'
import { WonderPage } from './pages/wonder.tsx'
import { nameOfLevel } from './list-model-words.ts'
import { listNewRelayTerms } from './list-new-relay-terms.ts'
import { readNewRelay, type NewRelayTerms } from './read-new-relay.ts'
import {
  removeDraft,
  saveAnswers,
  saveAnswerTo,
  saveEnded,
  saveNewNote,
  saveReceived,
  saveRenewal,
  saveShared,
} from './save-wonder.ts'
import {
  isAboutToGo,
  linesChosen,
  linesOf,
  wonderQuestions,
  type WonderAct,
  type WonderAnswers,
} from './rules/wonder.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'

const listAt = ({ prefix }: Pick<Request, 'prefix'>): string => `${prefix}/undring`
const noteAt = (request: Request, id: string, rest = ''): string => `${listAt(request)}/${id}${rest}`

/** GET /undring */
export async function showWonderList(request: Request): Promise<Answer> {
  const { actor, language } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const text = textFor(language)
  const all = await listWonder(request, person)
  const lineOf = (one: (typeof all)[number]) => ({
    title: text.wonder.by(one.author, dayIn(one.begunOn, language)),
    href: noteAt(request, one.id),
    state: text.wonder.states[one.state],
  })
  return relayPage(
    request,
    <WonderListPage
      text={text}
      begin={actor.memberships.some(({ unit }) => unit !== undefined) ? `${listAt(request)}/ny` : undefined}
      once={newOnce()}
      own={all.filter(({ isOwn }) => isOwn).map(lineOf)}
      office={all.filter(({ isOwn }) => !isOwn).map(lineOf)}
    />,
  )
}

/** POST /undring/ny – a draft of one's own. */
export async function beginNote(request: Request): Promise<Answer> {
  const open = await openNew(request)
  if (open === undefined || open.work.length === 0) return missing
  const id = await saveNewNote(open, request.form.get('skjema') ?? newOnce())
  return { kind: 'moved', to: noteAt(request, id) }
}

/** GET /undring/:note */
export async function showNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'see', request.parameters['note'] ?? '')
  return open === undefined ? missing : notePage(open, {})
}

/** POST /undring/:note – what is typed so far. */
export async function saveNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'write', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  await saveAnswers(open, answersFrom(request))
  return doneAt(noteAt(request, open.note.id), 'noteSaved')
}

/** POST /undring/:note/del – with the nearest leader: from now on it is case handling. */
export async function shareNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'share', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  if (linesOf(open.answers).length === 0) return notePage(open, { share: textFor(request.language).faults.text })
  await saveShared(open)
  return doneAt(noteAt(request, open.note.id), 'noteShared')
}

/** POST /undring/:note/forny */
export async function renewNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'renew', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  await saveRenewal(open)
  return doneAt(noteAt(request, open.note.id), 'noteSaved')
}

/** POST /undring/:note/slett */
export async function deleteNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'delete', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  await removeDraft(open)
  return doneAt(listAt(request), 'noteDeleted')
}

/** POST /undring/:note/ta-imot – the one who wondered sees that it was received. */
export async function receiveNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'receive', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  await saveReceived(open)
  await saveNotice(request, open.note.author, 'wonder-received')
  return doneAt(noteAt(request, open.note.id), 'noteReceived')
}

/** POST /undring/:note/svar – the leader's feedback, with its day. */
export async function answerNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'answer', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const words = typedWords(request.form, 'svar')
  if (words === '') return notePage(open, { answer: textFor(request.language).faults.text })
  await saveAnswerTo(open, words)
  await saveNotice(request, open.note.author, 'wonder-answered')
  return doneAt(noteAt(request, open.note.id), 'noteAnswered')
}

/** POST /undring/:note/avslutt – with a copy in the service's own record. */
export async function closeNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'close', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  if (request.form.get('kopi') !== 'ja') return notePage(open, { close: textFor(request.language).faults.choose })
  await saveEnded(open, 'closed')
  await saveNotice(request, open.note.author, 'wonder-ended')
  return doneAt(listAt(request), 'noteEnded')
}

/** GET /undring/:note/logg – line by line, unticked: what the family has seen and agreed to goes along. */
export async function showMakeRelay(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'make-relay', request.parameters['note'] ?? '')
  return open === undefined ? missing : makePage(open, await listNewRelayTerms(request), {})
}

/** POST /undring/:note/logg – nothing is typed twice. */
export async function postMakeRelay(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'make-relay', request.parameters['note'] ?? '')
  const fresh = open && (await openNew(request))
  if (open === undefined || fresh === undefined) return missing
  const chosen = linesChosen(open.answers, request.form.getAll('linje'))
  if (chosen.ok) request.form.set('grunn', chosen.value)
  request.form.set('enhet', open.note.unit)
  const terms = await listNewRelayTerms(request)
  const { faults, wanted } = readNewRelay(request.form, fresh, terms)
  if (wanted === undefined || !chosen.ok)
    return makePage(open, terms, {
      ...faults,
      lines: chosen.ok ? undefined : textFor(request.language).faults.chooseSome,
    })
  const id = await saveNewRelay(fresh, wanted, open.note.id)
  await saveEnded(open, 'relay')
  return doneAt(relayAt(request, id, '/samtykke'), 'relayOpened')
}

const answersFrom = ({ form }: Request): WonderAnswers =>
  Object.fromEntries(wonderQuestions.map((question) => [question, typedWords(form, question)])) as WonderAnswers // each of them

type Faults = { readonly [Name in 'share' | 'answer' | 'close']?: string | undefined }

function notePage(open: OpenWonder<WonderAct>, faults: Faults): Answer {
  const { request, note, answers, answer, mayDo, row } = open
  const { language } = request
  const text = textFor(language)
  const at = (rest: string) => noteAt(request, note.id, rest)
  const address = (act: WonderAct, rest: string) => (mayDo(act) ? at(rest) : undefined)
  return relayPage(
    request,
    <WonderPage
      text={text}
      crumbs={[{ label: text.wonder.listTitle, href: listAt(request) }]}
      state={text.wonder.states[note.state]}
      kept={note.keptUntil === undefined ? undefined : text.wonder.keep(dayIn(note.keptUntil, language))}
      aboutToGo={
        note.keptUntil !== undefined && isAboutToGo(note, request.today)
          ? text.wonder.aboutToGo(dayIn(note.keptUntil, language))
          : undefined
      }
      answers={answers}
      answer={answer}
      ended={row.ended_how === null ? undefined : text.wonder.endedHow[row.ended_how]}
      faults={faults}
      write={address('write', '')}
      renew={address('renew', '/forny')}
      share={address('share', '/del')}
      remove={address('delete', '/slett')}
      receive={address('receive', '/ta-imot')}
      reply={address('answer', '/svar')}
      close={address('close', '/avslutt')}
      makeRelay={address('make-relay', '/logg')}
    />,
    Object.values(faults).some((fault) => fault !== undefined),
  )
}

function makePage(
  open: OpenWonder<'make-relay'>,
  { levels }: NewRelayTerms,
  faults: { readonly [field: string]: string | undefined },
): Answer {
  const { request, note, answers } = open
  const { form } = request
  const text = textFor(request.language)
  const { create, wonder } = text
  return formPage(request, {
    title: wonder.makeRelay,
    lead: wonder.makeRelayLead,
    note: wonder.talkFirst,
    crumbs: [{ label: wonder.listTitle, href: listAt(request) }],
    action: noteAt(request, note.id, '/logg'),
    carried: [{ name: 'gjelder', value: 'barn' }],
    submit: wonder.makeSubmit,
    cancel: noteAt(request, note.id),
    fields: [
      {
        kind: 'checkbox',
        name: 'linje',
        label: wonder.lines,
        values: form.getAll('linje'),
        error: faults['lines'],
        options: linesOf(answers).map(({ text: line, question }, index) => ({
          value: String(index),
          label: line,
          detail: wonder.questions[question],
        })),
      },
      {
        kind: 'text',
        name: 'navn',
        label: create.name,
        hint: create.nameHint,
        value: form.get('navn') ?? '',
        error: faults['name'],
      },
      {
        kind: 'date',
        name: 'fodt',
        label: create.bornOn,
        hint: create.bornOnHint,
        value: form.get('fodt') ?? '',
        error: faults['bornOn'],
      },
      {
        kind: 'radio',
        name: 'niva',
        label: create.level,
        value: form.get('niva') ?? levels[0]?.key,
        error: faults['level'],
        options: levels.map((level) => ({ value: level.key, label: nameOfLevel(create.level, level) })),
      },
    ],
  })
}
