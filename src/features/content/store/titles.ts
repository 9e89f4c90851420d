import { sql } from 'kysely'
import { upkeep } from '#base/content-type.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Layers } from './items.ts'

export type TitleRow = {
  readonly type: string
  readonly key: string
  /** 0: the own layer's; then the packs above, nearest first. */
  readonly rank: number
  readonly language: string
  /** Null: this layer says nothing of it here, or takes it away. */
  readonly title: string | null
  /** It says who looks after the item and when, and nothing else. */
  readonly is_upkeep: boolean
  /** Null: it does not say whether the item is left out. */
  readonly left_out: boolean | null
}

/** What every item of some types is called, in every layer, for all services. One statement. */
export async function selectTitles(
  tx: Tx,
  { slug, above }: Layers,
  wanted: readonly { readonly type: string; readonly field: string }[],
): Promise<TitleRow[]> {
  const asked = JSON.stringify(wanted)
  const { rows } = await sql<TitleRow>`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as one (type text, field text)
    )
    select part.type, part.key, 0 as rank, part.language, part.fields ->> asked.field as title,
      part.language = '' and part.fields - ${Object.keys(upkeep)}::text[] = '{}' as is_upkeep,
      (part.fields ->> 'leftOut')::boolean as left_out
    from municipality_part as part
    join asked using (type)
    where part.municipality_id = current_municipality() and part.service = '' and ${slug} = ''
    union all
    select part.type, part.key, coalesce(array_position(${above}::text[], part.layer), 0), part.language, part.fields ->> asked.field,
      part.language = '' and part.fields - ${Object.keys(upkeep)}::text[] = '{}',
      (part.fields ->> 'leftOut')::boolean
    from upstream_part as part
    join asked using (type)
    where (part.layer = any (${above}) or part.layer = ${slug}) and part.service = ''`.execute(tx)
  return rows
}
