import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Written } from './drafts.ts'

type Whose = Written & { readonly person: string }

/** What somebody sent in, in place of what they had sent before. */
export async function replaceUpload(
  tx: Tx,
  { municipality, layer, person }: Whose,
  { sealed, at }: { readonly sealed: Uint8Array; readonly at: Date },
): Promise<void> {
  await sql`
    insert into content_upload (municipality_id, layer, person_id, sealed, at)
    values (${municipality}, ${layer}, ${person}, ${sealed}, ${at})
    on conflict (municipality_id, layer, person_id) do update
    set sealed = excluded.sealed, at = excluded.at`.execute(tx)
}

export async function selectUpload(
  tx: Tx,
  { municipality, layer, person }: Whose,
  since: Date,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed
    from content_upload
    where municipality_id = ${municipality} and layer = ${layer} and person_id = ${person} and at >= ${since}`.execute(
    tx,
  )
  return rows[0]?.sealed
}

export async function deleteUpload(tx: Tx, { municipality, layer, person }: Whose): Promise<void> {
  await sql`
    delete from content_upload
    where municipality_id = ${municipality} and layer = ${layer} and person_id = ${person}`.execute(tx)
}

export async function deleteOldUploads(tx: Tx, before: Date): Promise<void> {
  await sql`select delete_old_uploads(${before})`.execute(tx)
}
