import type { Database } from '#platform/db/database.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { listToLookAt, type ToLookAt } from '#features/relay-log/index.ts'
import { followNote } from './follow-note.ts'
import { followRelay } from './follow-relay.ts'
import { listCounting } from './list-counting.ts'
import type { Counting } from './rules/counting.ts'

export const followUpTask = 'follow-up'

/** So many are asked for at a time. */
const most = 200

/**
 * Looks at everything that it is time to look at: what something has happened in since, and what comes by itself. Costs by what is due. One
 * that fails keeps no other from being looked at, and is tried again with the next round.
 */
export const followUp =
  ({ database, keys }: { readonly database: Database; readonly keys: Keys }): Task =>
  async (_payload, now) => {
    const countings = new Map<number, Counting>()
    const seen = new Set<string>()
    const failed: unknown[] = []
    const look = async (one: ToLookAt) => {
      // Opened before a connection is taken: whoever waits for it holds none.
      await keys.of(one.municipality)
      await database.inMunicipality(one.municipality, async (tx) => {
        const counting = countings.get(one.municipality) ?? (await listCounting(tx, one.municipality))
        countings.set(one.municipality, counting)
        const looking = { ...one, tx, keys, now }
        await (one.subject === 'relay' ? followRelay(looking, counting) : followNote(looking, counting))
      })
    }
    for (;;) {
      const due = (await database.inInstallation((tx) => listToLookAt(tx, now, most + failed.length))).filter(
        ({ id }) => !seen.has(id),
      )
      if (due.length === 0) break
      for (const one of due) {
        seen.add(one.id)
        await look(one).catch((error: unknown) => failed.push(error))
      }
    }
    if (failed.length > 0) throw failed[0]
    return undefined
  }
