import { osloTime } from '#base/oslo-time.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { listToDigest, listWithoutDigest, saveDigest } from '#features/people/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { listCounting } from './list-counting.ts'
import { isOpen } from './rules/ladder.ts'

export const sendDigestsTask = 'send-digests'

/** One digest a day for everyone to whom something has come, on working days and in open hours alone. */
export const sendDigests =
  ({
    database,
    keys,
    origin,
  }: {
    readonly database: Database
    readonly keys: Keys
    /** Of everything that needs a session. */
    readonly origin: string
  }): Task =>
  async (_payload, now) => {
    const { day } = osloTime(now)
    const failed: unknown[] = []
    for (const id of await database.inInstallation(listToDigest)) {
      await keys.of(id)
      const waiting = await database.inMunicipality(id, async (tx) =>
        isOpen(await listCounting(tx, id), now) ? listWithoutDigest(tx, id, day) : [],
      )
      for (const person of waiting)
        await database
          .inMunicipality(id, async (tx) => {
            const municipality = await openMunicipality(tx, { id })
            if (municipality !== undefined) await saveDigest({ tx, municipality, keys, origin, now, day }, person)
          })
          .catch((error: unknown) => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
    return undefined
  }
