import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type AssistedKind = 'child' | 'family'

export type AssistedSession = {
  readonly session_id: string
  readonly relay_id: string
  readonly party_id: string
  /** Who at work is at the side. */
  readonly person_id: string
  readonly person_name: string
  readonly interpreted_to: string | null
  readonly ends_at: Date
}

export async function insertAssistedSession(
  tx: Tx,
  municipality: number,
  session: {
    readonly kind: AssistedKind
    readonly session_id: string
    readonly token_hash: Buffer
    readonly relay_id: string
    readonly party_id: string
    readonly person_id: string
    readonly interpreted_to: string | null
    readonly started_at: Date
    readonly seen_at: Date
    readonly ends_at: Date
  },
): Promise<void> {
  await tx
    .insertInto('assisted_session')
    .values({ ...session, municipality_id: municipality, ended_at: null })
    .execute()
}

/**
 * A live session by its token; this use of it is written down. `seenAfter`: when it must have been used last. It is over when
 * whoever opened it no longer works where they take part.
 */
export async function useAssistedSession(
  tx: Tx,
  municipality: number,
  asked: {
    readonly kind: AssistedKind
    readonly token: Buffer
    readonly at: Date
    readonly day: string
    readonly seenAfter: Date
  },
): Promise<AssistedSession | undefined> {
  const { kind, token, at, day, seenAfter } = asked
  const { rows } = await sql<AssistedSession>`
    update assisted_session as session
    set seen_at = ${at}
    from person
    where session.municipality_id = ${municipality}
      and session.kind = ${kind}
      and session.token_hash = ${token}
      and session.ended_at is null
      and session.seen_at > ${seenAfter}
      and session.ends_at > ${at}
      and person.municipality_id = session.municipality_id
      and person.person_id = session.person_id
      and person.deactivated_at is null
      and exists (
        select
        from relay_part as part
        join membership using (municipality_id, person_id, unit_id)
        where part.municipality_id = session.municipality_id
          and part.relay_id = session.relay_id
          and part.person_id = session.person_id
          and membership.ended_at is null
          and membership.from_day <= ${day}
          and (membership.until_day is null or membership.until_day >= ${day})
      )
    returning session.session_id, session.relay_id, session.party_id, session.person_id, person.name as person_name,
      session.interpreted_to, session.ends_at`.execute(tx)
  return rows[0]
}

export async function endAssistedSession(
  tx: Tx,
  municipality: number,
  { kind, token, at }: { readonly kind: AssistedKind; readonly token: Buffer; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('assisted_session')
    .set({ ended_at: at })
    .where('municipality_id', '=', municipality)
    .where('kind', '=', kind)
    .where('token_hash', '=', token)
    .where('ended_at', 'is', null)
    .execute()
}
