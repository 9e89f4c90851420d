import type { Tx } from '#platform/db/database.ts'
import { selectWithoutWork } from './store/lists.ts'

/** Those whose days ran out where they take part: ids alone. */
export const listWithoutWork = (tx: Tx, day: string): Promise<{ municipality_id: number; person_id: string }[]> =>
  selectWithoutWork(tx, day)
