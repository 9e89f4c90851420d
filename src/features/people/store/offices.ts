import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Answering } from '../rules/offices-on.ts'

/**
 * Who of the asked people, of those who lead the asked units and of those who answer for the municipality is at work on a
 * day, also one that has passed, and who is away then: one statement. A unit that was merged is led by whoever leads the one
 * it became part of, one that is closed by nobody. An administrator whose days do not run out comes along on every day.
 */
export async function selectAnswering(
  tx: Tx,
  municipality: number,
  day: string,
  {
    people,
    units,
    whole,
  }: { readonly people: readonly string[]; readonly units: readonly string[]; readonly whole: boolean },
): Promise<Answering> {
  const { rows } = await sql<Answering>`
    with recursive way (asked, unit_id, closed_on, continued_in) as (
      select unit_id, unit_id, closed_on, continued_in
      from unit
      where municipality_id = ${municipality}
        and unit_id = any (${units}::uuid[])
      union
      select way.asked, next.unit_id, next.closed_on, next.continued_in
      from way
      -- One at a time, by the key: however many units there are.
      cross join lateral (
        select unit_id, closed_on, continued_in
        from unit
        where municipality_id = ${municipality}
          and unit_id = way.continued_in
        limit 1
      ) as next
      where way.closed_on <= ${day}::date
    ),
    led as (
      select asked, unit_id
      from way
      where closed_on is null
        or closed_on > ${day}::date
    ),
    named as (
      select membership.person_id, membership.role, led.asked as unit, membership.on_behalf_of, membership.from_day,
        membership.membership_id, ${holdsOn(day)} as holds
      from led
      -- By the unit: a plan that reads all who lead costs by how many units there are.
      cross join lateral (
        select *
        from membership
        where municipality_id = ${municipality}
          and unit_id = led.unit_id
          and role = 'unit-leader'
        offset 0
      ) as membership
      join person on person.municipality_id = ${municipality} and person.person_id = membership.person_id
      union all
      select membership.person_id, membership.role, null, null, membership.from_day, membership.membership_id,
        ${holdsOn(day)}
      from membership
      join person using (municipality_id, person_id)
      where ${whole}
        and membership.municipality_id = ${municipality}
        and membership.role in ('coordinator', 'administrator')
        and (${holdsOn(day)} or (
          membership.role = 'administrator' and membership.ended_at is null and membership.until_day is null))
    ),
    at_work as (
      select person_id
      from named
      where holds
      union
      select membership.person_id
      from membership
      join person using (municipality_id, person_id)
      where membership.municipality_id = ${municipality}
        and membership.person_id = any (${people}::uuid[])
        and ${holdsOn(day)}
    )
    select
      coalesce((
        select json_agg(json_strip_nulls(json_build_object(
          'person', person_id,
          'role', role,
          'unit', unit,
          'onBehalfOf', on_behalf_of,
          'holds', holds)) order by from_day, membership_id)
        from named
        where holds or role = 'administrator'
      ), '[]') as named,
      coalesce((select json_agg(person_id) from at_work), '[]') as "atWork",
      coalesce((
        select json_agg(distinct person_id)
        from away_between(${municipality}, (select array_agg(person_id) from at_work), ${day}::date, ${day}::date)
      ), '[]') as away`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error('A select of aggregates answers one row.')
  return found
}

/** What ended or was let go on a day is over from that day's beginning: the office passed at once. */
const holdsOn = (day: string) => sql`(
  membership.from_day <= ${day}::date
  and (membership.until_day is null or membership.until_day >= ${day}::date)
  and (membership.ended_at is null or (membership.ended_at at time zone 'Europe/Oslo')::date > ${day}::date)
  and (person.deactivated_at is null or (person.deactivated_at at time zone 'Europe/Oslo')::date > ${day}::date))`
