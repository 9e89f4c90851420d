import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type ChildSessionRow = {
  readonly session_id: string
  readonly relay_id: string
  readonly party_id: string
  readonly person_id: string
  readonly number: number
  readonly key_wrapped: Buffer | null
}

export async function insertChildSession(
  tx: Tx,
  municipality: number,
  session: {
    readonly session_id: string
    readonly token_hash: Buffer
    readonly relay_id: string
    readonly party_id: string
    readonly person_id: string
    readonly started_at: Date
    readonly seen_at: Date
    readonly ends_at: Date
  },
): Promise<void> {
  await tx
    .insertInto('child_session')
    .values({ ...session, municipality_id: municipality, ended_at: null })
    .execute()
}

/**
 * A live session by its token, and its relay; this use of it is written down. `seenAfter`: when it must have been used last. With
 * `toWrite` nobody else writes in the relay until the transaction ends.
 */
export async function useChildSession(
  tx: Tx,
  municipality: number,
  asked: { readonly token: Buffer; readonly at: Date; readonly seenAfter: Date; readonly toWrite: boolean },
): Promise<ChildSessionRow | undefined> {
  const { token, at, seenAfter, toWrite } = asked
  const { rows } = await sql<ChildSessionRow>`
    with used as (
      update child_session
      set seen_at = ${at}
      where municipality_id = ${municipality}
        and token_hash = ${token}
        and ended_at is null
        and seen_at > ${seenAfter}
        and ends_at > ${at}
      returning municipality_id, session_id, relay_id, party_id, person_id
    )
    select used.session_id, used.relay_id, used.party_id, used.person_id, relay.number, relay.key_wrapped
    from used
    join relay using (municipality_id, relay_id)
    ${toWrite ? sql`for update of relay` : sql``}`.execute(tx)
  return rows[0]
}

export async function endChildSession(tx: Tx, municipality: number, token: Buffer, at: Date): Promise<void> {
  await tx
    .updateTable('child_session')
    .set({ ended_at: at })
    .where('municipality_id', '=', municipality)
    .where('token_hash', '=', token)
    .where('ended_at', 'is', null)
    .execute()
}
