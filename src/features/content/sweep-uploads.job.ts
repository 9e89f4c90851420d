import type { Database } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { keptSince } from './save-upload.ts'
import { deleteOldUploads } from './store/uploads.ts'

export const sweepUploadsTask = 'sweep-uploads'

/** Packs that were sent in and never decided about are kept no longer than whoever sent them may decide. */
export const sweepUploads =
  (database: Database): Task =>
  async (_payload, now) => {
    await database.inInstallation((tx) => deleteOldUploads(tx, keptSince(now)))
    return undefined
  }
