import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { StoredDraft } from './relays.ts'

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

/** What someone is writing at a place and below it, where no relay is there yet to ask together with. */
export async function selectDrafts(
  tx: Tx,
  municipality: number,
  { person, place }: { readonly person: string; readonly place: string },
): Promise<StoredDraft[]> {
  const { rows } = await sql<StoredDraft>`
    select place, encode(sealed, 'base64') as sealed, saved_at as at
    from draft
    where municipality_id = ${municipality}
      and person_id = ${person}
      and starts_with(place, ${`${place}/`})
    order by saved_at`.execute(tx)
  return rows
}
