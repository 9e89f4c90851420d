import type { Tx } from '#platform/db/database.ts'
import { refuseWords, type AuditEntry } from './entry.ts'
import { insertEntry } from './store/rows.ts'

/**
 * Records an act, or that it was refused, in the act's own transaction: both are kept or neither. One insert; it waits
 * for nobody else's. Throws a TypeError on an entry that carries words, and what the database says of another
 * municipality than the transaction's; then the act must not happen either.
 */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  refuseWords(entry)
  await insertEntry(tx, entry)
}
