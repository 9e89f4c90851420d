import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { metParts, withAwaiting } from './awaiting.ts'
import type { Written } from './drafts.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

const tableOf = ({ municipality, layer }: Written) =>
  layer === ''
    ? ([sql`municipality_file`, sql`municipality_id`, sql`${municipality}`] as const)
    : ([sql`upstream_file`, sql`layer`, sql`${layer}`] as const)

/** Keeps a file with a layer; `today`: undefined for one that comes with a pack. */
export async function insertFile(
  tx: Tx,
  written: Written,
  { name, bytes }: NamedFile,
  today: string | undefined,
): Promise<void> {
  const [table, whose, id] = tableOf(written)
  await sql`
    insert into ${table} as file (${whose}, name, bytes, put_on)
    values (${id}, ${name}, ${bytes}, ${today ?? null}::date)
    on conflict (${whose}, name) do update
    -- So that one which was about to be taken away stays.
    set put_on = greatest(file.put_on, excluded.put_on)`.execute(tx)
}

/** A file of the transaction's municipality or of one of these packs, whoever holds it: for those who write. */
export async function selectFile(tx: Tx, layers: readonly string[], name: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes
    from municipality_file
    where municipality_id = current_municipality() and name = ${name}
    union all
    select bytes
    from upstream_file
    where layer = any (${layers}) and name = ${name}
    limit 1`.execute(tx)
  return rows[0]?.bytes
}

/**
 * The same where something that readers of the municipality meet holds the file: its own, or a pack's as it is approved here. `types`:
 * those that have files, so that no more is looked through; `duties`: those that say what staff must do.
 */
export async function selectPublishedFile(
  tx: Tx,
  layers: readonly string[],
  { types, duties }: { readonly types: readonly string[]; readonly duties: readonly string[] },
  name: string,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ held: boolean }>`
    with ${withAwaiting(layers, duties)}
    select exists (
      select
      from municipality_part
      where municipality_id = current_municipality() and type = any (${types}) and ${holds(name)}
    ) or exists (
      select
      from ${metParts} as met
      where layer = any (${layers}) and type = any (${types}) and ${holds(name)}
    ) as held`.execute(tx)
  return rows[0]?.held === true ? selectFile(tx, layers, name) : undefined
}

const holds = (name: string) => sql`
  exists (select from jsonb_each_text(fields) as field (path, value) where value = ${name})`

/** The files of these names that a municipality's own pack, or one above municipalities, itself has. `tx` is the owner's. */
export async function selectFilesOfPack(tx: Tx, slug: string, names: readonly string[]): Promise<NamedFile[]> {
  const { rows } = await sql<NamedFile>`
    select name, bytes
    from municipality_file
    join municipality using (municipality_id)
    where slug = ${slug} and name = any (${names})
    union all
    select name, bytes
    from upstream_file
    where layer = ${slug} and name = any (${names})
    order by name`.execute(tx)
  return rows
}

/**
 * Takes away what was put there before a day, or came with a pack, and is held by nothing: not in public, not in a draft or a plan, not in
 * any version; and of a pack, not in what some municipality still meets. Without a day only what came with a pack; without types all are
 * looked through.
 */
export async function deleteUnheld(
  tx: Tx,
  written: Written,
  { types, before }: { readonly types?: readonly string[]; readonly before?: string },
): Promise<void> {
  const [table, whose, id] = tableOf(written)
  const { municipality, layer } = written
  const isShared = layer !== ''
  // Versions of a pack are its own, whoever kept it when they were made.
  const ofLayer = isShared ? sql`layer = ${layer}` : sql`municipality_id = ${municipality} and layer = ''`
  const isOfType = sql`(${types ?? null}::text[] is null or type = any (${types ?? null}))`
  const heldIn = (from: string, said: string, which: RawBuilder<unknown>) => sql`
    select field.value
    from ${sql.table(from)}
    cross join jsonb_array_elements(${sql.ref(said)}) as part
    cross join jsonb_each_text(part -> 'fields') as field
    where ${which} and ${isOfType}`
  const met = sql`layer = ${layer} and number > (select min(approved_to) from municipality)`
  await sql`
    with held as (
      select field.value
      from ${isShared ? sql`upstream_part` : sql`municipality_part`}
      cross join jsonb_each_text(fields) as field
      where ${whose} = ${id} and ${isOfType}
      union
      ${heldIn('content_version', 'said', ofLayer)}
      union
      ${heldIn('content_draft', 'said', ofLayer)}
      union
      ${heldIn('planned_publication', 'said', ofLayer)}
      ${isShared ? sql`union ${heldIn('upstream_change', 'before', met)}` : sql``}
    )
    delete from ${table}
    where ${whose} = ${id}
      and (put_on is null or put_on < ${before ?? null}::date)
      and not exists (select from held where held.value = name)`.execute(tx)
}
