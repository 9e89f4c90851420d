import type { Tx } from '#platform/db/database.ts'
import { selectTies } from './store/actors.ts'

/** The municipalities where an identity is someone: their ids, and nothing of theirs. */
export const listTies = (tx: Tx, identity: string): Promise<number[]> => selectTies(tx, identity)
