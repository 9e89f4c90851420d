import { sql, type RawBuilder } from 'kysely'

export type Name = { readonly type: string; readonly key: string }

/** Several items, as part of a statement: `type` and `key`. */
export const named = (names: readonly Name[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(names.map(({ type, key }) => ({ type, key })))}::jsonb) as named (type text, key text)`
