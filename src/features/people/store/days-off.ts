import type { Tx } from '#platform/db/database.ts'

export type DayOffRow = {
  readonly day_off_id: string
  readonly day: string
  readonly recorded_at: Date
  readonly removed_at: Date | null
}

/** All that were ever said, the first day first. */
export const selectDaysOff = (tx: Tx, municipality: number): Promise<DayOffRow[]> =>
  tx
    .selectFrom('day_off')
    .select(['day_off_id', 'day', 'recorded_at', 'removed_at'])
    .where('municipality_id', '=', municipality)
    .orderBy('day')
    .orderBy('recorded_at')
    .execute()
