import { osloTime } from '#base/oslo-time.ts'
import { listWholeOn, type Answering } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { listCounting } from './list-counting.ts'
import type { Counting } from './rules/counting.ts'

/** What is the same for everything in a municipality that is looked at, and is asked for once. */
export type Round = { readonly counting: Counting; readonly whole: Answering }

export const listRound = async (tx: Tx, municipality: number, now: Date): Promise<Round> => ({
  counting: await listCounting(tx, municipality),
  whole: await listWholeOn(tx, municipality, osloTime(now).day),
})
