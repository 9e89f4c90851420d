import type pg from 'pg'
import { PlainFault } from '#platform/plain-fault.ts'

/** A connection of the owner's, in a transaction. */
export type Client = pg.ClientBase

/** A table of ours, as the database itself describes it. Names are quoted by the database, so they may stand in SQL. */
export type Table = {
  name: string
  quoted: string
  /** Those that hold what was written; computed ones follow. */
  columns: string[]
  quotedColumns: string
  /** By the primary key, text by its bytes: the same on every server, whatever its collation. */
  order: string
}

/** Every table but the register of migrations, by name. Throws a PlainFault on one without a primary key. */
export async function selectTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, 'order'> & { order: string | null }>(
    `select class.relname as name,
            format('public.%I', class.relname) as quoted,
            written.columns,
            written.quoted as "quotedColumns",
            key.columns as "order"
     from pg_class as class
       cross join lateral (
         select array_agg(attname::text order by attnum) as columns,
                string_agg(format('%I', attname), ', ' order by attnum) as quoted
         from pg_attribute
         where attrelid = class.oid
           and attnum > 0
           and not attisdropped
           and attgenerated = ''
       ) as written
       left join lateral (
         select string_agg(
                  format('%I', attname) || case when attcollation = 0 then '' else ' collate "C"' end,
                  ', '
                  order by place) as columns
         from pg_constraint
           cross join unnest(conkey) with ordinality as part (attnum, place)
           join pg_attribute on attrelid = conrelid and pg_attribute.attnum = part.attnum
         where conrelid = class.oid
           and contype = 'p'
       ) as key on true
     where class.relnamespace = 'public'::regnamespace
       and class.relkind in ('r', 'p')
       and not class.relispartition
       and class.relname <> 'schema_migration'
       and not exists (
         select
         from pg_depend
         where classid = 'pg_class'::regclass
           and objid = class.oid
           and deptype = 'e'
       )
     order by class.relname collate "C"`,
  )
  return rows.map(({ order, ...table }) => {
    if (order === null) throw new PlainFault(`The table ${table.name} has no primary key; a backup needs one.`)
    return { ...table, order }
  })
}

/** Nobody changes what the tables are until the transaction ends; `exclusively`, nobody touches them at all. */
export async function lockTables(client: Client, tables: readonly Table[], exclusively: boolean): Promise<void> {
  if (tables.length === 0) return
  const mode = exclusively ? 'access exclusive' : 'access share'
  await client.query(`lock table ${tables.map(({ quoted }) => quoted).join(', ')} in ${mode} mode`)
}

export async function holdsRows(client: Client, { quoted }: Table): Promise<boolean> {
  const { rows } = await client.query(`select from ${quoted} limit 1`)
  return rows.length > 0
}

/** What migrations themselves wrote makes room for what was written later. */
export async function clearTables(client: Client, tables: readonly Table[]): Promise<void> {
  await client.query(`truncate table ${tables.map(({ quoted }) => quoted).join(', ')}`)
}

export type Sequence = { name: string; last: string | null }

/**
 * How far each sequence has come; null when it has not begun. Sequences belong to no snapshot: read after it was taken,
 * none stands behind a row of it.
 */
export async function selectSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select relname as name, pg_sequence_last_value(oid)::text as last
     from pg_class
     where relnamespace = 'public'::regnamespace
       and relkind = 'S'
     order by relname collate "C"`,
  )
  return rows
}

export async function setSequence(client: Client, { name, last }: Sequence): Promise<void> {
  if (last === null) return
  await client.query(`select setval(format('public.%I', $1::text)::regclass, $2)`, [name, last])
}

/** A way to take something away while rows are copied in, and to put it back just as it was. */
export type Guard = { name: string; away: string; back: string }

/**
 * Foreign keys and triggers. The owner of the tables may take away and put back both without being a superuser, which
 * session_replication_role would need, in any order of tables, also when two refer to each other; and a foreign key that
 * is put back is proved for every row.
 */
export async function selectGuards(client: Client): Promise<Guard[]> {
  const { rows } = await client.query<Guard>(
    `select conname as name,
            format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
     from pg_constraint
     where contype = 'f'
       and connamespace = 'public'::regnamespace
       and conparentid = 0
     union all
     select tgname,
            format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
            format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
     from pg_trigger
       join pg_class on pg_class.oid = tgrelid
     where relnamespace = 'public'::regnamespace
       and not tgisinternal
       and tgenabled = 'O'
       and tgparentid = 0`,
  )
  return rows
}

export async function takeAway(client: Client, guards: readonly Guard[]): Promise<void> {
  for (const { away } of guards) await client.query(away)
}

/** Throws a PlainFault that names the key which a row breaks. */
export async function putBack(client: Client, guards: readonly Guard[]): Promise<void> {
  for (const { name, back } of guards)
    await client.query(back).catch((error: unknown) => {
      throw new PlainFault(`What the backup holds breaks ${name}; nothing was changed.`, { cause: error })
    })
}

/** Without it the first questions to a restored database would be answered the slow way. */
export async function refreshStatistics(client: Client): Promise<void> {
  await client.query('analyze')
}
