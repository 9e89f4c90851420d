import { osloTime } from '#base/oslo-time.ts'
import type { Tx } from '#platform/db/database.ts'
import { countHelp } from './store/help.ts'

/** Counts a reader's answer: which item, in which language, on which day. Of the reader nothing is known, and nothing is kept. */
export const saveHelp = (
  tx: Tx,
  answer: { readonly type: string; readonly key: string; readonly language: string; readonly helped: boolean },
  now: Date,
): Promise<void> => countHelp(tx, { ...answer, day: osloTime(now).day })
