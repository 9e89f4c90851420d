import type { Tx } from '#platform/db/database.ts'
import { selectContentVersion } from './store/version.ts'

/** Counts up with everything that is published on this installation. */
export const readContentVersion = (tx: Tx): Promise<string> => selectContentVersion(tx)
