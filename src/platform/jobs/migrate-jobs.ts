import { runMigrations } from 'graphile-worker'
import { asOwner } from '#platform/db/owner.ts'
import { queueLog } from '#platform/jobs/queue-log.ts'
import { openQueue, waitForTurn } from '#platform/jobs/store.ts'
import { silentLog, type Log } from '#platform/log.ts'

/** Where graphile-worker keeps its tables; said here so that no environment variable says otherwise. */
export const schema = 'graphile_worker'

/**
 * Brings the queue's tables to what this version of graphile-worker needs. Run after our own migrations, at every start:
 * done once when processes start together, and nothing when there is nothing to do. Throws a PlainFault when the
 * database does not answer.
 */
export async function migrateJobs(ownerUrl: string, log: Log = silentLog): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await waitForTurn(client)
    const queue = openQueue(ownerUrl, 'stafett jobs', log)
    try {
      await runMigrations({ pgPool: queue, schema, logger: queueLog(log) })
    } finally {
      await queue.end()
    }
  })
}
