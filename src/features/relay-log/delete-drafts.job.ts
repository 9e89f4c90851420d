import { osloTime } from '#base/oslo-time.ts'
import type { Database } from '#platform/db/database.ts'
import { deleteOldDrafts } from './save-deleted-drafts.ts'

export const deleteDraftsTask = 'delete-wonder-drafts'

/** A draft that nobody shared goes by itself when its days are over. */
export const deleteDrafts =
  (database: Database) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    await deleteOldDrafts(database, osloTime(now).day)
  }
