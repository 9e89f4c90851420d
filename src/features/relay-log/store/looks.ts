import { sql } from 'kysely'
import type { PersonId, UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { WonderState } from '../rules/wonder.ts'

export type ToLookAt = {
  readonly municipality: number
  readonly subject: 'relay' | 'wonder-note'
  readonly id: string
}

/** What is to be looked at now, in every municipality: ids alone, the longest due first. */
export async function selectToLookAt(tx: Tx, now: Date, most: number): Promise<ToLookAt[]> {
  const { rows } = await sql<ToLookAt>`
    select municipality_id as municipality, subject, subject_id as id from to_look_at(${now}, ${most})`.execute(tx)
  return rows
}

/** Whether a relay of a municipality was to be looked at by then, and has not been. */
export async function selectIsToLookAt(tx: Tx, municipality: number, by: Date): Promise<boolean> {
  const { rows } = await sql`
    select
    from relay
    where municipality_id = ${municipality}
      and look_at <= ${by}
    limit 1`.execute(tx)
  return rows.length > 0
}

export type LookedAt = { readonly number: number; readonly version: number; readonly key_wrapped: Buffer | null }

/** A relay that is to be looked at by now, alone until the transaction ends; undefined where somebody has just done it. */
export async function selectRelayToLookAt(
  tx: Tx,
  municipality: number,
  id: string,
  now: Date,
): Promise<LookedAt | undefined> {
  const { rows } = await sql<LookedAt>`
    select number, version, key_wrapped
    from relay
    where municipality_id = ${municipality}
      and relay_id = ${id}
      and look_at <= ${now}
    for update`.execute(tx)
  return rows[0]
}

export type NoteLookedAt = {
  readonly author_id: PersonId
  readonly unit_id: UnitId
  readonly state: WonderState
  readonly begun_on: string
  readonly arose_on: string
  readonly kept_until: string | null
  readonly shared_at: Date | null
  readonly answered_at: Date | null
}

/** The same of a note: what stands beside its words. */
export async function selectNoteToLookAt(
  tx: Tx,
  municipality: number,
  id: string,
  now: Date,
): Promise<NoteLookedAt | undefined> {
  const { rows } = await sql<NoteLookedAt>`
    select author_id, unit_id, state, begun_on, arose_on, kept_until, shared_at, answered_at
    from wonder_note
    where municipality_id = ${municipality}
      and note_id = ${id}
      and look_at <= ${now}
    for update`.execute(tx)
  return rows[0]
}

/**
 * Everything in a municipality that is still followed is to be looked at now. One statement, which waits for nobody in another order than
 * those do who change several relays at once.
 */
export async function lookAgainAt(tx: Tx, municipality: number): Promise<void> {
  await sql`
    with relays as (
      select relay_id
      from relay
      where municipality_id = ${municipality}
        and look_at > '-infinity'
        and (state <> 'closed' or look_at < 'infinity')
      order by relay_id
      for update
    ), looked as (
      update relay
      set look_at = '-infinity'
      where municipality_id = ${municipality}
        and relay_id in (select relay_id from relays)
    )
    update wonder_note
    set look_at = '-infinity'
    where municipality_id = ${municipality}
      and look_at > '-infinity'
      and (state <> 'ended' or look_at < 'infinity')`.execute(tx)
}

/** Undefined: never, until something happens. `told`: events that are added to it, which nothing else of it changes with. */
export async function updateLook(
  tx: Tx,
  municipality: number,
  id: string,
  given: {
    readonly lookAt: Date | undefined
    readonly at: Date
    readonly told: readonly { readonly number: number; readonly sealed: Buffer }[]
  },
): Promise<void> {
  const told = given.told.map(({ number, sealed }) => ({ number, sealed: sealed.toString('base64') }))
  await sql`
    with added as (
      insert into relay_event (municipality_id, relay_id, number, at, sealed)
      select ${municipality}::integer, ${id}::uuid, event.number, ${given.at}::timestamptz, decode(event.sealed, 'base64')
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as event (number integer, sealed text)
    )
    update relay
    set look_at = coalesce(${given.lookAt ?? null}::timestamptz, 'infinity'), version = version + ${told.length}
    where municipality_id = ${municipality}
      and relay_id = ${id}`.execute(tx)
}

export async function updateNoteLook(
  tx: Tx,
  municipality: number,
  id: string,
  lookAt: Date | undefined,
): Promise<void> {
  await sql`
    update wonder_note
    set look_at = coalesce(${lookAt ?? null}::timestamptz, 'infinity')
    where municipality_id = ${municipality}
      and note_id = ${id}`.execute(tx)
}

/** Open relays whose holder is away within some days, or whose absence was last spoken of within them. */
export async function lookAgainAtAway(
  tx: Tx,
  municipality: number,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<void> {
  await sql`
    with holding as (
      select distinct holder_id
      from relay
      where municipality_id = ${municipality}
        and holder_id is not null
        and state <> 'closed'
    ), away as (
      select person_id
      from away_between(
        ${municipality},
        (select coalesce(array_agg(holder_id), '{}') from holding),
        ${from}::date,
        ${until}::date
      )
      union
      select person_id
      from absence
      where municipality_id = ${municipality}
        and recorded_at >= ${from}::date
    )
    update relay
    set look_at = '-infinity'
    from away
    where relay.municipality_id = ${municipality}
      and relay.holder_id = away.person_id
      and relay.state <> 'closed'`.execute(tx)
}
