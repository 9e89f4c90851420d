import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { RelayState } from '../rules/relay.ts'

export type ConcernedRow = {
  readonly relay_id: string
  readonly number: number
  readonly state: RelayState
  readonly holder_id: string | null
  readonly holder: string | null
  readonly key_wrapped: Buffer | null
  readonly title_sealed: Buffer | null
  /** The reader takes part, or is asked to, and may be told whom it is about. */
  readonly is_in: boolean
  readonly may_see_title: boolean
  /** Something has happened that nobody has looked at yet. */
  readonly is_behind: boolean
}

const concerned = sql`
  relay.relay_id, relay.number, relay.state, relay.holder_id, holder.name as holder, relay.key_wrapped,
  relay.title_sealed`

/** Relays that someone takes part in or is asked to carry, and those of `told`; access is in the statement. */
export async function selectConcerned(
  tx: Tx,
  municipality: number,
  {
    person,
    units,
    day,
    now,
    told,
  }: {
    readonly person: string
    readonly units: readonly string[]
    readonly day: string
    readonly now: Date
    readonly told: readonly string[]
  },
): Promise<ConcernedRow[]> {
  const { rows } = await sql<ConcernedRow>`
    with own as (
      select relay_part.relay_id, relay_part.let_in_until >= ${day}::date as is_let_in, relay_part.has_own_words
      from relay_part
      where relay_part.municipality_id = ${municipality}
        and relay_part.person_id = ${person}
        and relay_part.unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
    )
    select ${concerned},
      coalesce(relay.holder_id = ${person} and own.relay_id is not null, false)
        or coalesce(relay.offered_to = ${person}, false)
        or coalesce(own.is_let_in and relay.state <> 'awaiting-consent', false) as is_in,
      coalesce(relay.holder_id = ${person} and own.relay_id is not null, false)
        or coalesce(own.is_let_in and relay.state <> 'awaiting-consent', false) as may_see_title,
      relay.look_at <= ${now} as is_behind
    from relay
    left join own using (relay_id)
    left join person as holder on holder.municipality_id = relay.municipality_id and holder.person_id = relay.holder_id
    where relay.municipality_id = ${municipality}
      and relay.relay_id in (
        select relay_id from own
        union
        select relay_id from relay where municipality_id = ${municipality} and offered_to = ${person}
        union
        select unnest(${told}::uuid[])
      )
    order by relay.number`.execute(tx)
  return rows
}
