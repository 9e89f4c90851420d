import { sql } from 'kysely'
import type { PersonId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'

export type UnitCounts = {
  readonly unit_id: string
  readonly name: string
  readonly batons: number
  readonly late: number
  readonly waiting: number
}

/** How many relays lie with each unit and those merged into it, and how many of them have something late. One statement. */
export async function selectUnitCounts(tx: Tx, municipality: number, day: string): Promise<UnitCounts[]> {
  const { rows } = await sql<UnitCounts>`
    select unit.unit_id, unit.name,
      count(relay.relay_id)::integer as batons,
      (count(*) filter (where follow_up.due_on < ${day}::date))::integer as late,
      (count(*) filter (where relay.state = 'waiting-for-holder'))::integer as waiting
    from unit
    cross join lateral unnest(units_with_merged(${municipality}, array[unit.unit_id])) as office
    left join relay on relay.municipality_id = ${municipality}
      and relay.office_unit_id = office
      and relay.state <> 'closed'
    left join follow_up on follow_up.municipality_id = ${municipality} and follow_up.relay_id = relay.relay_id
    where unit.municipality_id = ${municipality}
      and unit.continued_in is null
    group by unit.unit_id, unit.name, unit.closed_on
    having unit.closed_on is null or unit.closed_on > ${day}::date or count(relay.relay_id) > 0
    order by unit.name collate "nb-x-icu", unit.unit_id`.execute(tx)
  return rows
}

export type Load = {
  readonly holder_id: PersonId | null
  readonly holder: string | null
  readonly batons: number
  readonly late: number
}

/** Who holds the batons of a unit, and how many; null: nobody. */
export async function selectLoads(tx: Tx, municipality: number, unit: string, day: string): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select relay.holder_id, person.name as holder,
      count(*)::integer as batons,
      (count(*) filter (where follow_up.due_on < ${day}::date))::integer as late
    from relay
    left join person on person.municipality_id = relay.municipality_id and person.person_id = relay.holder_id
    left join follow_up on follow_up.municipality_id = relay.municipality_id and follow_up.relay_id = relay.relay_id
    where relay.municipality_id = ${municipality}
      and relay.office_unit_id = any (units_with_merged(${municipality}, array[${unit}]::uuid[]))
      and relay.state <> 'closed'
    group by relay.holder_id, person.name
    order by person.name collate "nb-x-icu" nulls first`.execute(tx)
  return rows
}

export type UnitRow = {
  readonly relay_id: string
  readonly number: number
  readonly holder: string | null
  readonly accept_by: string | null
  readonly key_wrapped: Buffer | null
  readonly sealed: Buffer | null
}

/** The relays of a unit that nobody holds or in which something is late, the oldest first; at most so many. */
export async function selectUnitRows(
  tx: Tx,
  municipality: number,
  unit: string,
  { day, most }: { readonly day: string; readonly most: number },
): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select relay.relay_id, relay.number, person.name as holder, relay.accept_by, relay.key_wrapped, follow_up.sealed
    from relay
    left join person on person.municipality_id = relay.municipality_id and person.person_id = relay.holder_id
    left join follow_up on follow_up.municipality_id = relay.municipality_id and follow_up.relay_id = relay.relay_id
    where relay.municipality_id = ${municipality}
      and relay.office_unit_id = any (units_with_merged(${municipality}, array[${unit}]::uuid[]))
      and relay.state <> 'closed'
      and (relay.state = 'waiting-for-holder' or follow_up.due_on < ${day}::date)
    order by relay.holder_id is not null, follow_up.due_on, relay.number
    limit ${most}`.execute(tx)
  return rows
}

export type AtUnit = {
  readonly person_id: PersonId
  readonly name: string
  /** The last day of those whose work here ends. */
  readonly until_day: string | null
}

/** Who works in a unit on a day, each once with the last of their days; first of all the unit itself, also where nobody does. */
export async function selectAtUnit(
  tx: Tx,
  municipality: number,
  unit: string,
  day: string,
): Promise<{ readonly name: string; readonly service: string; readonly people: readonly AtUnit[] } | undefined> {
  const { rows } = await sql<{ name: string; service: string; people: AtUnit[] }>`
    select unit.name, unit.service_id as service,
      coalesce((
        select json_agg(json_build_object('person_id', at.person_id, 'name', at.name, 'until_day', at.until_day)
          order by at.name collate "nb-x-icu")
        from (
          select person.person_id, person.name,
            case when bool_or(membership.until_day is null) then null else max(membership.until_day) end as until_day
          from membership
          join person using (municipality_id, person_id)
          where membership.municipality_id = unit.municipality_id
            and membership.unit_id = unit.unit_id
            and membership.ended_at is null
            and membership.from_day <= ${day}::date
            and (membership.until_day is null or membership.until_day >= ${day}::date)
            and person.deactivated_at is null
          group by person.person_id, person.name
        ) as at
      ), '[]') as people
    from unit
    where unit.municipality_id = ${municipality}
      and unit.unit_id = ${unit}
      and unit.continued_in is null`.execute(tx)
  return rows[0]
}
