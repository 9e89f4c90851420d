import type { Replay } from '#platform/backup/restore.ts'
import { deleteReceipts } from './store.ts'

/** After a restore: receipts that were deleted since the backup are deleted again. */
export const eraseReceiptsAgain: Replay = (tx, erasures) =>
  deleteReceipts(
    tx,
    erasures.filter((one) => 'receipt' in one),
  )
