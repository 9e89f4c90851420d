import type { Tx } from '#platform/db/database.ts'
import { idleMinutes } from '#platform/session/session.ts'
import { selectSessions, type OwnSession } from '#platform/session/store.ts'

/** Where someone is signed in just now, newest first. */
export const listOwnSessions = (tx: Tx, identity: string, now: Date): Promise<OwnSession[]> =>
  selectSessions(tx, identity, now, new Date(now.getTime() - idleMinutes * 60_000))
