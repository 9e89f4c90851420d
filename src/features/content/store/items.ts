import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'

export type LayeredPart = Part & { readonly rank: number }

type Row = Omit<Part, 'reviewed' | 'because'> & {
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
): Promise<LayeredPart[]> {
  const { type = null, key = null } = wanted
  const which = sql`(${type}::text is null or type = ${type}) and (${key}::text is null or key = ${key})`
  const { rows } = await sql<Row>`
    select 0 as rank, type, key, service, language, fields, reviewed, because
    from municipality_part
    where municipality_id = current_municipality() and ${which}
    union all
    select array_position(${layers}::text[], layer), type, key, service, language, fields, reviewed, because
    from upstream_part
    where layer = any (${layers}) and ${which}`.execute(tx)
  return rows.map(({ reviewed, because, ...part }) => ({
    ...part,
    ...(reviewed ? { reviewed } : {}),
    ...(because ? { because } : {}),
  }))
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
    insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed, because)
    select ${municipality}, ${type}, ${key}, service, language, fields, reviewed, because
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      as part (service text, language text, fields jsonb, reviewed jsonb, because jsonb)`.execute(tx)
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
