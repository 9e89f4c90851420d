import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Counts up with everything that is published on this installation. */
export async function selectContentVersion(tx: Tx): Promise<string> {
  const { content_version: version } = await tx
    .selectFrom('installation')
    .select('content_version')
    .executeTakeFirstOrThrow()
  return version
}

/** Until the transaction ends nobody else publishes: what it numbers from here on has the order in which things came to be. */
export async function raiseContentVersion(tx: Tx): Promise<void> {
  await sql`update installation set content_version = content_version + 1`.execute(tx)
}

/** Which packs were loaded at start, as the build names them. */
export async function selectLoadedPacks(tx: Tx): Promise<string | null> {
  const { packs_hash: loaded } = await tx.selectFrom('installation').select('packs_hash').executeTakeFirstOrThrow()
  return loaded
}

export async function saveLoadedPacks(tx: Tx, version: string): Promise<void> {
  await tx.updateTable('installation').set({ packs_hash: version }).execute()
}

/** Any number: two processes that start at once must not both load. */
const loadingLock = 7_305_113

/** Until the transaction ends, nobody else loads. */
export async function lockLoading(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${loadingLock})`.execute(tx)
}
