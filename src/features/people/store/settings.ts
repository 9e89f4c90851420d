import { sql } from 'kysely'
import { instantOf } from '#base/oslo-time.ts'
import type { Tx } from '#platform/db/database.ts'
import { daysOffFrom } from './days-off.ts'

export type SettingRow = {
  readonly key: string
  readonly from_day: string
  readonly value: unknown
  readonly source: string
  readonly signed_off_by: string | null
  readonly signed_off_on: string | null
  readonly set_at: Date
}

/** What holds on a day, for every setting that the municipality has said something about. */
export async function selectSettings(tx: Tx, municipality: number, day: string): Promise<SettingRow[]> {
  const { rows } = await sql<SettingRow>`
    select distinct on (key) key, from_day, value, source, signed_off_by, signed_off_on, set_at
    from setting
    where municipality_id = ${municipality}
      and from_day <= ${day}::date
    order by key, from_day desc, set_at desc`.execute(tx)
  return rows
}

/** The same as part of another statement: each key with its value. */
export const settingsOn = (municipality: number, day: string) => sql`(
  select coalesce(jsonb_object_agg(key, value), '{}')
  from (
    select distinct on (key) key, value
    from setting
    where municipality_id = ${municipality}
      and from_day <= ${day}::date
    order by key, from_day desc, set_at desc
  ) as held
)`

/** What an actor carries of what was decided, for those who come without a session of their own. */
export async function selectDecided(
  tx: Tx,
  municipality: number,
  day: string,
): Promise<{ readonly decided: Readonly<Record<string, unknown>>; readonly days_off: readonly string[] }> {
  const { rows } = await sql<{ decided: Record<string, unknown>; days_off: string[] }>`
    select ${settingsOn(municipality, day)} as decided, ${daysOffFrom(municipality, day)} as days_off`.execute(tx)
  return rows[0] ?? { decided: {}, days_off: [] }
}

/**
 * How much of what days are counted by is other than it was: settings with these beginnings that begin to hold between two days
 * or were said since the first of them began, and days off that were said or taken back since.
 */
export async function selectChangeCount(
  tx: Tx,
  municipality: number,
  { keys, from, until }: { readonly keys: readonly `${string}-`[]; readonly from: string; readonly until: string },
): Promise<number> {
  const since = instantOf(from, 0)
  const { rows } = await sql<{ count: number }>`
    select (
      select count(*)
      from setting
      where municipality_id = ${municipality}
        and key like any (${keys.map((key) => `${key}%`)}::text[])
        and (from_day between ${from}::date and ${until}::date or set_at >= ${since})
    )::integer + (
      select count(*)
      from day_off
      where municipality_id = ${municipality}
        and (recorded_at >= ${since} or removed_at >= ${since})
    )::integer as count`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function insertSetting(
  tx: Tx,
  municipality: number,
  setting: Omit<SettingRow, 'value'> & { readonly value: unknown; readonly set_by: string | null },
): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ ...setting, municipality_id: municipality, value: JSON.stringify(setting.value) })
    .execute()
}

/** Everything the municipality has said about settings, what was set last first. */
export async function selectSettingHistory(tx: Tx, municipality: number): Promise<SettingRow[]> {
  return tx
    .selectFrom('setting')
    .select(['key', 'from_day', 'value', 'source', 'signed_off_by', 'signed_off_on', 'set_at'])
    .where('municipality_id', '=', municipality)
    .orderBy('from_day', 'desc')
    .orderBy('set_at', 'desc')
    .execute()
}

/** Whoever changes a setting of the municipality does it alone until the transaction ends: rows are only ever added. */
export async function lockSettings(tx: Tx, municipality: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7003, ${municipality})`.execute(tx)
}
