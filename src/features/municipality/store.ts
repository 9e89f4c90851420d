import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Municipality } from './rules/municipality.ts'

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

/** By its slug, or by a host name of its own; with the packs it inherits from, nearest first. */
export async function findMunicipality(
  tx: Tx,
  by: { slug: string } | { host: string },
): Promise<Municipality | undefined> {
  const found = await sql<Municipality>`
    with recursive own as (
      select *
      from municipality
      where ${'slug' in by ? sql`slug = ${by.slug}` : sql`hosts @> array[${by.host}]`}
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

/** Everyone on this installation, by name. */
export async function listMunicipalities(
  tx: Tx,
): Promise<Pick<Municipality, 'slug' | 'number' | 'names' | 'language'>[]> {
  return await tx
    .selectFrom('municipality')
    .select(['slug', 'number', 'names', 'language'])
    .orderBy(sql`names ->> language collate "C"`)
    .execute()
}

/** Whether some municipality has this brand colour. */
export async function isBrandColour(tx: Tx, colour: string): Promise<boolean> {
  const found = await tx
    .selectFrom('municipality')
    .select('colour')
    .where('colour', '=', colour)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
