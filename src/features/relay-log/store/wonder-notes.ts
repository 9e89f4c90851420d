import { sql, type Generated, type Selectable } from 'kysely'
import type { PersonId, UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { WonderEnd, WonderState } from '../rules/wonder.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    wonder_note: WonderNoteTable
  }
}

type WonderNoteTable = {
  municipality_id: number
  note_id: string
  author_id: PersonId
  unit_id: UnitId
  state: WonderState
  sealed: Buffer | null
  version: number
  begun_on: string
  /** When it was first noticed, as the author says. */
  arose_on: string
  kept_until: string | null
  renewed: boolean
  shared_at: Date | null
  received_at: Date | null
  received_by: string | null
  answered_at: Date | null
  answer_sealed: Buffer | null
  ended_at: Date | null
  ended_how: WonderEnd | null
  look_at: Generated<Date>
}

export type WonderRow = Omit<Selectable<WonderNoteTable>, 'municipality_id' | 'look_at'>

export async function insertNote(
  tx: Tx,
  municipality: number,
  note: Pick<WonderRow, 'note_id' | 'author_id' | 'unit_id' | 'begun_on' | 'arose_on' | 'kept_until'> & {
    readonly sealed: Buffer
  },
): Promise<void> {
  await sql`
    insert into wonder_note (municipality_id, note_id, author_id, unit_id, state, sealed, begun_on, arose_on, kept_until)
    values (${municipality}, ${note.note_id}, ${note.author_id}, ${note.unit_id}, 'draft', ${note.sealed},
      ${note.begun_on}::date, ${note.arose_on}::date, ${note.kept_until}::date)
    on conflict do nothing`.execute(tx)
}

/** A note as someone meets it: their units, and those they answer for, with all that was merged into them. */
export type NoteMet = WonderRow & { readonly units: readonly UnitId[]; readonly offices: readonly UnitId[] }

/** For whoever changes it, alone until the transaction ends. */
export async function selectNote(
  tx: Tx,
  municipality: number,
  id: string,
  asked: { readonly units: readonly string[]; readonly offices: readonly string[] },
): Promise<NoteMet | undefined> {
  const { rows } = await sql<NoteMet>`
    select wonder_note.*,
      units_with_merged(${municipality}, ${asked.units}::uuid[]) as units,
      units_with_merged(${municipality}, ${asked.offices}::uuid[]) as offices
    from wonder_note
    where municipality_id = ${municipality}
      and note_id = ${id}
    for update`.execute(tx)
  return rows[0]
}

/** An author's own, and those that lie with the offices; newest first. Never a draft of another's. */
export async function selectNotes(
  tx: Tx,
  municipality: number,
  { author, offices }: { readonly author: string; readonly offices: readonly string[] },
): Promise<(WonderRow & { readonly author: string })[]> {
  const { rows } = await sql<WonderRow & { readonly author: string }>`
    select wonder_note.*, person.name as author
    from wonder_note
    join person on person.municipality_id = wonder_note.municipality_id and person.person_id = wonder_note.author_id
    where wonder_note.municipality_id = ${municipality}
      and (author_id = ${author}
        or (state in ('shared', 'received') and unit_id = any (units_with_merged(${municipality}, ${offices}::uuid[]))))
    order by begun_on desc, note_id`.execute(tx)
  return rows
}

/** Changes what is said; the rest stays. */
export async function updateNote(
  tx: Tx,
  municipality: number,
  id: string,
  change: Partial<Omit<WonderRow, 'note_id' | 'author_id' | 'unit_id' | 'begun_on'>>,
): Promise<void> {
  await tx
    .updateTable('wonder_note')
    .set({ ...change, look_at: sql<Date>`'-infinity'` })
    .where('municipality_id', '=', municipality)
    .where('note_id', '=', id)
    .execute()
}

export async function deleteDraft(tx: Tx, municipality: number, id: string): Promise<void> {
  await tx
    .deleteFrom('wonder_note')
    .where('municipality_id', '=', municipality)
    .where('note_id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

/** Drafts whose day is over, in every municipality: ids alone. */
export async function selectDraftsToDelete(
  tx: Tx,
  day: string,
): Promise<{ municipality_id: number; note_id: string }[]> {
  const { rows } = await sql<{ municipality_id: number; note_id: string }>`
    select municipality_id, note_id from drafts_to_delete(${day}::date)`.execute(tx)
  return rows
}
