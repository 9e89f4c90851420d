import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { record, type Request } from '#features/people/index.ts'
import { seal, unseal, type Key } from '#platform/crypto/seal.ts'
import { listOffices } from './list-offices.ts'
import { mayWonder, wonderQuestions, type WonderAct, type WonderAnswers, type WonderNote } from './rules/wonder.ts'
import { selectNote, type WonderRow } from './store/wonder-notes.ts'

/** Proof that the actor may do this with the note, and that it is written down. */
export type OpenWonder<Act extends WonderAct> = {
  readonly act: Act
  readonly request: Request
  readonly by: PersonId
  readonly note: WonderNote
  readonly row: WonderRow
  readonly answers: WonderAnswers
  readonly answer: string | undefined
  readonly key: Key
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
  const row = isUuid(id) ? await selectNote(tx, municipality.id, id) : undefined
  const asking = person && {
    person,
    units: actor.memberships.flatMap(({ unit }) => unit ?? []),
    answersFor: await listOffices(request),
  }
  const note = row && noteOf(row)
  const because = asking && note && mayWonder(asking, act, note)
  await record(request, `wonder-${act}`, because, isUuid(id) ? { type: 'wonder-note', id } : undefined)
  if (row === undefined || note === undefined || asking === undefined || because === undefined) return undefined

  const key = await keys.of(municipality.id)
  const about = (what: string) => aboutNote(municipality.id, id, what)
  return {
    ...{ act, request, by: asking.person, note, row, key },
    answers: row.sealed === null ? noAnswers : (JSON.parse(unseal(key, row.sealed, about('words'))) as WonderAnswers), // sealed by us
    answer: row.answer_sealed === null ? undefined : unseal(key, row.answer_sealed, about('answer')),
    mayDo: (other) => mayWonder(asking, other, note) !== undefined,
  }
}

export const sealAnswers = (key: Key, municipality: number, id: string, answers: WonderAnswers): Buffer =>
  seal(key, JSON.stringify(answers), aboutNote(municipality, id, 'words'))

export const sealAnswer = (key: Key, municipality: number, id: string, answer: string): Buffer =>
  seal(key, answer, aboutNote(municipality, id, 'answer'))

const aboutNote = (municipality: number, id: string, what: string): string => `wonder/${municipality}/${id}/${what}`

export const noAnswers = Object.fromEntries(wonderQuestions.map((question) => [question, ''])) as WonderAnswers // each of them

export const noteOf = (row: WonderRow): WonderNote => ({
  ...{ id: row.note_id, author: row.author_id, unit: row.unit_id, state: row.state, begunOn: row.begun_on },
  keptUntil: row.kept_until ?? undefined,
  renewed: row.renewed,
  answered: row.answered_at !== null,
})
