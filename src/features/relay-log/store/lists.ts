import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { NextKind, RelayState } from '../rules/relay.ts'

export type ListedRelay = {
  readonly relay_id: string
  readonly number: number
  readonly state: RelayState
  readonly level: string
  readonly holder_id: string | null
  readonly holder: string | null
  readonly deputy_id: string | null
  readonly offered_to: string | null
  readonly accept_by: string | null
  readonly next_on: string | null
  readonly next_kind: NextKind | null
  readonly key_wrapped: Buffer | null
  readonly title_sealed: Buffer | null
  /** The reader may be told whom it is about. */
  readonly may_see_title: boolean
  /** The transition that the reader is to receive. */
  readonly receives: string | null
}

const listed = sql`
  relay.relay_id, relay.number, relay.state, relay.level, relay.holder_id, holder.name as holder, relay.deputy_id,
  relay.offered_to, relay.accept_by, relay.next_on, relay.next_kind, relay.key_wrapped, relay.title_sealed`

/** The relays that someone takes part in and could open today, the most urgent first; access is in the statement. */
export async function selectOwnRelays(
  tx: Tx,
  municipality: number,
  { person, units, day, closed }: { person: string; units: readonly string[]; day: string; closed: boolean },
): Promise<ListedRelay[]> {
  const { rows } = await sql<ListedRelay>`
    select ${listed},
      relay.holder_id = ${person} or relay_part.let_in_until >= ${day}::date as may_see_title,
      case when relay.state in ('active', 'waiting-for-holder', 'paused') and relay_part.let_in_until >= ${day}::date
        then relay_part.receives
      end as receives
    from relay_part
    join relay using (municipality_id, relay_id)
    left join person as holder on holder.municipality_id = relay.municipality_id and holder.person_id = relay.holder_id
    where relay_part.municipality_id = ${municipality}
      and relay_part.person_id = ${person}
      and relay_part.unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
      and (relay.state = 'closed') = ${closed}
      and (relay.holder_id = ${person}
        or relay_part.has_own_words
        or (relay.state <> 'awaiting-consent' and relay_part.let_in_until >= ${day}::date))
    order by relay.next_on nulls last, relay.number`.execute(tx)
  return rows
}

/** Of some relays, those whose main person's name someone may be told today; they take part in each. */
export async function selectKnown(
  tx: Tx,
  municipality: number,
  { person, units, day, ids }: { person: string; units: readonly string[]; day: string; ids: readonly string[] },
): Promise<ListedRelay[]> {
  const { rows } = await sql<ListedRelay>`
    select ${listed}, true as may_see_title
    from relay_part
    join relay using (municipality_id, relay_id)
    left join person as holder on holder.municipality_id = relay.municipality_id and holder.person_id = relay.holder_id
    where relay_part.municipality_id = ${municipality}
      and relay_part.relay_id = any (${ids}::uuid[])
      and relay_part.person_id = ${person}
      and relay_part.unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
      and (relay.holder_id = ${person}
        or (relay.state <> 'awaiting-consent' and relay_part.let_in_until >= ${day}::date))
    order by relay.number`.execute(tx)
  return rows
}

/** The relays that wait for an answer from someone who may not take part yet: offered by office. */
export async function selectOffered(
  tx: Tx,
  municipality: number,
  { person, units, day }: { readonly person: string; readonly units: readonly string[]; readonly day: string },
): Promise<ListedRelay[]> {
  const { rows } = await sql<ListedRelay>`
    select ${listed},
      exists (
        select from relay_part
        where relay_part.municipality_id = relay.municipality_id
          and relay_part.relay_id = relay.relay_id
          and relay_part.person_id = ${person}
          and relay_part.unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
          and relay_part.let_in_until >= ${day}::date
      ) as may_see_title,
      null as receives
    from relay
    left join person as holder on holder.municipality_id = relay.municipality_id and holder.person_id = relay.holder_id
    where relay.municipality_id = ${municipality}
      and relay.offered_to = ${person}
      -- Consent that ran out since: the door is shut, and so is the list. Asked by an office, nobody needs to be let in.
      and (relay.offered_by_office or exists (
        select from relay_part
        where relay_part.municipality_id = relay.municipality_id
          and relay_part.relay_id = relay.relay_id
          and relay_part.person_id = ${person}
          and relay_part.let_in_until >= ${day}::date
      ))
    order by relay.next_on, relay.number`.execute(tx)
  return rows
}

export type OfficeRelay = Pick<
  ListedRelay,
  'relay_id' | 'number' | 'state' | 'holder' | 'accept_by' | 'next_on' | 'next_kind'
> & { readonly unit: string; readonly is_offered: boolean }

/** What lies with the units that someone answers for: that it exists, its number and its date; never a word or a name. */
export async function selectOfOffice(tx: Tx, municipality: number, units: readonly string[]): Promise<OfficeRelay[]> {
  const { rows } = await sql<OfficeRelay>`
    select relay.relay_id, relay.number, relay.state, holder.name as holder, relay.accept_by, relay.next_on,
      relay.next_kind, unit.name as unit, relay.offered_to is not null as is_offered
    from relay
    join unit on unit.municipality_id = relay.municipality_id and unit.unit_id = relay.office_unit_id
    left join person as holder on holder.municipality_id = relay.municipality_id and holder.person_id = relay.holder_id
    where relay.municipality_id = ${municipality}
      and relay.office_unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
      and relay.state <> 'closed'
    order by relay.state = 'waiting-for-holder' desc, relay.next_on, relay.number`.execute(tx)
  return rows
}

/** Whether someone is BTI coordinator on a day. */
const coordinatorOn = (municipality: number, day: string) => sql`exists (
  select
  from membership
  join person using (municipality_id, person_id)
  where membership.municipality_id = ${municipality}
    and membership.role = 'coordinator'
    and membership.ended_at is null
    and membership.from_day <= ${day}::date
    and (membership.until_day is null or membership.until_day >= ${day}::date)
    and person.deactivated_at is null
)`

/** Units that nobody leads today: the BTI coordinator answers for them, and without one the administrator. */
export async function selectUnled(
  tx: Tx,
  municipality: number,
  { day, as }: { readonly day: string; readonly as: 'coordinator' | 'administrator' },
): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit.unit_id
    from unit
    where unit.municipality_id = ${municipality}
      -- What was merged away is led where it went.
      and unit.continued_in is null
      and (${as === 'coordinator'} or not ${coordinatorOn(municipality, day)})
      and not exists (
        select
        from membership
        join person using (municipality_id, person_id)
        where membership.municipality_id = unit.municipality_id
          and membership.unit_id = unit.unit_id
          and membership.role = 'unit-leader'
          and membership.ended_at is null
          and membership.from_day <= ${day}::date
          and (membership.until_day is null or membership.until_day >= ${day}::date)
          and person.deactivated_at is null
      )`.execute(tx)
  return rows.map((row) => row.unit_id)
}

/** The relays that someone takes part in, and whether they still work where they do; for taking them out. */
export async function selectRelaysWith(
  tx: Tx,
  municipality: number,
  person: string,
  day: string,
): Promise<{ relay_id: string; holds: boolean; works: boolean }[]> {
  const { rows } = await sql<{ relay_id: string; holds: boolean; works: boolean }>`
    select relay.relay_id, coalesce(relay.holder_id = ${person}, false) and relay.state <> 'closed' as holds,
      case
        when relay_part.unit_id is null then works_on(${municipality}, ${person}, ${day}::date)
        else works_in(${municipality}, ${person}, relay_part.unit_id, ${day}::date)
      end as works
    from relay
    left join relay_part on relay_part.municipality_id = relay.municipality_id
      and relay_part.relay_id = relay.relay_id
      and relay_part.person_id = ${person}
    where relay.municipality_id = ${municipality}
      and (relay_part.person_id is not null or relay.offered_to = ${person})
    order by relay.relay_id`.execute(tx)
  return rows
}

/** Who takes part where they work no longer, in every municipality. */
export async function selectWithoutWork(
  tx: Tx,
  day: string,
): Promise<{ municipality_id: number; person_id: string }[]> {
  const { rows } = await sql<{ municipality_id: number; person_id: string }>`
    select municipality_id, person_id from parts_without_work(${day}::date)`.execute(tx)
  return rows
}

export async function selectAnyRelay(tx: Tx, municipality: number): Promise<boolean> {
  const { rows } = await sql`select from relay where municipality_id = ${municipality} limit 1`.execute(tx)
  return rows.length > 0
}

/**
 * Who answers for a unit today: its leaders; without one the BTI coordinators, and without one of those the administrators.
 */
export async function selectAnswerable(tx: Tx, municipality: number, unit: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    with holding as (
      select membership.person_id,
        case
          when membership.role = 'unit-leader' and membership.unit_id = ${unit} then 1
          when membership.role = 'coordinator' then 2
          when membership.role = 'administrator' then 3
        end as turn
      from membership
      join person using (municipality_id, person_id)
      where membership.municipality_id = ${municipality}
        and membership.ended_at is null
        and membership.from_day <= ${day}::date
        and (membership.until_day is null or membership.until_day >= ${day}::date)
        and person.deactivated_at is null
    )
    select distinct person_id
    from holding
    where turn = (select min(turn) from holding)`.execute(tx)
  return rows.map((row) => row.person_id)
}
