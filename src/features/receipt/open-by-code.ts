import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { hashOfTyped } from './receipt-code.ts'
import { lifetimeOn } from './rules/lifetime.ts'
import { selectByCode, type Found } from './store.ts'

/**
 * THE DOOR for whoever has the code, who needs to be nobody. Undefined: unknown, mistyped, over, or another municipality's; which of
 * these, it does not know itself. Writes nothing down: there is nobody to name. One statement.
 */
export async function openByCode(
  tx: Tx,
  given: { readonly keys: Keys; readonly municipality: number; readonly typed: string; readonly today: string },
): Promise<Found | undefined> {
  const codeHash = await hashOfTyped(given.keys, given.municipality, given.typed)
  return selectByCode(tx, given.municipality, { codeHash, lifetime: lifetimeOn(given.today) })
}
