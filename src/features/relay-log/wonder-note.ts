import type { Day } from '#base/ids.ts'
import { missing, readDay, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import { doneAt } from './answer.tsx'
import { openWonder, type OpenWonder } from './open-wonder.ts'
import { aroseOn, isEmpty, writeAnswers, type WonderAct, type WonderWords } from './rules/wonder.ts'
import {
  removeDraft,
  saveAnswerTo,
  saveEnded,
  saveReceived,
  saveRenewal,
  saveShared,
  saveWords,
} from './save-wonder.ts'
import { tellOffice } from './tell-office.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, mostSigns, newOnce, typedWords } from './typed.ts'
import { noteAt, notes } from './wonder-addresses.ts'
import { aroseField, fieldOf, notePage, type NoteFaults } from './wonder-page.tsx'

/** GET /undring/:note */
export async function showNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'see', request.parameters['note'] ?? '')
  return open === undefined ? missing : notePage(open, {})
}

/** POST /undring/:note – what is typed so far; `?til=logg`: and on to make a relay of it. */
export async function saveNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'write', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  if (open.isDone) return tooLate(open, doneAt(noteAt(request, open.note.id), 'noteShared'))
  const typed = wordsTyped(open)
  if ('faults' in typed) return notePage(open, typed.faults)
  await saveWords(open, typed.words, typed.aroseOn)
  return request.query.get('til') === 'logg'
    ? { kind: 'moved', to: noteAt(request, open.note.id, '/logg') }
    : doneAt(noteAt(request, open.note.id), 'noteSaved')
}

/** POST /undring/:note/utkast – sent by the page itself while someone writes. 409: another page wrote since this one was opened. */
export async function keepNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'keep', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const typed = wordsTyped(open)
  if ('faults' in typed) return { kind: 'empty', status: typed.faults.changed === undefined ? 400 : 409 }
  const version = await saveWords(open, typed.words, typed.aroseOn)
  const headers = { 'x-saved-at': request.now.toISOString(), 'x-version': String(version) }
  return { kind: 'empty', status: 204, headers }
}

/** POST /undring/:note/del – with what is typed, to the nearest leader: from now on it is case handling. */
export async function shareNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'share', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const done = doneAt(noteAt(request, open.note.id), 'noteShared')
  if (open.isDone) return tooLate(open, done)
  const typed = wordsTyped(open)
  if ('faults' in typed) return notePage(open, typed.faults)
  if (isEmpty(typed.words)) return notePage(open, { share: textFor(request.language).faults.text })
  await saveWords(open, typed.words, typed.aroseOn)
  await saveShared(open)
  await tellOffice(request, open.note.unit, 'wonder-shared', { subject: 'wonder-note', id: open.note.id })
  return done
}

/** POST /undring/:note/forny */
export async function renewNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'renew', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  if (!open.isDone) await saveRenewal(open)
  return doneAt(noteAt(request, open.note.id), 'noteSaved')
}

/** POST /undring/:note/slett */
export async function deleteNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'delete', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  await removeDraft(open)
  return doneAt(notes(request), 'noteDeleted')
}

/** POST /undring/:note/ta-imot – the one who wondered sees that it was received. */
export async function receiveNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'receive', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  if (!open.isDone) {
    await saveReceived(open)
    await saveNotice(request, open.note.author, 'wonder-received', { subject: 'wonder-note', id: open.note.id })
  }
  return doneAt(noteAt(request, open.note.id), 'noteReceived')
}

/** POST /undring/:note/svar – the leader's feedback, once, with its day. */
export async function answerNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'answer', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const text = textFor(request.language)
  const words = typedWords(request.form, 'svar')
  const done = doneAt(noteAt(request, open.note.id), 'noteAnswered')
  if (open.isDone) return words === open.answer ? done : notePage(open, { answer: text.wonder.alreadyAnswered })
  const fault = faultOfWords(words, text)
  if (fault !== undefined) return notePage(open, { answer: fault })
  await saveAnswerTo(open, words)
  await saveNotice(request, open.note.author, 'wonder-answered', { subject: 'wonder-note', id: open.note.id })
  return done
}

/** POST /undring/:note/avslutt – with a copy in the service's own record. */
export async function closeNote(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'close', request.parameters['note'] ?? '')
  if (open === undefined) return missing
  const done = doneAt(notes(request), 'noteEnded')
  if (open.isDone) return done
  if (request.form.get('kopi') !== 'ja') return notePage(open, { close: textFor(request.language).faults.choose })
  await saveEnded(open, 'closed')
  await saveNotice(request, open.note.author, 'wonder-ended', { subject: 'wonder-note', id: open.note.id })
  return done
}

/** Shared from another page meanwhile: what was typed here and is not in the note is shown, so that it can be taken along. */
function tooLate(open: OpenWonder<WonderAct>, done: Answer): Answer | Promise<Answer> {
  const { form, language } = open.request
  const unsent = open.words.asked.flatMap(({ key, answer }) => {
    const typed = typedWords(form, fieldOf(key))
    return typed === '' || typed === answer ? [] : [typed]
  })
  const arose = typedWords(form, aroseField)
  const all = [...unsent, ...(arose === '' || readDay(arose) === open.row.arose_on ? [] : [arose])]
  return all.length === 0 ? done : notePage(open, { changed: textFor(language).wonder.alreadyShared, unsent: all })
}

/** What a form says in place of what stands, or what is wrong with it. */
function wordsTyped(
  open: OpenWonder<'write'> | OpenWonder<'keep'> | OpenWonder<'share'>,
): { readonly words: WonderWords; readonly aroseOn: Day | undefined } | { readonly faults: NoteFaults } {
  const { request, words, row } = open
  const { form, language } = request
  const { faults } = textFor(language)
  const typed = new Map(
    words.asked.flatMap(({ key }) => (form.has(fieldOf(key)) ? [[key, typedWords(form, fieldOf(key))] as const] : [])),
  )
  const tooLong = [...typed].flatMap(([key, answer]) =>
    answer.length > mostSigns ? [[key, faults.textLong] as const] : [],
  )
  if (tooLong.length > 0) return { faults: { fields: new Map(tooLong) } }
  const seen = { version: Number(form.get('versjon')), writer: form.get('skjema') ?? newOnce() }
  const written = writeAnswers({ words, version: row.version }, typed, seen)
  const arose = aroseTyped(open)
  // A day is typed sign by sign: what is kept meanwhile waits for all of it, and loses no word.
  if (typeof arose === 'object' && open.act !== 'keep') return { faults: { arose: arose.fault } }
  const day = typeof arose === 'object' ? undefined : arose
  const isOld = seen.version !== row.version && seen.writer !== words.writer
  const isOthers = isOld && day !== undefined && day !== row.arose_on
  return written.ok && !isOthers ? { words: written.value, aroseOn: day } : { faults: { changed: faults.changed } }
}

/** The day that is typed, or what is wrong with it; undefined where the form does not ask. */
function aroseTyped({ request, row }: OpenWonder<WonderAct>): Day | { readonly fault: string } | undefined {
  const { form, language, today } = request
  const { faults, wonder } = textFor(language)
  if (!form.has(aroseField)) return undefined
  const typed = typedWords(form, aroseField)
  const said = readDay(typed)
  if (typed !== '' && said === undefined) return { fault: faults.day }
  const arose = aroseOn(said, row.begun_on, today)
  return arose.ok ? arose.value : { fault: wonder.aroseFuture }
}
