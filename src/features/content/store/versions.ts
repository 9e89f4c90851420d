import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Written } from './drafts.ts'
import { named, type Name } from './names.ts'

export type VersionRow = {
  readonly number: number
  readonly said: readonly Part[]
  /** Null: it came with a pack. */
  readonly person: string | null
  readonly why: string
  readonly at: Date
}

/** A pack has its versions, whoever keeps it now. */
export const ofLayer = ({ municipality, layer }: Written) =>
  layer === '' ? sql`version.municipality_id = ${municipality} and version.layer = ''` : sql`version.layer = ${layer}`

/** Every version of an item, the newest first. */
export async function selectVersions(tx: Tx, written: Written, { type, key }: Name): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version.number, version.said, person.name as person, version.why, version.at
    from content_version as version
    left join person using (municipality_id, person_id)
    where ${ofLayer(written)} and version.type = ${type} and version.key = ${key}
    order by version.number desc`.execute(tx)
  return rows
}

/** The number of the last version of every item of a type that has one. */
export async function selectLastNumbers(tx: Tx, written: Written, type: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; last: number }>`
    select key, max(number) as last
    from content_version as version
    where ${ofLayer(written)} and type = ${type}
    group by key`.execute(tx)
  return new Map(rows.map(({ key, last }) => [key, last]))
}

/** The last version of each of several items that has any. One statement. */
export async function selectLastVersions(
  tx: Tx,
  written: Written,
  names: readonly Name[],
): Promise<(Name & Pick<VersionRow, 'number' | 'said'>)[]> {
  const { rows } = await sql<Name & Pick<VersionRow, 'number' | 'said'>>`
    select last.type, last.key, last.number, last.said
    from ${named(names)}
    cross join lateral (
      select type, key, number, said
      from content_version as version
      where ${ofLayer(written)} and type = named.type and key = named.key
      order by number desc
      limit 1
    ) as last`.execute(tx)
  return rows
}

/** Who made the last version of an item, when and why. */
export type Publication = Name & Pick<VersionRow, 'person' | 'why' | 'at'>

/** The last publication of each of several items that has any. One statement. */
export async function selectLastPublications(tx: Tx, written: Written, names: readonly Name[]): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select distinct on (version.type, version.key) version.type, version.key, person.name as person, version.why, version.at
    from content_version as version
    left join person using (municipality_id, person_id)
    where ${ofLayer(written)} and (version.type, version.key) in (select type, key from ${named(names)})
    order by version.type, version.key, version.number desc`.execute(tx)
  return rows
}

export type NewVersion = Name &
  Pick<VersionRow, 'number' | 'said' | 'why' | 'at'> & { readonly person_id: string | null }

export async function insertVersions(
  tx: Tx,
  { municipality, layer }: Written,
  versions: readonly NewVersion[],
): Promise<void> {
  await sql`
    insert into content_version (municipality_id, layer, type, key, number, said, person_id, why, at)
    select ${municipality}, ${layer}, type, key, number, said, person_id, why, at
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      as one (type text, key text, number integer, said jsonb, person_id uuid, why text, at timestamptz)`.execute(tx)
}

export type Published = {
  readonly type: string
  readonly key: string
  readonly person: string | null
  readonly at: Date
}

/** What was published last in the municipality. */
export async function selectLastPublished(tx: Tx, written: Written, most: number): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select version.type, version.key, person.name as person, version.at
    from content_version as version
    left join person using (municipality_id, person_id)
    where ${ofLayer(written)} and version.person_id is not null
    order by version.at desc
    limit ${most}`.execute(tx)
  return rows
}
