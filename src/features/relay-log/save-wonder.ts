import type { UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { idFromForm, listValues } from '#features/people/index.ts'
import type { OpenNew } from './open-new-relay.ts'
import { noAnswers, sealAnswer, sealAnswers, type OpenWonder } from './open-wonder.ts'
import { wonderDays } from './rules/settings.ts'
import type { WonderAnswers } from './rules/wonder.ts'
import { deleteDraft, insertNote, updateNote } from './store/wonder-notes.ts'

/** A new draft, its author's alone; sent twice, it is one. Answers its id. */
export async function saveNewNote({ request, by, work }: OpenNew, once: string): Promise<string> {
  const { tx, municipality, keys, today } = request
  const unit = work[0]?.unit_id
  if (unit === undefined) throw new Error('Whoever wonders works somewhere.')
  const id = idFromForm(request, once, 'wonder')
  const days = (await listValues(request))(wonderDays)
  await insertNote(tx, municipality.id, {
    ...{ note_id: id, author_id: by, unit_id: unit as UnitId, begun_on: today }, // a uuid of ours
    kept_until: dayAfter(today, days),
    sealed: sealAnswers(await keys.of(municipality.id), municipality.id, id, noAnswers),
  })
  return id
}

export const saveAnswers = (open: OpenWonder<'write'> | OpenWonder<'share'>, answers: WonderAnswers): Promise<void> =>
  change(open, { sealed: sealAnswers(open.key, open.request.municipality.id, open.note.id, answers) })

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
    answer_sealed: sealAnswer(open.key, open.request.municipality.id, open.note.id, words),
  })

/** Ended by an act: the words are gone from here. */
export const saveEnded = (
  open: OpenWonder<'close'> | OpenWonder<'make-relay'>,
  how: 'closed' | 'relay',
): Promise<void> =>
  change(open, {
    ...{ state: 'ended', ended_at: open.request.now, ended_how: how, sealed: null, kept_until: null },
    shared_at: open.row.shared_at ?? open.request.now,
  })

export const removeDraft = ({ request, note }: OpenWonder<'delete'>): Promise<void> =>
  deleteDraft(request.tx, request.municipality.id, note.id)

const change = (
  { request, note }: Pick<OpenWonder<'see'>, 'request' | 'note'>,
  what: Parameters<typeof updateNote>[3],
): Promise<void> => updateNote(request.tx, request.municipality.id, note.id, what)
