import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** One person has at most this many drafts here; the oldest give way. */
const most = 50

/** Keeps what is being written, in place of what was kept there before. */
export async function upsertDraft(
  tx: Tx,
  municipality: number,
  draft: { readonly person: string; readonly place: string; readonly sealed: Buffer; readonly at: Date },
): Promise<void> {
  await sql`
    with gone as (
      delete from draft
      where municipality_id = ${municipality}
        and person_id = ${draft.person}
        and place in (
          select place from draft
          where municipality_id = ${municipality} and person_id = ${draft.person}
          order by saved_at desc
          offset ${most - 1}
        )
    )
    insert into draft (municipality_id, person_id, place, sealed, saved_at)
    values (${municipality}, ${draft.person}, ${draft.place}, ${draft.sealed}, ${draft.at})
    on conflict (municipality_id, person_id, place) do update
      set sealed = excluded.sealed, saved_at = excluded.saved_at`.execute(tx)
}

export async function deleteDraftAt(tx: Tx, municipality: number, person: string, place: string): Promise<void> {
  await sql`
    delete from draft
    where municipality_id = ${municipality}
      and person_id = ${person}
      and place = ${place}`.execute(tx)
}
