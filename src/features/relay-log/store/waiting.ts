import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type WaitingRow = {
  readonly municipality_id: number
  /** Relays that one holds, due today or before. */
  readonly due: number
  /** Batons that one is asked to take. */
  readonly asked: number
  readonly receives: number
  /** For leaders: relays that nobody holds and nobody is asked about, and notes that nobody has received. */
  readonly unheld: number
  readonly notes: number
}

/** How much waits for an identity, in every municipality where it is someone at work. */
export async function selectWaiting(tx: Tx, identity: string, day: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select municipality_id, due, asked, receives, unheld, notes from waiting_for(${identity}, ${day}::date)`.execute(tx)
  return rows
}
