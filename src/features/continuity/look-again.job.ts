import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { listSlugs } from '#features/municipality/index.ts'
import { countChanges } from '#features/people/index.ts'
import { saveLooksAgain, saveLooksAtAway } from '#features/relay-log/index.ts'
import type { Database } from '#platform/db/database.ts'
import { isMadeUpFor } from '#platform/jobs/recurring.ts'
import type { Task } from '#platform/jobs/run-task.ts'

export const lookAgainTask = 'look-again'

/** Settings that a look counts by: of the follow-up, and of the relay log (who decides at which age). */
const keys = ['follow-up-', 'relay-'] as const

/**
 * So many days back are asked about: the night before may have failed, or a look have begun with what held then. To look once too
 * often tells nobody anything twice. Where no process ran, nobody knows for how many nights.
 */
const daysBack = { aNight: 2, nightsThatWereMissed: 31 }

/**
 * When to look next was planned with the lengths and days off of that day. Where a municipality's begin to hold, or were changed, its
 * relays and notes are looked at anew; the others are left alone.
 *
 * Who leads a unit, stands in or answers for a merged one asks for no look: the next planned day is the same whoever answers,
 * and who that is is asked on that day. That a holder is away is another matter: it begins a clock of its own, whose first day is
 * the next one on which people work, so it is soon enough in the night.
 */
export const lookAgain =
  (database: Database): Task =>
  async (payload, now) => {
    const until = osloTime(now).day
    const from = dayAfter(until, -(isMadeUpFor(payload) ? daysBack.nightsThatWereMissed : daysBack.aNight))
    const failed: unknown[] = []
    for (const { id } of await database.inInstallation(listSlugs))
      await database
        .inMunicipality(id, async (tx) => {
          if ((await countChanges(tx, id, { keys, from, until })) > 0) await saveLooksAgain(tx, id)
          else await saveLooksAtAway(tx, id, { from, until })
        })
        .catch((error: unknown) => failed.push(error))
    if (failed.length > 0) throw failed[0]
    return undefined
  }
