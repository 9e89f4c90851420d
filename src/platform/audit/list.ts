import type { Tx } from '#platform/db/database.ts'
import { csvLine } from './csv.ts'
import { selectPage, type AuditCursor, type AuditFilter, type AuditRow } from './store/pages.ts'

export type { AuditCursor, AuditFilter, AuditRow } from './store/pages.ts'

/** What someone's address says as a cursor, or nothing when it is none. */
export function auditCursor(text: string | undefined): AuditCursor | undefined {
  return text !== undefined && /^\d{1,17}-\d{1,18}$/.test(text)
    ? (text as AuditCursor) // the pattern is what makes one
    : undefined
}

/** One page, newest first, and where the next begins if there is one. At most 1000 rows; one statement. */
export async function listAudit(
  tx: Tx,
  query: AuditFilter & { before?: AuditCursor | undefined; limit: number },
): Promise<{ rows: AuditRow[]; next: AuditCursor | undefined }> {
  const limit = Math.min(query.limit, 1000)
  const found = await selectPage(tx, { ...query, before: query.before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? rows.at(-1)?.cursor : undefined }
}

/**
 * The same as lines of CSV (RFC 4180, UTF-8), a heading first, newest first, however many there are. Ids and codes only.
 * A value that a spreadsheet would take for a formula gets a ' before it.
 */
export async function* exportAudit(tx: Tx, filter: AuditFilter): AsyncGenerator<string, void> {
  yield csvLine(heading)
  let before: AuditCursor | undefined
  do {
    const { rows, next } = await listAudit(tx, { ...filter, before, limit: 1000 })
    for (const row of rows) yield csvLine(cellsOf(row))
    before = next
  } while (before !== undefined)
}

const heading = [
  'id',
  'at',
  'act',
  'outcome',
  'person',
  'identity',
  'session',
  'subject_type',
  'subject',
  'because',
  'request',
  'details',
]

const cellsOf = (row: AuditRow): (string | null)[] => [
  row.id,
  row.at.toISOString(),
  row.act,
  row.outcome,
  row.person,
  row.identity,
  row.session,
  row.subjectType,
  row.subjectId,
  row.because,
  row.requestId,
  JSON.stringify(row.details),
]
