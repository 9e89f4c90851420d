import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Written } from './drafts.ts'

export type TakenAwayRow = {
  readonly type: string
  readonly key: string
  readonly service: string
  readonly language: string
  /** `leftOut`: the item; else the fields and named parts that are taken away. */
  readonly paths: readonly string[]
  readonly because: Part['because'] | null
}

/** Where a layer leaves an item out, or takes away what is inherited. One statement. */
export async function selectTakenAway(tx: Tx, { municipality, layer }: Written): Promise<TakenAwayRow[]> {
  const [table, whose] =
    layer === ''
      ? [sql`municipality_part`, sql`municipality_id = ${municipality}`]
      : [sql`upstream_part`, sql`layer = ${layer}`]
  const { rows } = await sql<TakenAwayRow>`
    select type, key, service, language, because, array_agg(path order by path) as paths
    from ${table}, jsonb_each(fields) as field (path, value)
    where ${whose} and (value = 'null' or (path = 'leftOut' and value = 'true'))
    group by type, key, service, language, because
    order by type, key, service, language`.execute(tx)
  return rows
}

export type UnpublishedRow = {
  readonly type: string
  readonly key: string
  /** The last version that said something, which brings it back. */
  readonly number: number
  readonly said: readonly Part[]
}

/** What a layer said and says no more; what came of it elsewhere is asked for by whoever reads it. One statement. */
export async function selectUnpublished(tx: Tx, { municipality, layer }: Written): Promise<UnpublishedRow[]> {
  const ofLayer = layer === '' ? sql`municipality_id = ${municipality} and layer = ''` : sql`layer = ${layer}`
  const { rows } = await sql<UnpublishedRow>`
    with last as (
      select distinct on (type, key) type, key, said
      from content_version
      where ${ofLayer}
      order by type, key, number desc
    )
    select distinct on (version.type, version.key) version.type, version.key, version.number, version.said
    from content_version as version
    join last using (type, key)
    where ${ofLayer} and last.said = '[]' and version.said <> '[]'
    order by version.type, version.key, version.number desc`.execute(tx)
  return rows
}
