import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { Said } from '../rules/telling.ts'

/** All that a municipality has told of in numbers, by period, as it was told. One statement. */
export async function selectFigures(tx: Tx, municipality: number): Promise<ReadonlyMap<string, Said>> {
  const { rows } = await sql<{ period: string; said: unknown }>`
    select period, said
    from follow_up_figures
    where municipality_id = ${municipality}
    order by period`.execute(tx)
  return new Map(rows.map(({ period, said }) => [period, Said.parse(said)]))
}

/** Once for ever: where another has told of the period meanwhile, theirs stands. */
export async function insertFigures(
  tx: Tx,
  municipality: number,
  { period, said, at }: { readonly period: string; readonly said: Said; readonly at: Date },
): Promise<void> {
  await sql`
    insert into follow_up_figures (municipality_id, period, published_at, said)
    values (${municipality}, ${period}, ${at}, ${JSON.stringify(said)}::jsonb)
    on conflict do nothing`.execute(tx)
}

/** Every municipality that has had a relay: ids alone. */
export async function selectCounted(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select municipality_id as id from municipalities_to_count()`.execute(tx)
  return rows.map(({ id }) => id)
}
