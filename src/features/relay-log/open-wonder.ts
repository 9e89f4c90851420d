import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { record, type Request } from '#features/people/index.ts'
import type { Key } from '#platform/crypto/seal.ts'
import { listOffices } from './list-offices.ts'
import { didWonder, mayWonder, type WonderAct, type WonderNote, type WonderWords } from './rules/wonder.ts'
import { selectNote, type WonderRow } from './store/wonder-notes.ts'
import { unsealAnswer, unsealWords } from './wonder-sealing.ts'

/** Proof that the actor may do this with the note, and that it is written down. */
export type OpenWonder<Act extends WonderAct> = {
  readonly act: Act
  readonly request: Request
  readonly by: PersonId
  readonly because: 'author' | 'office'
  readonly note: WonderNote
  readonly row: WonderRow
  /** Nothing is asked and nothing said any more once the note has ended. */
  readonly words: WonderWords
  readonly answer: string | undefined
  readonly key: Key
  /** The act was done before: there is nothing left to do but to answer. */
  readonly isDone: boolean
  readonly mayDo: (act: WonderAct) => boolean
}

/** THE DOOR to a wonder note. Undefined is answered as if nothing were there. */
export async function openWonder<Act extends WonderAct>(
  request: Request,
  act: Act,
  id: string,
): Promise<OpenWonder<Act> | undefined> {
  const { tx, municipality, actor, keys } = request
  const person = actor.person?.id
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const row = isUuid(id)
    ? await selectNote(tx, municipality.id, id, { units, offices: await listOffices(request) })
    : undefined
  const note = row && noteOf(row)
  const asking = row && person && { person, units: row.units, answersFor: row.offices }
  const may = asking && note && mayWonder(asking, act, note)
  const because = may ?? (asking && note && didWonder(asking, act, note))
  // What a page keeps every few seconds tells nobody anything; that someone tried to is written down.
  if (act !== 'keep' || because === undefined)
    await record(request, `wonder-${act}`, because, isUuid(id) ? { type: 'wonder-note', id } : undefined)
  if (row === undefined || note === undefined || !asking || because === undefined) return undefined

  const key = await keys.of(municipality.id)
  const place = { municipality: municipality.id, note: id }
  return {
    ...{ act, request, by: asking.person, because, note, row, key },
    words: row.sealed === null ? noWords : unsealWords(key, place, row.sealed),
    answer: row.answer_sealed === null ? undefined : unsealAnswer(key, place, row.answer_sealed),
    isDone: may === undefined,
    mayDo: (other) => mayWonder(asking, other, note) !== undefined,
  }
}

const noWords: WonderWords = { asked: [], step: undefined, writer: undefined }

const noteOf = (row: WonderRow): WonderNote => ({
  ...{ id: row.note_id, author: row.author_id, unit: row.unit_id, state: row.state, begunOn: row.begun_on },
  keptUntil: row.kept_until ?? undefined,
  renewed: row.renewed,
  answered: row.answered_at !== null,
  endedHow: row.ended_how ?? undefined,
})
