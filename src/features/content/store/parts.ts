import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Part } from '#base/item.ts'
import { metParts, withAwaiting } from './awaiting.ts'

type PartColumns = {
  type: string
  key: string
  service: string
  language: string
  fields: Part['fields']
  reviewed: Part['reviewed'] | null
  because: Part['because'] | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    pack: {
      slug: string
      kind: 'base' | 'shared'
      inherits: string | null
      names: Record<string, string>
      language: string
      languages: string[]
    }
    upstream_part: PartColumns & { layer: string }
    municipality_part: PartColumns & { municipality_id: number }
  }
}

/** Which parts of a model to fetch: items by key, or all of a type; only some fields where `fields` is given. */
export type Selection = {
  readonly type: string
  readonly keys: readonly string[] | undefined
  readonly fields: readonly string[] | undefined
  /** It says what staff must do. */
  readonly duty: boolean
}

export type PartRow = PartColumns & { selection: number; rank: number }

/**
 * One statement for any number of selections. `layers` are the packs above the municipality, nearest first; the
 * municipality's own rows come through its row security. `rank` 0 is nearest.
 */
export async function selectParts(
  tx: Tx,
  layers: readonly string[],
  reader: { service: string; languages: readonly string[] },
  selections: readonly Selection[],
): Promise<PartRow[]> {
  if (selections.length === 0) return []
  const statement = sql.join(
    selections.map((selection, at) => selectOne(at, selection, layers, reader)),
    sql` union all `,
  )
  const duties = selections.flatMap(({ type, duty }) => (duty ? [type] : []))
  return (await sql<PartRow>`with ${withAwaiting(layers, duties)} ${statement}`.execute(tx)).rows
}

function selectOne(
  at: number,
  selection: Selection,
  layers: readonly string[],
  reader: { service: string; languages: readonly string[] },
): RawBuilder<unknown> {
  const wanted = sql`
    type = ${selection.type}
    and service in ('', ${reader.service})
    ${selection.keys === undefined ? sql`` : sql`and key = any (${selection.keys})`}`
  const fields =
    selection.fields === undefined
      ? sql`fields`
      : sql`(
          select coalesce(jsonb_object_agg(path, value), '{}')
          from jsonb_each(fields) as field (path, value)
          where split_part(path, '/', 1) = any (${selection.fields})
        )`

  return sql`
    select ${at}::integer as selection, 0 as rank, type, key, service, language, ${fields} as fields, reviewed
    from municipality_part
    where municipality_id = current_municipality()
    and language = any (${reader.languages})
    and ${wanted}
    union all
    select ${at}::integer, array_position(${layers}::text[], layer), type, key, service, language, ${fields}, reviewed
    from ${metParts} as met
    where layer = any (${layers})
    -- A layer that lacks the reader's language is read in its own.
    and (language = any (${reader.languages}) or language = (select pack.language from pack where pack.slug = layer))
    and ${wanted}`
}
