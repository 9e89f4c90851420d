import type { Database } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { deleteOldParked, deleteOldSessions, deleteOldTries } from '#platform/session/store.ts'
import { keptSince } from './save-parked.ts'
import { deleteOldAttempts } from './store/attempts.ts'

export const sweepTask = 'sweep-sessions'

/**
 * Removes what nobody can use any more: sign-ins that nobody came back from, counts of tries whose time is over, and sessions
 * that ended a week ago (until then the audit's session ids can be looked up).
 */
export const sweepSessions =
  (database: Database): Task =>
  async (_payload, at) => {
    await database.inInstallation(async (tx) => {
      await deleteOldAttempts(tx, new Date(at.getTime() - 3_600_000))
      await deleteOldParked(tx, keptSince(at))
      await deleteOldTries(tx, at)
      await deleteOldSessions(tx, new Date(at.getTime() - 7 * 24 * 3_600_000))
    })
    return undefined
  }
