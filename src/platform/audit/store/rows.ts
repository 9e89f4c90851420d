import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AuditEntry } from '../entry.ts'
import type { Position } from '../hash.ts'

export async function insertEntry(tx: Tx, entry: AuditEntry): Promise<void> {
  const { subject, details = {} } = entry
  await sql`
    insert into audit (municipality_id, at, act, outcome, person_id, identity_id, session_id, subject_type, subject_id,
      because, request_id, details)
    values (${entry.municipality}, ${entry.at}, ${entry.act}, ${entry.outcome}, ${entry.person ?? null},
      ${entry.identity ?? null}, ${entry.session ?? null}, ${subject?.type ?? null}, ${subject?.id ?? null},
      ${entry.because ?? null}, ${entry.requestId ?? null}, ${JSON.stringify(details)}::jsonb)`.execute(tx)
}

export async function insertEntries(
  tx: Tx,
  entry: Omit<AuditEntry, 'subject'>,
  type: string,
  ids: readonly string[],
): Promise<void> {
  const { details = {} } = entry
  await sql`
    insert into audit (municipality_id, at, act, outcome, person_id, identity_id, session_id, subject_type, subject_id,
      because, request_id, details)
    select ${entry.municipality}, ${entry.at}::timestamptz, ${entry.act}, ${entry.outcome}, ${entry.person ?? null}::uuid,
      ${entry.identity ?? null}::uuid, ${entry.session ?? null}::uuid, ${type}, id, ${entry.because ?? null},
      ${entry.requestId ?? null}, ${JSON.stringify(details)}::jsonb
    from unnest(${[...ids]}::text[]) as id`.execute(tx)
}

/** A row as it is hashed. */
export type RowAsText = Position & { columns: readonly (string | null)[] }

/** Every column, in this order for ever: seals were made of it. `trim_scale` leaves whole microseconds. */
const columnsAsText = sql`
  array[
    municipality_id::text,
    audit_id::text,
    transaction_id::text,
    trim_scale(extract(epoch from at) * 1000000)::text,
    act,
    outcome,
    person_id::text,
    identity_id::text,
    session_id::text,
    subject_type,
    subject_id,
    because,
    request_id,
    details::text
  ]`

/** The next rows in the order of sealing. */
export async function selectRowsAfter(
  tx: Tx,
  municipality: number,
  after: Position,
  limit: number,
): Promise<RowAsText[]> {
  const { rows } = await sql<RowAsText>`
    select transaction_id::text as transaction, audit_id::text as id, ${columnsAsText} as columns
    from audit
    where municipality_id = ${municipality}
      and (transaction_id, audit_id) > (${after.transaction}, ${after.id})
    order by transaction_id, audit_id
    limit ${limit}`.execute(tx)
  return rows
}

/** The same, of transactions that are surely over: nothing can come before them any more. */
export async function selectRowsToSeal(
  tx: Tx,
  municipality: number,
  after: Position,
  limit: number,
): Promise<RowAsText[]> {
  const { rows } = await sql<RowAsText>`
    select transaction_id::text as transaction, audit_id::text as id, ${columnsAsText} as columns
    from audit
    where municipality_id = ${municipality}
      and (transaction_id, audit_id) > (${after.transaction}, ${after.id})
      and transaction_id < transactions_over()
    order by transaction_id, audit_id
    limit ${limit}`.execute(tx)
  return rows
}

export async function selectRow(tx: Tx, municipality: number, id: string): Promise<RowAsText | undefined> {
  const { rows } = await sql<RowAsText>`
    select transaction_id::text as transaction, audit_id::text as id, ${columnsAsText} as columns
    from audit
    where municipality_id = ${municipality}
      and audit_id = ${id}`.execute(tx)
  return rows[0]
}

/** How many rows come after a position, and when the oldest of them happened. */
export async function countRowsAfter(
  tx: Tx,
  municipality: number,
  after: Position,
): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: string; oldest: Date | null }>`
    select count(*), min(at) as oldest
    from audit
    where municipality_id = ${municipality}
      and (transaction_id, audit_id) > (${after.transaction}, ${after.id})`.execute(tx)
  return { count: Number(rows[0]?.count), oldest: rows[0]?.oldest ?? null }
}

/** Everyone on this installation, by slug; or the one of that slug. */
export async function selectAudited(
  tx: Tx,
  slug: string | undefined,
): Promise<{ municipality: number; slug: string }[]> {
  const { rows } = await sql<{ municipality: number; slug: string }>`
    select municipality_id as municipality, slug
    from municipality
    where ${slug ?? null}::text is null
      or slug = ${slug ?? null}
    order by slug`.execute(tx)
  return rows
}

export async function continueNumbers(owner: { query(text: string): Promise<unknown> }): Promise<void> {
  await owner.query('select continue_transaction_numbers()')
}
