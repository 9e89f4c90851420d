import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Ranked } from '../rules/layers.ts'
import type { Tx } from '#platform/db/database.ts'

const partOf = ({ reviewed, because, under, ...part }: Row): Ranked => ({
  ...part,
  ...(under ? { under } : {}),
  ...(reviewed ? { reviewed } : {}),
  ...(because ? { because } : {}),
})

type Row = Omit<Part, 'reviewed' | 'because' | 'under'> & {
  readonly under: Part['under'] | null
  readonly rank: number
  readonly reviewed: Part['reviewed'] | null
  readonly because: Part['because'] | null
}

/**
 * All that every layer says, in every language and for every service: of one item, of one type, or of all. `rank` 0 is the
 * municipality's own. One statement.
 */
export async function selectLayers(
  tx: Tx,
  layers: readonly string[],
  wanted: { readonly type?: string; readonly key?: string } = {},
): Promise<Ranked[]> {
  const { type = null, key = null } = wanted
  const which = sql`(${type}::text is null or type = ${type}) and (${key}::text is null or key = ${key})`
  const { rows } = await sql<Row>`
    select 0 as rank, type, key, service, language, fields, reviewed, because, under
    from municipality_part
    where municipality_id = current_municipality() and ${which}
    union all
    select array_position(${layers}::text[], layer), type, key, service, language, fields, reviewed, because, null
    from upstream_part
    where layer = any (${layers}) and ${which}`.execute(tx)
  return rows.map(partOf)
}

/** The same for those items alone of which the municipality says something of its own. One statement. */
export async function selectOwnLayers(tx: Tx, layers: readonly string[]): Promise<Ranked[]> {
  const { rows } = await sql<Row>`
    with own as (
      select type, key, service, language, fields, reviewed, because, under
      from municipality_part
      where municipality_id = current_municipality()
    )
    select 0 as rank, own.*
    from own
    union all
    select array_position(${layers}::text[], layer), type, key, service, language, fields, reviewed, because, null
    from upstream_part
    where layer = any (${layers}) and (type, key) in (select type, key from own)`.execute(tx)
  return rows.map(partOf)
}

/** What the municipality says of one item, in place of what it said before; nothing: it says nothing of its own. */
export async function replaceItem(
  tx: Tx,
  municipality: number,
  { type, key }: { readonly type: string; readonly key: string },
  said: readonly Part[],
): Promise<void> {
  await sql`
    delete from municipality_part
    where municipality_id = ${municipality} and type = ${type} and key = ${key}`.execute(tx)
  if (said.length === 0) return
  await sql`
    insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed, because, under)
    select ${municipality}, ${type}, ${key}, service, language, fields, reviewed, because, under
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      as part (service text, language text, fields jsonb, reviewed jsonb, because jsonb, under jsonb)`.execute(tx)
}

/** Work of which nothing stays. */
export async function undone<Found>(tx: Tx, work: () => Promise<Found>): Promise<Found> {
  await sql`savepoint undone`.execute(tx)
  try {
    return await work()
  } finally {
    await sql`rollback to savepoint undone`.execute(tx)
  }
}

/** What was known of the layers above when a municipality's parts were written. One statement. */
export async function updateUnder(tx: Tx, municipality: number, parts: readonly Part[]): Promise<void> {
  await sql`
    update municipality_part as part
    set under = said.under
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      as said (type text, key text, service text, language text, under jsonb)
    where part.municipality_id = ${municipality}
      and part.type = said.type and part.key = said.key
      and part.service = said.service and part.language = said.language`.execute(tx)
}
