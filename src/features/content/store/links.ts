import { sql } from 'kysely'
import { itemName } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ModelLink } from '../rules/model-links.ts'
import type { Name } from './names.ts'

type Row = {
  readonly from_type: string
  readonly from_key: string
  readonly path: string
  readonly service: string
  readonly to_type: string
  readonly to_key: string
}

export type IndexedItem = Name & { readonly title: string }

/** Replaces which items there are in a municipality's model. Two statements, however many there are. */
export async function replaceItems(tx: Tx, municipality: number, items: readonly IndexedItem[]): Promise<void> {
  await sql`delete from content_item where municipality_id = ${municipality}`.execute(tx)
  await sql`
    insert into content_item (municipality_id, type, key, title)
    select ${municipality}, type, key, title
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (type text, key text, title text)`.execute(tx)
}

/** Replaces what leads where in a municipality's model. Two statements, however many there are. */
export async function replaceLinks(tx: Tx, municipality: number, links: readonly ModelLink[]): Promise<void> {
  const rows = links.map(({ from, path, service, to }): Row => {
    const [[from_type = '', from_key = ''], [to_type = '', to_key = '']] = [from.split('/'), to.split('/')]
    return { from_type, from_key, path, service, to_type, to_key }
  })
  await sql`delete from content_link where municipality_id = ${municipality}`.execute(tx)
  await sql`
    insert into content_link (municipality_id, from_type, from_key, path, service, to_type, to_key)
    select ${municipality}, from_type, from_key, path, service, to_type, to_key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as link (from_type text, from_key text, path text, service text, to_type text, to_key text)`.execute(tx)
}

/** What leads to an item and where it leads, in the order of their names. One statement. */
export async function selectLinksOf(tx: Tx, { type, key }: Name): Promise<ModelLink[]> {
  const { rows } = await sql<Row>`
    select from_type, from_key, path, service, to_type, to_key
    from content_link
    where municipality_id = current_municipality()
      and ((from_type = ${type} and from_key = ${key}) or (to_type = ${type} and to_key = ${key}))
    order by from_type, from_key, path, to_type, to_key, service`.execute(tx)
  return rows.map(linkOf)
}

const linkOf = ({ from_type, from_key, path, service, to_type, to_key }: Row): ModelLink => ({
  from: itemName({ type: from_type, key: from_key }),
  ...{ path, service },
  to: itemName({ type: to_type, key: to_key }),
})

/** Which items are asked for: of these types, where a field of theirs (`path`) leads to an item of a type, or to none of them. */
export type Belonging = { readonly types: readonly string[]; readonly path: string; readonly to: string }

/** How many of each type lead to each of those items; `to` is null for those that lead to none. One statement. */
export async function selectCounts(
  tx: Tx,
  { types, path, to }: Belonging,
): Promise<{ readonly type: string; readonly to: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ type: string; to: string | null; count: number }>`
    select item.type, link.to_key as "to", count(distinct item.key)::int as count
    from content_item as item
    left join content_link as link
      on link.municipality_id = item.municipality_id and link.from_type = item.type and link.from_key = item.key
        and link.path = ${path} and link.to_type = ${to}
    where item.municipality_id = current_municipality() and item.type = any (${types}::text[])
    group by item.type, link.to_key`.execute(tx)
  return rows
}

/**
 * The items that lead to one (`key`) or to none of its type, by what they are called: the first `most` of each type after `skip`, and how
 * many there are. One statement.
 */
export async function selectBelonging(
  tx: Tx,
  {
    types,
    path,
    to,
    key,
    most,
    skip,
  }: Belonging & { readonly key: string; readonly most: number; readonly skip: number },
): Promise<(Name & { readonly count: number })[]> {
  const { rows } = await sql<Name & { count: number }>`
    select type, key, count
    from (
      select item.type, item.key,
        row_number() over (partition by item.type order by item.title, item.key) as place,
        count(*) over (partition by item.type)::int as count
      from content_item as item
      where item.municipality_id = current_municipality() and item.type = any (${types}::text[])
        and (
          exists (
            select from content_link as link
            where link.municipality_id = item.municipality_id and link.from_type = item.type and link.from_key = item.key
              and link.path = ${path} and link.to_type = ${to} and link.to_key = ${key}
          )
          or not exists (
            select from content_link as link
            where link.municipality_id = item.municipality_id and link.from_type = item.type and link.from_key = item.key
              and link.path = ${path} and link.to_type = ${to}
          )
        )
    ) as one
    where place > ${skip} and place <= ${skip + most}
    order by type, place`.execute(tx)
  return rows
}
