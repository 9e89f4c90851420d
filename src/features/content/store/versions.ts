import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'

type Name = { readonly type: string; readonly key: string }

export type VersionRow = {
  readonly number: number
  readonly said: readonly Part[]
  /** Null: it came with a pack. */
  readonly person: string | null
  readonly why: string
  readonly at: Date
}

/** Every version of an item, the newest first. */
export async function selectVersions(tx: Tx, municipality: number, { type, key }: Name): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version.number, version.said, person.name as person, version.why, version.at
    from content_version as version
    left join person using (municipality_id, person_id)
    where version.municipality_id = ${municipality} and version.type = ${type} and version.key = ${key}
    order by version.number desc`.execute(tx)
  return rows
}

/** The number of the last version; 0: nothing has been published here. */
export async function selectLastNumber(tx: Tx, municipality: number, { type, key }: Name): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last
    from content_version
    where municipality_id = ${municipality} and type = ${type} and key = ${key}`.execute(tx)
  return rows[0]?.last ?? 0
}

export async function insertVersion(
  tx: Tx,
  municipality: number,
  version: Name & Pick<VersionRow, 'number' | 'said' | 'why' | 'at'> & { readonly person_id: string | null },
): Promise<void> {
  await sql`
    insert into content_version (municipality_id, type, key, number, said, person_id, why, at)
    values (${municipality}, ${version.type}, ${version.key}, ${version.number}, ${JSON.stringify(version.said)},
      ${version.person_id}, ${version.why}, ${version.at})`.execute(tx)
}

export type Published = {
  readonly type: string
  readonly key: string
  readonly person: string | null
  readonly at: Date
}

/** What was published last in the municipality. */
export async function selectLastPublished(tx: Tx, municipality: number, most: number): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select version.type, version.key, person.name as person, version.at
    from content_version as version
    left join person using (municipality_id, person_id)
    where version.municipality_id = ${municipality} and version.person_id is not null
    order by version.at desc
    limit ${most}`.execute(tx)
  return rows
}
