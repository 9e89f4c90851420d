import type { Day, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { listWonderQuestions } from '#features/guide/index.ts'
import { idFromForm, listValues } from '#features/people/index.ts'
import type { OpenNew } from './open-new-relay.ts'
import type { OpenWonder } from './open-wonder.ts'
import { wonderDays } from './rules/settings.ts'
import { standardQuestions, type WonderAct, type WonderEnd, type WonderWords } from './rules/wonder.ts'
import { deleteDraft, insertNote, updateNote } from './store/wonder-notes.ts'
import { textFor } from './text/text-for.ts'
import { sealAnswer, sealWords } from './wonder-sealing.ts'

/**
 * A new draft, its author's alone; sent twice, it is one. It asks what the guide's tool asks at the step it is begun from,
 * as the author's service reads it. Answers its id.
 */
export async function saveNewNote(
  { request, by, work }: OpenNew<'wonder-begin'>,
  given: { readonly unit: string; readonly step: string | undefined; readonly once: string },
): Promise<string> {
  const { tx, municipality, keys, today, language, prefix } = request
  const own = work.find(({ unit_id }) => unit_id === given.unit)
  if (own === undefined) throw new Error('Whoever wonders works somewhere.')
  const note = idFromForm(request, given.once, 'wonder')
  const days = (await listValues(request))(wonderDays)
  const reader = { municipality, language, prefix, service: own.key }
  const { step, questions } = await listWonderQuestions(tx, reader, given.step)
  const standard = textFor(language).wonder.questions
  const asked = (
    questions.length === 0
      ? standardQuestions.map((key) => ({ key, text: standard[key], help: undefined, language }))
      : questions
  ).map(({ text: question, ...one }) => ({ ...one, question, answer: '' }))
  const place = { municipality: municipality.id, note }
  await insertNote(tx, municipality.id, {
    ...{ note_id: note, author_id: by, unit_id: own.unit_id as UnitId, begun_on: today, arose_on: today }, // a uuid of ours
    kept_until: dayAfter(today, days),
    sealed: sealWords(await keys.of(municipality.id), place, { asked, step, writer: undefined }),
  })
  return note
}

/** Answers which version the words are now. `aroseOn`: when it was first noticed; undefined leaves it as it stands. */
export async function saveWords(
  open: OpenWonder<'write'> | OpenWonder<'keep'> | OpenWonder<'share'>,
  words: WonderWords,
  aroseOn: Day | undefined,
): Promise<number> {
  const version = open.row.version + 1
  const sealed = sealWords(open.key, placeOf(open), words)
  await change(open, { version, sealed, arose_on: aroseOn ?? open.row.arose_on })
  return version
}

export async function saveRenewal(open: OpenWonder<'renew'>): Promise<void> {
  const days = (await listValues(open.request))(wonderDays)
  await change(open, { renewed: true, kept_until: dayAfter(open.request.today, days) })
}

export const saveShared = (open: OpenWonder<'share'>): Promise<void> =>
  change(open, { state: 'shared', shared_at: open.request.now, kept_until: null })

export const saveReceived = (open: OpenWonder<'receive'>): Promise<void> =>
  change(open, { state: 'received', received_at: open.request.now, received_by: open.by })

export const saveAnswerTo = (open: OpenWonder<'answer'>, words: string): Promise<void> =>
  change(open, {
    answered_at: open.request.now,
    answer_sealed: sealAnswer(open.key, placeOf(open), words),
  })

/** Ended by an act: the words are gone from here. */
export const saveEnded = (open: OpenWonder<'close'> | OpenWonder<'make-relay'>, how: WonderEnd): Promise<void> =>
  change(open, {
    ...{ state: 'ended', ended_at: open.request.now, ended_how: how, sealed: null, kept_until: null },
    shared_at: open.row.shared_at ?? open.request.now,
  })

export const removeDraft = ({ request, note }: OpenWonder<'delete'>): Promise<void> =>
  deleteDraft(request.tx, request.municipality.id, note.id)

const placeOf = ({ request, note }: OpenWonder<WonderAct>) => ({ municipality: request.municipality.id, note: note.id })

const change = (
  { request, note }: Pick<OpenWonder<'see'>, 'request' | 'note'>,
  what: Parameters<typeof updateNote>[3],
): Promise<void> => updateNote(request.tx, request.municipality.id, note.id, what)
