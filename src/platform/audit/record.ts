import type { Tx } from '#platform/db/database.ts'
import { refuseWords, type AuditEntry } from './entry.ts'
import { insertEntries, insertEntry } from './store/rows.ts'

/**
 * Records an act, or that it was refused, in the act's own transaction: both are kept or neither. One insert; it waits
 * for nobody else's. Throws a TypeError on an entry that carries words, and what the database says of another
 * municipality than the transaction's; then the act must not happen either.
 */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  refuseWords(entry)
  await insertEntry(tx, entry)
}

/** The same about several things of one type, such as all that one list showed: a row each, in one insert. */
export async function auditEach(
  tx: Tx,
  entry: Omit<AuditEntry, 'subject'>,
  { type, ids }: { readonly type: string; readonly ids: readonly string[] },
): Promise<void> {
  for (const id of ids) refuseWords({ ...entry, subject: { type, id } })
  if (ids.length > 0) await insertEntries(tx, entry, type, ids)
}
