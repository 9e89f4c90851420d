import type { Tx } from '#platform/db/database.ts'
import { selectHoldersGone } from './store/lists.ts'

/** Those whose days ran out while they held a baton: ids alone. */
export const listHoldersGone = (tx: Tx, day: string): Promise<{ municipality_id: number; person_id: string }[]> =>
  selectHoldersGone(tx, day)
