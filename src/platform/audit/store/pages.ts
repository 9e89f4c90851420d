import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AuditDetails } from '../entry.ts'

export type AuditFilter = {
  municipality: number
  /** From this instant on, and before that one. */
  from?: Date | undefined
  until?: Date | undefined
  person?: string | undefined
  act?: string | undefined
  outcome?: 'done' | 'refused' | undefined
  subject?: { type: string; id: string } | undefined
}

/** Where a page ends. Fits in an address: an instant and a number. */
export type AuditCursor = string & { readonly kind: 'AuditCursor' }

/** A row as those who may read the record see it. */
export type AuditRow = {
  id: string
  at: Date
  act: string
  outcome: 'done' | 'refused'
  person: string | null
  identity: string | null
  session: string | null
  subjectType: string | null
  subjectId: string | null
  because: string | null
  requestId: string | null
  details: AuditDetails
  /** The page after this row. */
  cursor: AuditCursor
}

/** Newest first. A cursor is a row's microseconds since 1970 and its id. */
export async function selectPage(
  tx: Tx,
  query: AuditFilter & { before: AuditCursor | undefined; limit: number },
): Promise<AuditRow[]> {
  const { municipality, from, until, person, act, outcome, subject, before, limit } = query
  const [micros, id] = before?.split('-') ?? []
  const { rows } = await sql<AuditRow>`
    select audit_id::text as id, at, act, outcome, person_id as person, identity_id as identity, session_id as session,
      subject_type as "subjectType", subject_id as "subjectId", because, request_id as "requestId", details,
      concat(trim_scale(extract(epoch from at) * 1000000), '-', audit_id) as cursor
    from audit
    where municipality_id = ${municipality}
      ${when(from, sql`and at >= ${from}`)}
      ${when(until, sql`and at < ${until}`)}
      ${when(person, sql`and person_id = ${person}`)}
      ${when(act, sql`and act = ${act}`)}
      ${when(outcome, sql`and outcome = ${outcome}`)}
      ${when(subject, sql`and subject_type = ${subject?.type} and subject_id = ${subject?.id}`)}
      ${when(
        before,
        sql`and (at, audit_id) <
          (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::bigint)`,
      )}
    order by at desc, audit_id desc
    limit ${limit}`.execute(tx)
  return rows
}

const when = (asked: unknown, clause: RawBuilder<unknown>) => (asked === undefined ? sql`` : clause)
