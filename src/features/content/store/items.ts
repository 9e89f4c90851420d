import { sql, type RawBuilder } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Ranked } from '../rules/layers.ts'
import type { Tx } from '#platform/db/database.ts'
import { metParts, withAwaiting } from './awaiting.ts'
import type { Written } from './drafts.ts'
import { named, type Name } from './names.ts'

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

/** Which layer is read as the own one: the municipality's (`''`) or a pack; and the packs above it, nearest first. */
export type Layers = { readonly slug: string; readonly above: readonly string[] }

/**
 * All that every layer says, in every language and for every service: of one item, of one type, or of all. `rank` 0 is the own one.
 * One statement.
 */
export async function selectLayers(
  tx: Tx,
  layers: Layers,
  wanted: { readonly type?: string; readonly key?: string } = {},
): Promise<Ranked[]> {
  const { type = null, key = null } = wanted
  return selectWhere(
    tx,
    layers,
    sql`(${type}::text is null or type = ${type}) and (${key}::text is null or key = ${key})`,
  )
}

/** All that readers of the municipality meet of every layer: what awaits somebody here is as it was. One statement. */
export async function selectMetLayers(tx: Tx, above: readonly string[], duties: readonly string[]): Promise<Ranked[]> {
  const { rows } = await sql<Row>`
    with ${withAwaiting(above, duties)}
    select 0 as rank, type, key, service, language, fields, reviewed, because, under
    from municipality_part
    where municipality_id = current_municipality()
    union all
    select array_position(${above}::text[], layer), type, key, service, language, fields, reviewed, because, null
    from ${metParts} as met
    where layer = any (${above})`.execute(tx)
  return rows.map(partOf)
}

/** The same of several items. One statement. */
export const selectLayersOf = (tx: Tx, layers: Layers, names: readonly Name[]): Promise<Ranked[]> =>
  selectWhere(tx, layers, sql`(type, key) in (select type, key from ${named(names)})`)

async function selectWhere(tx: Tx, { slug, above }: Layers, which: RawBuilder<unknown>): Promise<Ranked[]> {
  const { rows } = await sql<Row>`
    select 0 as rank, type, key, service, language, fields, reviewed, because, under
    from municipality_part
    where municipality_id = current_municipality() and ${slug} = '' and ${which}
    union all
    select coalesce(array_position(${above}::text[], layer), 0), type, key, service, language, fields, reviewed, because,
      case when layer = ${slug} then under end
    from upstream_part
    where (layer = any (${above}) or layer = ${slug}) and ${which}`.execute(tx)
  return rows.map(partOf)
}

/** The same for those items alone that some pack above asks everyone to look at. One statement. */
export async function selectAsked(tx: Tx, { slug, above }: Layers): Promise<Ranked[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select distinct type, key
      from upstream_part
      where layer = any (${above}) and fields ? 'attention'
    )
    select 0 as rank, type, key, service, language, fields, reviewed, because, under
    from municipality_part
    where municipality_id = current_municipality() and ${slug} = '' and (type, key) in (select type, key from asked)
    union all
    select coalesce(array_position(${above}::text[], layer), 0), type, key, service, language, fields, reviewed, because,
      case when layer = ${slug} then under end
    from upstream_part
    where (layer = any (${above}) or layer = ${slug}) and (type, key) in (select type, key from asked)`.execute(tx)
  return rows.map(partOf)
}

/** The same for those items alone of which the own layer says something. One statement. */
export async function selectOwnLayers(tx: Tx, { slug, above }: Layers): Promise<Ranked[]> {
  const { rows } = await sql<Row>`
    with own as (
      select type, key, service, language, fields, reviewed, because, under
      from municipality_part
      where municipality_id = current_municipality() and ${slug} = ''
      union all
      select type, key, service, language, fields, reviewed, because, under
      from upstream_part
      where layer = ${slug}
    )
    select 0 as rank, own.*
    from own
    union all
    select array_position(${above}::text[], layer), type, key, service, language, fields, reviewed, because, null
    from upstream_part
    where layer = any (${above}) and (type, key) in (select type, key from own)`.execute(tx)
  return rows.map(partOf)
}

/** What a layer says of one item, in place of what it said before; nothing: it says nothing of its own. */
export const replaceItem = (tx: Tx, written: Written, { type, key }: Name, said: readonly Part[]): Promise<void> =>
  replaceItems(tx, written, [{ type, key, said }])

/** The same of several. Two statements. */
export async function replaceItems(
  tx: Tx,
  { municipality, layer }: Written,
  items: readonly (Name & { readonly said: readonly Part[] })[],
): Promise<void> {
  const [table, whose, id] =
    layer === ''
      ? ([sql`municipality_part`, sql`municipality_id`, municipality] as const)
      : ([sql`upstream_part`, sql`layer`, layer] as const)
  await sql`
    delete from ${table}
    where ${whose} = ${id} and (type, key) in (select type, key from ${named(items)})`.execute(tx)
  const parts = items.flatMap(({ type, key, said }) => said.map((part) => ({ ...part, type, key })))
  if (parts.length === 0) return
  await sql`
    insert into ${table} (${whose}, type, key, service, language, fields, reviewed, because, under)
    select ${id}, type, key, service, language, fields, reviewed, because, under
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      as part (type text, key text, service text, language text, fields jsonb, reviewed jsonb, because jsonb, under jsonb)`.execute(
    tx,
  )
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

/** What was known of the layers above when a layer's parts were written. One statement. */
export async function updateUnder(tx: Tx, { municipality, layer }: Written, parts: readonly Part[]): Promise<void> {
  const [table, whose] =
    layer === ''
      ? [sql`municipality_part`, sql`part.municipality_id = ${municipality}`]
      : [sql`upstream_part`, sql`part.layer = ${layer}`]
  await sql`
    update ${table} as part
    set under = said.under
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      as said (type text, key text, service text, language text, under jsonb)
    where ${whose}
      and part.type = said.type and part.key = said.key
      and part.service = said.service and part.language = said.language`.execute(tx)
}
