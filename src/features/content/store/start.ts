import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Until the transaction ends, nobody else opens the municipality to readers. */
export async function lockStart(tx: Tx, municipality: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${municipality}, hashtext('content-start'))`.execute(tx)
}

/** Which questions of the start somebody has answered. */
export async function selectAnswered(tx: Tx, municipality: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ question: string }>`
    select question
    from start_answer
    where municipality_id = ${municipality}`.execute(tx)
  return new Set(rows.map(({ question }) => question))
}

export async function insertAnswered(
  tx: Tx,
  municipality: number,
  answer: { readonly question: string; readonly person_id: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into start_answer (municipality_id, question, person_id, at)
    values (${municipality}, ${answer.question}, ${answer.person_id}, ${answer.at})
    on conflict do nothing`.execute(tx)
}
