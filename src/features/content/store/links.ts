import { sql } from 'kysely'
import { itemName, type ItemName } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { IndexedItem, ModelLink } from '../rules/model-links.ts'
import type { Name } from './names.ts'

type Row = {
  readonly from_type: string
  readonly from_key: string
  readonly path: string
  readonly service: string
  readonly to_type: string
  readonly to_key: string
}

/** Replaces which items there are in a municipality's model. Two statements, however many there are. */
export async function replaceItems(tx: Tx, municipality: number, items: readonly IndexedItem[]): Promise<void> {
  await sql`delete from content_item where municipality_id = ${municipality}`.execute(tx)
  await sql`
    insert into content_item (municipality_id, type, key, title, position)
    select ${municipality}, type, key, title, position
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (type text, key text, title text, position integer)`.execute(
    tx,
  )
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

/** What leads where, each pair once. One statement. */
export async function selectAllLinks(tx: Tx): Promise<{ readonly from: ItemName; readonly to: ItemName }[]> {
  const { rows } = await sql<{ from: ItemName; to: ItemName }>`
    select distinct from_type || '/' || from_key as "from", to_type || '/' || to_key as "to"
    from content_link
    where municipality_id = current_municipality()`.execute(tx)
  return rows
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
 * The items that lead to one (`key`) or to none of its type, in the order in which readers meet them: the first `most` of each type after `skip`, and how
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
        row_number() over (partition by item.type order by item.position) as place,
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

/** Which links are asked for: from items of these types, by the last name in the path of the field, to items of these types. */
export type Leading = {
  readonly from: readonly string[]
  readonly paths: readonly string[]
  readonly toTypes: readonly string[]
}

/** Of which items: those that lead to one of these, in one of these fields where any are named; all where nothing is said. */
export type Choice = {
  readonly to?: readonly ItemName[]
  readonly paths?: readonly string[]
  /** And those that lead to one of these, but not what says by a field (`path`) to which others it belongs, and not to `of`. */
  readonly orWithin?: { readonly to: readonly ItemName[]; readonly path: string; readonly of: ItemName }
  /** And this one itself. */
  readonly itself?: ItemName
  readonly most: number
  readonly skip: number
}

/**
 * What the first `most` items after `skip` lead to, type by type in their order, and how many items there are. One statement.
 */
export async function selectLeading(
  tx: Tx,
  { from, paths, toTypes }: Leading,
  { to, paths: chosen = paths, orWithin, itself, most, skip }: Choice,
): Promise<{ readonly count: number; readonly links: readonly ModelLink[] }> {
  const { rows } = await sql<Row & { count: number }>`
    with way as (
      select from_type, from_key, path, split_part(path, '/', -1) as field, service, to_type, to_key
      from content_link
      where municipality_id = current_municipality() and from_type = any (${from}::text[]) and to_type = any (${toTypes}::text[])
        and split_part(path, '/', -1) = any (${paths}::text[])
    ),
    chosen as (
      select item.type, item.key, count(*) over ()::int as count,
        row_number() over (order by array_position(${from}::text[], item.type), item.position, item.key) as at
      from content_item as item
      where item.municipality_id = current_municipality()
        and (
          item.type || '/' || item.key = ${itself ?? ''}
          or (item.type, item.key) in (
            select from_type, from_key
            from way
            where field = any (${chosen}::text[])
              and (${to === undefined}::boolean or to_type || '/' || to_key = any (${to ?? []}::text[]))
          )
          or (item.type, item.key) in (
            select from_type, from_key from way where to_type || '/' || to_key = any (${orWithin?.to ?? []}::text[])
          )
          and not exists (
            select
            from content_link as own
            where own.municipality_id = item.municipality_id and own.from_type = item.type and own.from_key = item.key
              and own.path = ${orWithin?.path ?? ''}
            having count(*) > 0 and not bool_or(own.to_type || '/' || own.to_key = ${orWithin?.of ?? ''})
          )
        )
      order by at
      limit ${most} offset ${skip}
    )
    select count, from_type, from_key, path, service, to_type, to_key
    from chosen
    join way on from_type = chosen.type and from_key = chosen.key
    order by at, path, to_type, to_key, service`.execute(tx)
  return { count: rows[0]?.count ?? 0, links: rows.map(linkOf) }
}

/**
 * To which item how many lead, each item counted once. `groups`: by the last name in the path of the field, as what it is counted. One
 * statement.
 */
export async function selectLeadingCounts<Group extends string>(
  tx: Tx,
  { from, groups, toTypes }: Pick<Leading, 'from' | 'toTypes'> & { readonly groups: Readonly<Record<string, Group>> },
): Promise<readonly { readonly to: ItemName; readonly group: Group; readonly count: number }[]> {
  const { rows } = await sql<{ to_type: string; to_key: string; group: Group; count: number }>`
    select to_type, to_key, "group", count(distinct (from_type, from_key))::int as count
    from content_link
    join jsonb_each_text(${JSON.stringify(groups)}::jsonb) as grouped (field, "group") on field = split_part(path, '/', -1)
    where municipality_id = current_municipality() and from_type = any (${from}::text[]) and to_type = any (${toTypes}::text[])
    group by to_type, to_key, "group"`.execute(tx)
  return rows.map(({ to_type, to_key, group, count }) => ({
    to: itemName({ type: to_type, key: to_key }),
    group,
    count,
  }))
}
