import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** The municipalities that have not been told of a week. `tx` sees none of their rows. */
export async function selectToRemind(tx: Tx, week: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select municipality_id as id from municipalities_to_remind(${week}::date)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** True for the one that is to tell: a second waits for the first, and finds that it is done. */
export async function claimWeek(tx: Tx, municipality: number, week: string): Promise<boolean> {
  const { rows } = await sql`
    insert into content_reminder (municipality_id, week)
    values (${municipality}, ${week})
    on conflict (municipality_id) do update
    set week = excluded.week
    where content_reminder.week < excluded.week
    returning week`.execute(tx)
  return rows.length === 1
}
