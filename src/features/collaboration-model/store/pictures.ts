import { sql } from 'kysely'
import type { LaidOut } from '#base/graph.ts'
import type { Tx } from '#platform/db/database.ts'

/** Where the boxes of a shape stand; undefined as long as nobody has laid it out. One statement. */
export async function selectLayout(tx: Tx, shape: string): Promise<LaidOut | undefined> {
  const { rows } = await sql<{ laid: LaidOut }>`select laid from picture_layout where shape = ${shape}`.execute(tx)
  return rows[0]?.laid
}

/** Which of these shapes nobody has laid out yet. One statement. */
export async function selectMissing(tx: Tx, shapes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ shape: string }>`
    select shape
    from unnest(${shapes}::text[]) as shape
    where not exists (select from picture_layout where picture_layout.shape = shape.shape)`.execute(tx)
  return rows.map(({ shape }) => shape)
}

/** Of two who lay out the same shape at once, the second keeps what the first did: both are the same. */
export async function insertLayout(tx: Tx, shape: string, laid: LaidOut): Promise<void> {
  await sql`
    insert into picture_layout (shape, laid)
    values (${shape}, ${JSON.stringify(laid)}::jsonb)
    on conflict do nothing`.execute(tx)
}
