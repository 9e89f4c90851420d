import { sql } from 'kysely'
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

/** Those that are to come from a day on, as part of another statement. */
export const daysOffFrom = (municipality: number, day: string) => sql`(
  select coalesce(json_agg(day_off.day order by day_off.day), '[]')
  from day_off
  where day_off.municipality_id = ${municipality}
    and day_off.removed_at is null
    and day_off.day >= ${day}::date
)`
