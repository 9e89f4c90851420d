import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type TitleRow = {
  readonly type: string
  readonly key: string
  /** 0: the municipality's own; then the packs above, nearest first. */
  readonly rank: number
  readonly language: string
  /** Null: this layer says nothing of it here, or takes it away. */
  readonly title: string | null
  readonly is_gone: boolean
}

/** What every item of some types is called, in every layer, for all services. One statement. */
export async function selectTitles(
  tx: Tx,
  layers: readonly string[],
  wanted: readonly { readonly type: string; readonly field: string }[],
): Promise<TitleRow[]> {
  const asked = JSON.stringify(wanted)
  const { rows } = await sql<TitleRow>`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as one (type text, field text)
    )
    select part.type, part.key, 0 as rank, part.language, part.fields ->> asked.field as title,
      part.fields -> asked.field = 'null' as is_gone
    from municipality_part as part
    join asked using (type)
    where part.municipality_id = current_municipality() and part.service = ''
    union all
    select part.type, part.key, array_position(${layers}::text[], part.layer), part.language, part.fields ->> asked.field,
      part.fields -> asked.field = 'null'
    from upstream_part as part
    join asked using (type)
    where part.layer = any (${layers}) and part.service = ''`.execute(tx)
  return rows
}
