import { osloTime } from '#base/oslo-time.ts'
import { recordErasure } from '#platform/backup/erasures.ts'
import type { Database } from '#platform/db/database.ts'
import { lifetimeOn } from './rules/lifetime.ts'
import { deleteOver, selectMunicipalitiesWithReceipts, shuffle } from './store.ts'

export const sweepReceiptsTask = 'sweep-receipts'

/**
 * Deletes receipts whose time is over, and leaves nothing in the others' rows of who made them. Those that were taken care of go earlier
 * than their making tells: a backup may not know that they were, so they go into the ledger of erasures. The others are over in
 * any backup, by its own days.
 */
export const sweepReceipts =
  ({ database, ledger }: { readonly database: Database; readonly ledger: string }) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const lifetime = lifetimeOn(osloTime(now).day)
    for (const municipality of await database.inInstallation(selectMunicipalitiesWithReceipts)) {
      await database.inMunicipality(municipality, async (tx) => {
        for (const receipt of await deleteOver(tx, municipality, lifetime))
          await recordErasure(ledger, { municipality, receipt, at: now })
      })
      await database.inMunicipality(municipality, (tx) => shuffle(tx, municipality))
    }
  }
