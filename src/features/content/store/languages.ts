import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Languages with a reviewed part of each of some items, in any layer, in order of their codes. One statement. */
export async function selectReviewedLanguages(
  tx: Tx,
  layers: readonly string[],
  { type, keys }: { readonly type: string; readonly keys: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select language
    from (
      select language, key
      from municipality_part
      where municipality_id = current_municipality()
        and type = ${type}
        and key = any (${keys})
        and reviewed is not null
      union
      select language, key
      from upstream_part
      where layer = any (${layers})
        and type = ${type}
        and key = any (${keys})
        and reviewed is not null
    ) as part
    where language <> ''
    group by language
    having count(distinct key) = ${keys.length}
    order by language`.execute(tx)
  return rows.map(({ language }) => language)
}
