import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import { named, type Name } from './names.ts'

/** Which layer is written: a municipality's own (`''`), or a pack that it keeps. */
export type Written = { readonly municipality: number; readonly layer: string }

export type DraftRow = {
  readonly type: string
  readonly key: string
  readonly number: number
  readonly said: readonly Part[]
  readonly unread: Readonly<Record<string, { readonly fault: string; readonly raw: string }>>
  readonly based_on: number
  /** Null, and no name: the operator brought it in. */
  readonly person_id: string | null
  readonly person: string | null
  readonly at: Date
}

/** Whoever writes in an item does it alone until the transaction ends. */
export const lockItem = (tx: Tx, written: Written, name: Name): Promise<void> => lockItems(tx, written, [name])

/** The same for several, always in one order: two who write in the same ones wait for each other, and do not block each other. */
export async function lockItems(tx: Tx, { municipality, layer }: Written, names: readonly Name[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${municipality}, number)
    from (
      select distinct hashtext('content/' || ${layer} || '/' || type || '/' || key) as number
      from ${named(names)}
      order by number
    ) as one`.execute(tx)
}

/** Which of several items somebody is writing in; of all where none is named. */
export async function selectDrafted(
  tx: Tx,
  { municipality, layer }: Written,
  names?: readonly Name[],
): Promise<Name[]> {
  const { rows } = await sql<Name>`
    select distinct type, key
    from content_draft
    where municipality_id = ${municipality} and layer = ${layer}
      ${names === undefined ? sql`` : sql`and (type, key) in (select type, key from ${named(names)})`}`.execute(tx)
  return rows
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
    left join person using (municipality_id, person_id)
    where draft.municipality_id = ${municipality} and draft.layer = ${layer}
      and (${type}::text is null or draft.type = ${type})
      and (${key}::text is null or draft.key = ${key})
    order by draft.type, draft.key, draft.number desc`.execute(tx)
  return rows
}

/** The newest saving of each draft in which a word stands somewhere. */
export async function selectDraftsWith(
  tx: Tx,
  { municipality, layer }: Written,
  word: string,
): Promise<Pick<DraftRow, 'type' | 'key' | 'said'>[]> {
  const { rows } = await sql<Pick<DraftRow, 'type' | 'key' | 'said'>>`
    select type, key, said
    from (
      select distinct on (type, key) type, key, said
      from content_draft
      where municipality_id = ${municipality} and layer = ${layer}
      order by type, key, number desc
    ) as newest
    where position(${word} in said::text) > 0
    order by type, key`.execute(tx)
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

type NewDraft = Name & Pick<DraftRow, 'number' | 'said' | 'unread' | 'based_on' | 'person_id' | 'at'>

export const insertDraft = (tx: Tx, written: Written, draft: NewDraft): Promise<void> =>
  insertDrafts(tx, written, [draft])

/** One statement, however many there are. */
export async function insertDrafts(
  tx: Tx,
  { municipality, layer }: Written,
  drafts: readonly NewDraft[],
): Promise<void> {
  await sql`
    insert into content_draft (municipality_id, layer, type, key, number, said, unread, based_on, person_id, at)
    select ${municipality}, ${layer}, type, key, number, said, unread, based_on, person_id, at
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      as one (type text, key text, number integer, said jsonb, unread jsonb, based_on integer, person_id uuid, at timestamptz)`.execute(
    tx,
  )
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

export const deleteDrafts = (tx: Tx, written: Written, name: Name): Promise<void> => deleteDraftsOf(tx, written, [name])

export async function deleteDraftsOf(tx: Tx, { municipality, layer }: Written, names: readonly Name[]): Promise<void> {
  await sql`
    delete from content_draft
    where municipality_id = ${municipality} and layer = ${layer}
      and (type, key) in (select type, key from ${named(names)})`.execute(tx)
}
