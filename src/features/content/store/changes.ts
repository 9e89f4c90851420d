import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Changed } from '../rules/changes.ts'
import type { Written } from './drafts.ts'

/** What was changed, and what is said of it to readers. */
export type NewChange = Changed & { readonly news: string }

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
