import { sql } from 'kysely'
import type { UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { RelayPartTable, RelaySummary } from './tables.ts'

export type StoredEvent = {
  readonly number: number
  readonly at: Date
  readonly person_id: string | null
  readonly sealed: Buffer
}

export type StoredRelay = {
  readonly number: number
  readonly key_wrapped: Buffer | null
  readonly version: number
  /** The reader's units, with those that were merged into them. */
  readonly units: readonly UnitId[]
  /** And the ones whose office is theirs. */
  readonly offices: readonly UnitId[]
  /** The form that asks has been carried out before. */
  readonly is_done: boolean
}

/** A relay's row; `toWrite`: nobody else writes in it until the transaction ends. */
export async function selectRelay(
  tx: Tx,
  municipality: number,
  id: string,
  asked: {
    readonly toWrite: boolean
    readonly once: string | undefined
    readonly units: readonly string[]
    readonly offices: readonly string[]
  },
): Promise<StoredRelay | undefined> {
  const { rows } = await sql<StoredRelay>`
    select relay.number, relay.key_wrapped, relay.version,
      units_with_merged(${municipality}, ${asked.units}::uuid[]) as units,
      units_with_merged(${municipality}, ${asked.offices}::uuid[]) as offices,
      exists (
        select from relay_event
        where relay_event.municipality_id = relay.municipality_id
          and relay_event.relay_id = relay.relay_id
          and relay_event.once = ${asked.once ?? null}::uuid
      ) as is_done
    from relay
    where municipality_id = ${municipality}
      and relay_id = ${id}
    ${asked.toWrite ? sql`for update of relay` : sql``}`.execute(tx)
  return rows[0]
}

/** All that happened, in order. */
export async function selectEvents(tx: Tx, municipality: number, id: string): Promise<StoredEvent[]> {
  return tx
    .selectFrom('relay_event')
    .select(['number', 'at', 'person_id', 'sealed'])
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', id)
    .orderBy('number')
    .execute()
}

export type NewEvent = StoredEvent & { readonly once: string | null }

export async function insertEvents(
  tx: Tx,
  municipality: number,
  id: string,
  events: readonly NewEvent[],
): Promise<void> {
  await tx
    .insertInto('relay_event')
    .values(events.map((event) => ({ ...event, municipality_id: municipality, relay_id: id })))
    .execute()
}

export async function nextRelayNumber(tx: Tx, municipality: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_relay_number(${municipality}) as number`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The database gave no number.')
  return row.number
}

export async function insertRelay(
  tx: Tx,
  municipality: number,
  relay: RelaySummary & {
    readonly relay_id: string
    readonly number: number
    readonly key_wrapped: Buffer
    readonly title_sealed: Buffer
    readonly opened_on: string
  },
): Promise<void> {
  await tx
    .insertInto('relay')
    .values({ ...relay, municipality_id: municipality })
    .execute()
}

/** False when it was not the version that was read: nothing is written then. */
export async function updateRelay(
  tx: Tx,
  municipality: number,
  id: string,
  { before, ...summary }: RelaySummary & { readonly title_sealed: Buffer; readonly before: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('relay')
    .set(summary)
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', id)
    .where('version', '=', before)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type Part = Omit<RelayPartTable, 'municipality_id' | 'relay_id'>

/** Who takes part from now on, in one statement; the others are taken out. */
export async function replaceParts(tx: Tx, municipality: number, id: string, parts: readonly Part[]): Promise<void> {
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as part (person_id uuid, unit_id uuid, let_in_until date, has_own_words boolean)
    ), gone as (
      delete from relay_part
      where municipality_id = ${municipality}
        and relay_id = ${id}
        and person_id not in (select person_id from wanted)
    )
    insert into relay_part (municipality_id, relay_id, person_id, unit_id, let_in_until, has_own_words)
    select ${municipality}, ${id}::uuid, person_id, unit_id, let_in_until, has_own_words
    from wanted
    on conflict (municipality_id, relay_id, person_id) do update
      set unit_id = excluded.unit_id, let_in_until = excluded.let_in_until, has_own_words = excluded.has_own_words
      where (relay_part.unit_id, relay_part.let_in_until, relay_part.has_own_words)
        is distinct from (excluded.unit_id, excluded.let_in_until, excluded.has_own_words)`.execute(tx)
}
