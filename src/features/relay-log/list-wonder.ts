import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { listOffices } from './list-offices.ts'
import type { WonderState } from './rules/wonder.ts'
import { selectNotes } from './store/wonder-notes.ts'

export type WonderLine = {
  readonly id: string
  readonly author: string
  readonly isOwn: boolean
  readonly state: WonderState
  readonly begunOn: string
  readonly keptUntil: string | undefined
  readonly renewed: boolean
}

/** One's own, and what was shared with the offices one answers for; never a word of them. */
export async function listWonder(request: Request, person: PersonId): Promise<readonly WonderLine[]> {
  const { tx, municipality } = request
  const rows = await selectNotes(tx, municipality.id, { author: person, offices: await listOffices(request) })
  return rows.map((row) => ({
    ...{ id: row.note_id, author: row.author, isOwn: row.author_id === person, state: row.state },
    ...{ begunOn: row.begun_on, keptUntil: row.kept_until ?? undefined, renewed: row.renewed },
  }))
}
