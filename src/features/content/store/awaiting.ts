import { sql, type RawBuilder } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Name } from './names.ts'

/** Which changes above a municipality await somebody in it: of nothing, of what staff must do, or of everything. */
export type Approves = 'none' | 'duties' | 'all'

/**
 * To be put before a statement of the transaction's municipality: `awaiting` has, for each item of a pack that was changed and not
 * approved here, what the pack said before the first such change. `duties`: the types that say what staff must do.
 */
export const withAwaiting = (layers: readonly string[], duties: readonly string[]): RawBuilder<unknown> => sql`
  awaiting as materialized (
    select distinct on (change.layer, change.type, change.key)
      change.layer, change.type, change.key, change.number, change.before
    from upstream_change as change
    join municipality on municipality.municipality_id = current_municipality()
    left join approved_change as approved on approved.municipality_id = municipality.municipality_id
      and (approved.layer, approved.type, approved.key) = (change.layer, change.type, change.key)
    where change.number > municipality.approved_to
      and change.number > coalesce(approved.number, 0)
      and change.layer = any (${layers})
      and (municipality.approves = 'all' or change.type = any (${duties}))
    order by change.layer, change.type, change.key, change.number
  )`

/** In place of `upstream_part` in a statement that begins so: what readers of the municipality meet of the packs. */
export const metParts = sql`(
    select layer, type, key, service, language, fields, reviewed, because
    from upstream_part
    where (layer, type, key) not in (select layer, type, key from awaiting)
    union all
    select layer, type, key, part.service, part.language, part.fields, part.reviewed, null
    from awaiting, jsonb_to_recordset(before) as part (service text, language text, fields jsonb, reviewed jsonb)
  )`

/** What a pack said of an item before the first change that is not approved here. */
export type AwaitingRow = {
  readonly layer: string
  readonly type: string
  readonly key: string
  readonly before: readonly Part[]
  /** The first change that awaits, and the last. */
  readonly first: string
  readonly last: string
}

/** All that awaits somebody in the transaction's municipality, by item; or what of one item does. One statement. */
export async function selectAwaiting(
  tx: Tx,
  layers: readonly string[],
  duties: readonly string[],
  name?: Name,
): Promise<AwaitingRow[]> {
  const { rows } = await sql<AwaitingRow>`
    with ${withAwaiting(layers, duties)}
    select layer, type, key, before, number as first,
      (select max(number) from upstream_change as change
       where (change.layer, change.type, change.key) = (awaiting.layer, awaiting.type, awaiting.key)) as last
    from awaiting
    where ${name?.type ?? null}::text is null or (type, key) = (${name?.type ?? ''}, ${name?.key ?? ''})
    order by number`.execute(tx)
  return rows
}

export async function selectApproves(tx: Tx): Promise<Approves> {
  const { rows } = await sql<{ approves: Approves }>`
    select approves
    from municipality
    where municipality_id = current_municipality()`.execute(tx)
  return rows[0]?.approves ?? 'duties'
}

/** From now on readers meet what some items say in their packs, up to these changes. */
export async function insertApproved(
  tx: Tx,
  changes: readonly Pick<AwaitingRow, 'layer' | 'type' | 'key' | 'last'>[],
): Promise<void> {
  await sql`
    insert into approved_change (municipality_id, layer, type, key, number)
    select current_municipality(), layer, type, key, last
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as one (layer text, type text, key text, last bigint)
    on conflict (municipality_id, layer, type, key) do update set number = excluded.number`.execute(tx)
}

/**
 * Every change up to one is approved; undefined: all that there are. What was approved item by item below it need not be known any more,
 * so that what a page asks does not grow with the years.
 */
export async function updateApprovedTo(tx: Tx, number?: string): Promise<void> {
  await sql`
    update municipality
    set approved_to = greatest(approved_to, coalesce(${number ?? null}::bigint, last_upstream_change()))
    where municipality_id = current_municipality() and approves <> 'none'`.execute(tx)
  await sql`
    delete from approved_change
    where municipality_id = current_municipality()
      and number <= (select approved_to from municipality where municipality_id = current_municipality())`.execute(tx)
}

/** Which changes await somebody from now on; those that there are have been met. */
export async function updateApproves(tx: Tx, approves: Approves): Promise<void> {
  await sql`
    update municipality
    set approves = ${approves},
      approved_to = case when ${approves} = 'none' then 9223372036854775807 else last_upstream_change() end
    where municipality_id = current_municipality()`.execute(tx)
}
