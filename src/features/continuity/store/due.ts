import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    follow_up: FollowUpTable
  }
}

type FollowUpTable = {
  municipality_id: number
  relay_id: string
  version: number
  due_on: string | null
  sealed: Buffer
  meetings_sealed: Buffer | null
}

/** What runs in some relays, sealed with each one's own key. */
export async function selectFollowUps(
  tx: Tx,
  municipality: number,
  relays: readonly string[],
): Promise<readonly Pick<FollowUpTable, 'relay_id' | 'sealed' | 'meetings_sealed'>[]> {
  if (relays.length === 0) return []
  return tx
    .selectFrom('follow_up')
    .select(['relay_id', 'sealed', 'meetings_sealed'])
    .where('municipality_id', '=', municipality)
    .where('relay_id', 'in', relays)
    .execute()
}
