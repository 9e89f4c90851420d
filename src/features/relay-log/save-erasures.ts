import type { Replay } from '#platform/backup/restore.ts'
import { destroyKeys } from './store/erasures.ts'

/** After a restore: the keys of relays that were erased since the backup are destroyed again. */
export const eraseRelaysAgain: Replay = (tx, erasures) =>
  destroyKeys(
    tx,
    erasures.filter((one) => 'relay' in one),
  )
