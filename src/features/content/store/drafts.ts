import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'

type Name = { readonly type: string; readonly key: string }

/** Which layer is written: a municipality's own (`''`), or a pack that it keeps. */
export type Written = { readonly municipality: number; readonly layer: string }

export type DraftRow = {
  readonly type: string
  readonly key: string
  readonly number: number
  readonly said: readonly Part[]
  readonly unread: Readonly<Record<string, { readonly fault: string; readonly raw: string }>>
  readonly based_on: number
  readonly person_id: string
  readonly person: string
  readonly at: Date
}

/** Whoever writes in an item does it alone until the transaction ends. */
export async function lockItem(tx: Tx, { municipality, layer }: Written, { type, key }: Name): Promise<void> {
  const item = `content/${layer}/${type}/${key}`
  await sql`select pg_advisory_xact_lock(${municipality}, hashtext(${item}))`.execute(tx)
}

/** The newest saving of each draft: of one item, or of all. */
export async function selectDrafts(
  tx: Tx,
  { municipality, layer }: Written,
  wanted: Partial<Name> = {},
): Promise<DraftRow[]> {
  const { type = null, key = null } = wanted
  const { rows } = await sql<DraftRow>`
    select distinct on (draft.type, draft.key) draft.type, draft.key, draft.number, draft.said, draft.unread, draft.based_on,
      draft.person_id, person.name as person, draft.at
    from content_draft as draft
    join person using (municipality_id, person_id)
    where draft.municipality_id = ${municipality} and draft.layer = ${layer}
      and (${type}::text is null or draft.type = ${type})
      and (${key}::text is null or draft.key = ${key})
    order by draft.type, draft.key, draft.number desc`.execute(tx)
  return rows
}

/** A draft as it was at an earlier saving. */
export async function selectDraftAt(
  tx: Tx,
  { municipality, layer }: Written,
  { type, key, number }: Name & { readonly number: number },
): Promise<readonly Part[] | undefined> {
  const { rows } = await sql<{ said: readonly Part[] }>`
    select said
    from content_draft
    where municipality_id = ${municipality} and layer = ${layer} and type = ${type} and key = ${key} and number = ${number}`.execute(
    tx,
  )
  return rows[0]?.said
}

export async function insertDraft(
  tx: Tx,
  { municipality, layer }: Written,
  draft: Name & Pick<DraftRow, 'number' | 'said' | 'unread' | 'based_on' | 'person_id' | 'at'>,
): Promise<void> {
  await sql`
    insert into content_draft (municipality_id, layer, type, key, number, said, unread, based_on, person_id, at)
    values (${municipality}, ${layer}, ${draft.type}, ${draft.key}, ${draft.number}, ${JSON.stringify(draft.said)},
      ${JSON.stringify(draft.unread)}, ${draft.based_on}, ${draft.person_id}, ${draft.at})`.execute(tx)
}

/** Takes the newest saving back. */
export async function deleteDraftAt(
  tx: Tx,
  { municipality, layer }: Written,
  { type, key, number }: Name & { readonly number: number },
) {
  await sql`
    delete from content_draft
    where municipality_id = ${municipality} and layer = ${layer} and type = ${type} and key = ${key} and number = ${number}`.execute(
    tx,
  )
}

export async function deleteDrafts(tx: Tx, { municipality, layer }: Written, { type, key }: Name): Promise<void> {
  await sql`
    delete from content_draft
    where municipality_id = ${municipality} and layer = ${layer} and type = ${type} and key = ${key}`.execute(tx)
}
