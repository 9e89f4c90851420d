import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Level } from '#platform/sign-in/provider.ts'
import { lastUseToWrite } from './session.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    session: SessionTable
    parked_post: ParkedPostTable
  }
}

type SessionTable = {
  session_id: string
  token_hash: Buffer
  identity_id: string
  municipality_id: number
  provider_id: string
  provider_session: Buffer | null
  level: Level
  authenticated_at: Date
  claims: string
  started_at: Date
  seen_at: Date
  ends_at: Date
  ended_at: Date | null
  ended_because: EndReason | null
  device: string
}

type ParkedPostTable = {
  municipality_id: number
  parked_id: string
  identity_id: string
  sealed: Buffer
  parked_at: Date
}

export type EndReason = 'signed-out' | 'provider' | 'person' | 'deactivated' | 'role-changed' | 'administrator'

export type NewSession = Omit<SessionTable, 'ended_at' | 'ended_because' | 'claims' | 'seen_at'> & {
  readonly claims: Readonly<Record<string, unknown>>
}

/**
 * A new session in place of the one that the browser had, if any: whoever knew that one has nothing (ASVS 7.2.4). Answers
 * what was kept last for the person, of what was sent too late since `parkedAfter`.
 */
export async function insertSession(
  tx: Tx,
  session: NewSession,
  given: { before: Buffer | undefined; parkedAfter: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ parked_id: string | null }>`
    with ended as (
      update session
      set ended_at = ${session.started_at}, ended_because = 'signed-out'
      where token_hash = ${given.before ?? null}
        and ended_at is null
    )
    insert into session (
      session_id, token_hash, identity_id, municipality_id, provider_id, provider_session, level, authenticated_at,
      claims, started_at, seen_at, ends_at, device)
    values (
      ${session.session_id}, ${session.token_hash}, ${session.identity_id}, ${session.municipality_id},
      ${session.provider_id}, ${session.provider_session}, ${session.level}, ${session.authenticated_at},
      ${JSON.stringify(session.claims)}, ${session.started_at}, ${session.started_at}, ${session.ends_at},
      ${session.device})
    returning (
      select parked_id
      from parked_post
      where municipality_id = ${session.municipality_id}
        and identity_id = ${session.identity_id}
        and parked_at > ${given.parkedAfter}
      order by parked_at desc
      limit 1
    ) as parked_id`.execute(tx)
  return rows[0]?.parked_id ?? undefined
}

/**
 * Part of a statement that reads a live session: writes down that it was used. Two requests of one browser never wait for each
 * other: who comes second leaves it to the first.
 */
export function seenIn(token: Buffer, at: Date) {
  const { after, until } = lastUseToWrite(at)
  return sql`
    update session
    set seen_at = ${at}
    where session_id = (
      select session_id
      from session
      where token_hash = ${token}
        and ended_at is null
        and ends_at > ${at}
        and seen_at > ${after}
        and seen_at <= ${until}
      for update skip locked
    )`
}

/** Everyone's, everywhere: whoever was signed in when a backup was taken is not signed in by its restore. */
export async function endEverySession(tx: Tx, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: at, ended_because: 'administrator' })
    .where('ended_at', 'is', null)
    .execute()
}

type Which =
  | { readonly token: Buffer }
  | { readonly session: string; readonly identity: string }
  | { readonly identities: readonly string[] }
  | { readonly provider: string; readonly providerSession: Buffer }
  | { readonly provider: string; readonly allBut: string }

export type Ended = { readonly session_id: string; readonly identity_id: string; readonly provider_id: string }

/** Ends those that are not over yet, and answers what they were. */
export async function endSessions(tx: Tx, which: Which, because: EndReason, at: Date): Promise<Ended[]> {
  const condition =
    'token' in which
      ? sql`token_hash = ${which.token}`
      : 'session' in which
        ? sql`session_id = ${which.session} and identity_id = ${which.identity}`
        : 'identities' in which
          ? sql`identity_id = any (${which.identities}::uuid[])`
          : 'allBut' in which
            ? sql`provider_id = ${which.provider} and session_id <> ${which.allBut}`
            : sql`provider_id = ${which.provider} and provider_session = ${which.providerSession}`
  const { rows } = await sql<Ended>`
    with found as (
      select session_id, identity_id, provider_id
      from session
      where ended_at is null and ${condition}
      for update
    ),
    ended as (
      update session
      set ended_at = ${at}, ended_because = ${because}
      from found
      where session.session_id = found.session_id
    )
    select * from found`.execute(tx)
  return rows
}

export type OwnSession = Pick<SessionTable, 'session_id' | 'device' | 'started_at' | 'seen_at' | 'ends_at'>

/** Those of one identity that are not over, newest first. */
export async function selectSessions(tx: Tx, identity: string, now: Date, seenAfter: Date): Promise<OwnSession[]> {
  return tx
    .selectFrom('session')
    .select(['session_id', 'device', 'started_at', 'seen_at', 'ends_at'])
    .where('identity_id', '=', identity)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where('seen_at', '>', seenAfter)
    .orderBy('started_at', 'desc')
    .execute()
}

/** Whose session it was, also when it is over; for giving back what was typed in it. */
export async function selectIdentityOf(tx: Tx, token: Buffer): Promise<string | undefined> {
  const found = await tx.selectFrom('session').select('identity_id').where('token_hash', '=', token).executeTakeFirst()
  return found?.identity_id
}

export async function insertParked(tx: Tx, parked: ParkedPostTable): Promise<void> {
  await tx.insertInto('parked_post').values(parked).execute()
}

type WhichParked = { readonly municipality: number; readonly parked: string; readonly identity: string }

/** Takes it out: it is given back once. */
export async function deleteParked(tx: Tx, { municipality, parked, identity }: WhichParked): Promise<void> {
  await tx
    .deleteFrom('parked_post')
    .where('municipality_id', '=', municipality)
    .where('parked_id', '=', parked)
    .where('identity_id', '=', identity)
    .execute()
}

/** Only for the one who sent it, and not for ever. */
export async function selectParked(
  tx: Tx,
  { municipality, parked, identity }: WhichParked,
  after: Date,
): Promise<Buffer | undefined> {
  const found = await tx
    .selectFrom('parked_post')
    .select('sealed')
    .where('municipality_id', '=', municipality)
    .where('parked_id', '=', parked)
    .where('identity_id', '=', identity)
    .where('parked_at', '>', after)
    .executeTakeFirst()
  return found?.sealed
}

export async function deleteOldParked(tx: Tx, before: Date): Promise<void> {
  await sql`select delete_old_parked(${before})`.execute(tx)
}

export async function deleteOldSessions(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('session').where('ends_at', '<', before).execute()
}

/** Counts whose time is over tell nothing more of whoever tried. */
export async function deleteOldTries(tx: Tx, at: Date): Promise<void> {
  await sql`delete from try_count where expire < ${at.getTime()}`.execute(tx)
}
