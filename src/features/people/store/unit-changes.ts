import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Move } from '../rules/unit-moves.ts'
import { membership } from './actors.ts'
import type { PersonRow } from './people.ts'
import type { Owner } from '../rules/owner.ts'

export type LockedUnit = {
  readonly unit_id: string
  readonly name: string
  readonly owner: Owner
  readonly organisation_number: string | null
  readonly closed_on: string | null
  readonly continued_in: string | null
}

/**
 * Units that are this transaction's until it ends: nobody changes or closes them, and who was just getting a role in them
 * has it before they are read. Always in the same order, so that two who want the same never wait for each other.
 */
export async function lockUnits(tx: Tx, municipality: number, units: readonly string[]): Promise<LockedUnit[]> {
  const { rows } = await sql<LockedUnit>`
    select unit_id, name, owner, organisation_number, closed_on, continued_in
    from unit
    where municipality_id = ${municipality}
      and unit_id = any (${units}::uuid[])
    order by unit_id
    for update`.execute(tx)
  return rows
}

/** Units of a service that are not closed and will not be. */
export async function selectOpenUnits(
  tx: Tx,
  municipality: number,
  service: string,
): Promise<{ unit_id: string; name: string }[]> {
  const { rows } = await sql<{ unit_id: string; name: string }>`
    select unit_id, name
    from unit
    where municipality_id = ${municipality}
      and service_id = ${service}
      and closed_on is null
    order by name collate "nb-x-icu"`.execute(tx)
  return rows
}

/** Everyone's roles in a unit are over with a day: the last one, included. What would begin after it never does. */
export async function limitMembershipsIn(
  tx: Tx,
  given: { municipality: number; unit: string; last: string; by: string; at: Date },
): Promise<void> {
  await sql`
    update membership
    set until_day = case when from_day <= ${given.last}::date then ${given.last}::date else until_day end,
      ended_at = case when from_day <= ${given.last}::date then null else ${given.at}::timestamptz end,
      ended_by = case when from_day <= ${given.last}::date then null else ${given.by}::uuid end
    where municipality_id = ${given.municipality}
      and unit_id = ${given.unit}
      and ended_at is null
      and (until_day is null or until_day > ${given.last}::date)`.execute(tx)
}

/** Gives people who are here their roles in a unit; who has the same from the same day already keeps that one. */
export async function insertMoves(
  tx: Tx,
  given: { municipality: number; into: string; moves: readonly (Move & { id: string })[]; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of,
      given_at, given_by)
    select ${given.municipality}, move.id, person.person_id, move.role, ${given.into}::uuid, move."from", move.until,
      move."onBehalfOf", ${given.at}, ${given.by}
    from json_to_recordset(${JSON.stringify(given.moves)}::json)
      as move (id uuid, person uuid, role text, "from" date, until date, "onBehalfOf" uuid)
    join person on person.municipality_id = ${given.municipality}
      and person.person_id = move.person
    on conflict do nothing`.execute(tx)
}

/** Everyone who has a role in a unit, with all their roles, also elsewhere: what the rules ask before a card is opened. */
export async function selectTiesIn(
  tx: Tx,
  municipality: number,
  unit: string,
): Promise<Pick<PersonRow, 'person_id' | 'memberships'>[]> {
  const { rows } = await sql<Pick<PersonRow, 'person_id' | 'memberships'>>`
    select membership.person_id,
      json_agg(${membership}::jsonb || jsonb_build_object(
        'isRunHere', coalesce(shared_service.host, ${municipality}) = ${municipality})) as memberships
    from membership
    left join unit using (municipality_id, unit_id)
    left join shared_service using (service_id)
    where membership.municipality_id = ${municipality}
      and membership.ended_at is null
      and membership.person_id in (
        select person_id
        from membership
        where municipality_id = ${municipality}
          and unit_id = ${unit}
          and ended_at is null)
    group by membership.person_id`.execute(tx)
  return rows
}

/** The last unit in the row of merges that begins with this one; undefined when it went nowhere. */
export async function selectContinuation(
  tx: Tx,
  municipality: number,
  unit: string,
): Promise<{ name: string; into: string } | undefined> {
  const { rows } = await sql<{ name: string; into: string }>`
    with recursive way as (
      select name, continued_in, 1 as length
      from unit
      where municipality_id = ${municipality}
        and unit_id = ${unit}
        and continued_in is not null
      union all
      select way.name, unit.continued_in, way.length + 1
      from way
      join unit on unit.municipality_id = ${municipality} and unit.unit_id = way.continued_in
      where unit.continued_in is not null
        and way.length < 100
    )
    select name, continued_in as into
    from way
    order by length desc
    limit 1`.execute(tx)
  return rows[0]
}
