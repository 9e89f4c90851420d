import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Changed } from '../rules/changes.ts'
import type { Ranked } from '../rules/layers.ts'
import type { MetChange } from '../rules/news.ts'
import { metParts, withAwaiting } from './awaiting.ts'
import type { Written } from './drafts.ts'
import type { Name } from './names.ts'

/** What was changed, and what is said of it to readers. */
export type NewChange = Changed & { readonly news: string }

/** Since when readers met what the packs changed in an item: nothing became otherwise in the own layer. */
export type NewMet = Pick<Changed, 'type' | 'key' | 'before'> & { readonly from: string; readonly to: string }

/** Keeps that readers of the transaction's municipality meet from now on what awaited somebody there. */
export async function insertMet(tx: Tx, met: readonly NewMet[], at: Date): Promise<void> {
  if (met.length === 0) return
  await sql`
    insert into municipality_change (municipality_id, type, key, before, at, approved_from, approved_to)
    select current_municipality(), type, key, before, ${at}, "from", "to"
    from jsonb_to_recordset(${JSON.stringify(met)}::jsonb) as one (type text, key text, before jsonb, "from" bigint, "to" bigint)`.execute(
    tx,
  )
}

/** Keeps what a layer said before. Nothing: nothing was changed. */
export async function insertChanges(
  tx: Tx,
  { municipality, layer }: Written,
  changes: readonly NewChange[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return
  const [table, whose, id] =
    layer === ''
      ? ([sql`municipality_change`, sql`municipality_id`, municipality] as const)
      : ([sql`upstream_change`, sql`layer`, layer] as const)
  await sql`
    insert into ${table} (${whose}, type, key, before, news, at)
    select ${id}, type, key, before, news, ${at}
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as one (type text, key text, before jsonb, news text)`.execute(
    tx,
  )
}

type Wanted = {
  /** The packs above the municipality, nearest first. */
  readonly above: readonly string[]
  readonly types: readonly string[]
  readonly duties: readonly string[]
  readonly since: Date
  readonly most: number
  /** One item alone. */
  readonly name?: Name | undefined
}

type MetRow = { readonly change: Omit<MetChange, 'at'> & { readonly at: string } } | { readonly part: Ranked }

/**
 * What readers of the transaction's municipality have met otherwise since a moment, the newest first, and what they meet now of those
 * items. What awaits somebody there they have not met. One statement.
 */
export async function selectMetChanges(
  tx: Tx,
  { above, types, duties, since, most, name }: Wanted,
): Promise<{ readonly changes: MetChange[]; readonly parts: Ranked[] }> {
  const isWanted = sql`
    change.type = any (${types})
    and (${name?.type ?? null}::text is null or (change.type, change.key) = (${name?.type ?? ''}, ${name?.key ?? ''}))`
  const { rows } = await sql<{ row: unknown }>`
    with ${withAwaiting(above, duties)},
    met as (
      select 0 as rank, type, key, number, before, news, at
      from municipality_change as change
      where municipality_id = current_municipality() and ${isWanted}
      union all
      select array_position(${above}::text[], layer), type, key, number, before, news,
        coalesce((
          select min(approval.at)
          from municipality_change as approval
          where approval.municipality_id = current_municipality()
            and (approval.type, approval.key) = (change.type, change.key)
            and change.number between approval.approved_from and approval.approved_to
        ), at)
      from upstream_change as change
      where layer = any (${above}) and ${isWanted}
        and not exists (
          select from awaiting
          where (awaiting.layer, awaiting.type, awaiting.key) = (change.layer, change.type, change.key)
            and change.number >= awaiting.number
        )
    ),
    recent as (
      select *
      from met
      where at >= ${since}
      order by at desc, number desc
      limit ${most}
    )
    select jsonb_build_object('change', to_jsonb(recent)) as row
    from recent
    union all
    select jsonb_build_object('part', to_jsonb(part))
    from (
      select 0 as rank, type, key, service, language, fields, reviewed
      from municipality_part
      where municipality_id = current_municipality() and (type, key) in (select type, key from recent)
      union all
      select array_position(${above}::text[], layer), type, key, service, language, fields, reviewed
      from ${metParts} as read
      where layer = any (${above}) and (type, key) in (select type, key from recent)
    ) as part`
    .execute(tx)
    .then((found) => ({ rows: found.rows.map(({ row }) => row as MetRow) })) // as it is built above
  return {
    changes: rows.flatMap((row) => ('change' in row ? [{ ...row.change, at: new Date(row.change.at) }] : [])),
    parts: rows.flatMap((row) => ('part' in row ? [withoutNull(row.part)] : [])),
  }
}

const withoutNull = ({ reviewed, ...part }: Ranked): Ranked => ({ ...part, ...(reviewed ? { reviewed } : {}) })
