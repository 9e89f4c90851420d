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

/** A day that stands already is left as it is: it was known from then. */
export async function insertDayOff(tx: Tx, municipality: number, day: string, said: Said): Promise<boolean> {
  const done = await tx
    .insertInto('day_off')
    .values({
      municipality_id: municipality,
      day_off_id: crypto.randomUUID(),
      day,
      recorded_at: said.at,
      recorded_by: said.by,
      removed_at: null,
      removed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The day, when it was one that had not passed; it stays as one that was removed. */
export async function removeDayOff(
  tx: Tx,
  municipality: number,
  id: string,
  today: string,
  said: Said,
): Promise<string | undefined> {
  const removed = await tx
    .updateTable('day_off')
    .set({ removed_at: said.at, removed_by: said.by })
    .where('municipality_id', '=', municipality)
    .where('day_off_id', '=', id)
    .where('day', '>=', today)
    .where('removed_at', 'is', null)
    .returning('day')
    .executeTakeFirst()
  return removed?.day
}

type Said = { readonly by: string; readonly at: Date }
