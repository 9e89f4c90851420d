import type { Database } from '#platform/db/database.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { listToLookAt, type ToLookAt } from '#features/relay-log/index.ts'
import { followNote } from './follow-note.ts'
import { followRelay } from './follow-relay.ts'
import { listRound, type Round } from './list-round.ts'

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
    const rounds = new Map<number, Round>()
    const seen = new Set<string>()
    const failed: unknown[] = []
    const look = async (one: ToLookAt) => {
      // Opened before a connection is taken: whoever waits for it holds none.
      await keys.of(one.municipality)
      await database.inMunicipality(one.municipality, async (tx) => {
        const round = rounds.get(one.municipality) ?? (await listRound(tx, one.municipality, now))
        rounds.set(one.municipality, round)
        const looking = { ...one, tx, keys, now }
        await (one.subject === 'relay' ? followRelay(looking, round) : followNote(looking, round))
      })
    }
    for (;;) {
      const due = (await database.inInstallation((tx) => listToLookAt(tx, now, most + failed.length))).filter(
        ({ id }) => !seen.has(id),
      )
      if (due.length === 0) break
      // Asked anew from time to time, so that someone who was let go while much was due is told of no more.
      rounds.clear()
      for (const one of due) {
        seen.add(one.id)
        await look(one).catch((error: unknown) => failed.push(error))
      }
    }
    if (failed.length > 0) throw failed[0]
    return undefined
  }
