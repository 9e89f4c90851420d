import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Municipality } from '#base/municipality.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    municipality: {
      municipality_id: number
      slug: string
      number: string
      inherits: string
      names: Record<string, string>
      language: string
      languages: string[]
      colour: string
      hosts: string[]
      accessibility: string | null
    }
  }
}

/** By our id, its slug, or by a host name of its own; with the packs it inherits from, nearest first. */
export async function selectMunicipality(
  tx: Tx,
  by: { id: number } | { slug: string } | { host: string },
): Promise<Municipality | undefined> {
  const found = await sql<Municipality>`
    with recursive own as (
      select *
      from municipality
      where ${conditionOf(by)}
    ),
    layer as (
      select pack.slug, pack.inherits, 1 as rank
      from pack
      join own on pack.slug = own.inherits
      union all
      select pack.slug, pack.inherits, layer.rank + 1
      from pack
      join layer on pack.slug = layer.inherits
    )
    select municipality_id as id, slug, number, names, language, languages, colour, hosts, accessibility,
      (select array_agg(layer.slug order by layer.rank) from layer) as layers
    from own`.execute(tx)
  return found.rows[0]
}

function conditionOf(by: { id: number } | { slug: string } | { host: string }) {
  if ('id' in by) return sql`municipality_id = ${by.id}`
  return 'slug' in by ? sql`slug = ${by.slug}` : sql`hosts @> array[${by.host}]`
}

export type MunicipalityName = Pick<Municipality, 'slug' | 'number' | 'names' | 'language'>

/** Everyone on this installation, in no order. */
export async function selectNames(tx: Tx): Promise<MunicipalityName[]> {
  return tx.selectFrom('municipality').select(['slug', 'number', 'names', 'language']).execute()
}

/** Every brand colour that some municipality has. */
export async function selectColours(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('municipality').select('colour').distinct().execute()
  return rows.map((row) => row.colour)
}

export async function selectNamesOf(
  tx: Tx,
  ids: readonly number[],
): Promise<(Pick<MunicipalityName, 'slug' | 'names' | 'language'> & { municipality_id: number })[]> {
  return tx
    .selectFrom('municipality')
    .select(['municipality_id', 'slug', 'names', 'language'])
    .where('municipality_id', 'in', ids)
    .orderBy('slug')
    .execute()
}

export async function selectSlugs(tx: Tx): Promise<{ id: number; slug: string }[]> {
  return tx.selectFrom('municipality').select(['municipality_id as id', 'slug']).orderBy('slug').execute()
}
