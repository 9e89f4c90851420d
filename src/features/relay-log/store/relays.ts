import { sql } from 'kysely'
import type { UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { RelayPartTable, RelaySummary } from './tables.ts'

export type StoredEvent = {
  readonly number: number
  readonly at: Date
  readonly person_id: string | null
  readonly sealed: Buffer
  /** Which sending of a form it came with. */
  readonly once: string | null
}

export type StoredRelay = {
  readonly number: number
  readonly key_wrapped: Buffer | null
  readonly version: number
  /** The reader's units, with those that were merged into them. */
  readonly units: readonly UnitId[]
  /** And the ones whose office is theirs. */
  readonly offices: readonly UnitId[]
  /** What the reader was writing at the place that was asked about, and below it. */
  readonly drafts: readonly StoredDraft[] | null
}

/** Sealed words in base64; the time as JSON or the driver has it. */
export type StoredDraft = { readonly place: string; readonly sealed: string; readonly at: string | Date }

/** A relay's row; `toWrite`: nobody else writes in it until the transaction ends. */
export async function selectRelay(
  tx: Tx,
  municipality: number,
  id: string,
  asked: {
    readonly toWrite: boolean
    readonly units: readonly string[]
    readonly offices: readonly string[]
    readonly draft?: { readonly person: string; readonly place: string } | undefined
  },
): Promise<StoredRelay | undefined> {
  const { rows } = await sql<StoredRelay>`
    select relay.number, relay.key_wrapped, relay.version,
      units_with_merged(${municipality}, ${asked.units}::uuid[]) as units,
      units_with_merged(${municipality}, ${asked.offices}::uuid[]) as offices,
      written.drafts
    from relay
    left join lateral (
      select jsonb_agg(
        jsonb_build_object('place', draft.place, 'sealed', encode(draft.sealed, 'base64'), 'at', draft.saved_at)
        order by draft.saved_at
      ) as drafts
      from draft
      where draft.municipality_id = relay.municipality_id
        and draft.person_id = ${asked.draft?.person ?? null}::uuid
        and (draft.place = ${asked.draft?.place ?? null} or starts_with(draft.place, ${asked.draft?.place ?? null} || '/'))
    ) as written on true
    where relay.municipality_id = ${municipality}
      and relay.relay_id = ${id}
    ${asked.toWrite ? sql`for update of relay` : sql``}`.execute(tx)
  return rows[0]
}

/** All that happened, in order. */
export async function selectEvents(tx: Tx, municipality: number, id: string): Promise<StoredEvent[]> {
  return tx
    .selectFrom('relay_event')
    .select(['number', 'at', 'person_id', 'sealed', 'once'])
    .where('municipality_id', '=', municipality)
    .where('relay_id', '=', id)
    .orderBy('number')
    .execute()
}

export async function insertEvents(
  tx: Tx,
  municipality: number,
  id: string,
  events: readonly StoredEvent[],
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

/** False when it is there already: the same form came twice at once. */
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
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('relay')
    .values({ ...relay, municipality_id: municipality })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'relay_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type Part = Omit<RelayPartTable, 'municipality_id' | 'relay_id'>

/**
 * Adds events, and writes the summary and who takes part, in one statement. False when the relay was not of the version
 * that was read: then nothing is written.
 */
export async function appendEvents(
  tx: Tx,
  municipality: number,
  id: string,
  given: {
    readonly events: readonly StoredEvent[]
    readonly summary: RelaySummary & { readonly title_sealed: Buffer }
    readonly parts: readonly Part[]
    readonly before: number
    /** What was being written and is sent now: whose, and where. */
    readonly sent: { readonly person: string | null; readonly places: readonly string[] }
  },
): Promise<boolean> {
  const { events, summary, parts, before, sent } = given
  const asText = events.map(({ sealed, ...event }) => ({ ...event, sealed: sealed.toString('base64') }))
  const { rows } = await sql<{ kept: boolean }>`
    with updated as (
      update relay
      set version = ${summary.version}, state = ${summary.state}, level = ${summary.level},
        holder_id = ${summary.holder_id}, deputy_id = ${summary.deputy_id}, offered_to = ${summary.offered_to}, offered_by_office = ${summary.offered_by_office},
        office_unit_id = ${summary.office_unit_id}, accept_by = ${summary.accept_by}::date,
        next_on = ${summary.next_on}::date, next_kind = ${summary.next_kind},
        paused_until = ${summary.paused_until}::date, closed_on = ${summary.closed_on}::date,
        title_sealed = ${summary.title_sealed}, look_at = '-infinity'
      where municipality_id = ${municipality}
        and relay_id = ${id}
        and version = ${before}
      returning municipality_id, relay_id
    ), added as (
      insert into relay_event (municipality_id, relay_id, number, at, person_id, sealed, once)
      select updated.municipality_id, updated.relay_id, event.number, event.at, event.person_id,
        decode(event.sealed, 'base64'), event.once
      from updated
      cross join jsonb_to_recordset(${JSON.stringify(asText)}::jsonb)
        as event (number integer, at timestamptz, person_id uuid, sealed text, once uuid)
    ), wanted as (
      select part.*
      from updated
      cross join jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as part (person_id uuid, unit_id uuid, let_in_until date, has_own_words boolean, receives uuid)
    ), gone as (
      delete from relay_part
      using updated
      where relay_part.municipality_id = updated.municipality_id
        and relay_part.relay_id = updated.relay_id
        and relay_part.person_id not in (select person_id from wanted)
    ), sent as (
      delete from draft
      using updated
      where draft.municipality_id = updated.municipality_id
        and draft.person_id = ${sent.person}::uuid
        and draft.place = any (${sent.places}::text[])
    ), written as (
      ${upsertParts(municipality, id)}
    )
    select exists (select from updated) as kept`.execute(tx)
  return rows[0]?.kept === true
}

/** Who takes part in a relay that is new. */
export async function insertParts(tx: Tx, municipality: number, id: string, parts: readonly Part[]): Promise<void> {
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as part (person_id uuid, unit_id uuid, let_in_until date, has_own_words boolean, receives uuid)
    )
    ${upsertParts(municipality, id)}`.execute(tx)
}

/** From `wanted`; a row that says the same already is left alone. */
const upsertParts = (municipality: number, id: string) => sql`
  insert into relay_part (municipality_id, relay_id, person_id, unit_id, let_in_until, has_own_words, receives)
  select ${municipality}::integer, ${id}::uuid, person_id, unit_id, let_in_until, has_own_words, receives
  from wanted
  on conflict (municipality_id, relay_id, person_id) do update
    set unit_id = excluded.unit_id, let_in_until = excluded.let_in_until, has_own_words = excluded.has_own_words,
      receives = excluded.receives
    where (relay_part.unit_id, relay_part.let_in_until, relay_part.has_own_words, relay_part.receives)
      is distinct from (excluded.unit_id, excluded.let_in_until, excluded.has_own_words, excluded.receives)`
