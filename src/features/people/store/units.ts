import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { UnitId } from '../rules/actor.ts'
import type { Owner } from '../rules/owner.ts'
import { failedOf } from './reach.ts'

export type ServiceLine = {
  readonly service_id: string
  readonly key: string
  readonly name: string
  readonly owner: Owner
  readonly ended_on: string | null
  /** Of a service that several municipalities share: who runs it, whom it serves, who is controller. */
  readonly shared: { readonly host: number; readonly controller: string; readonly serves: readonly number[] } | null
  readonly units: readonly UnitLine[]
}

export type UnitLine = {
  readonly unit_id: string
  readonly name: string
  readonly owner: Owner
  readonly closed_on: string | null
  readonly continued_in: string | null
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  readonly people: number
}

/** Services with their units and who leads them: one statement. */
export async function selectServices(tx: Tx, municipality: number, day: string): Promise<ServiceLine[]> {
  const { rows } = await sql<ServiceLine>`
    select service.service_id, service.key, service.name, service.owner, service.ended_on,
      (
        select json_build_object('host', shared_service.host, 'controller', shared_service.controller, 'serves', (
          select json_agg(municipality_id order by municipality_id)
          from shared_service_municipality
          where shared_service_municipality.service_id = service.service_id))
        from shared_service
        where shared_service.service_id = service.service_id
      ) as shared,
      coalesce((
        select json_agg(json_build_object(
          'unit_id', unit.unit_id,
          'name', unit.name,
          'owner', unit.owner,
          'closed_on', unit.closed_on,
          'continued_in', unit.continued_in,
          'leaders', ${leadersOf(municipality, day)},
          'people', (
            select count(distinct person_id)
            from membership
            where municipality_id = ${municipality} and unit_id = unit.unit_id and ended_at is null
          )) order by unit.closed_on nulls first, unit.name collate "nb-x-icu")
        from unit
        where unit.municipality_id = ${municipality}
          and unit.service_id = service.service_id
      ), '[]') as units
    from service
    where service.municipality_id = ${municipality}
    order by service.ended_on nulls first, service.name collate "nb-x-icu"`.execute(tx)
  return rows
}

/** Deputies stand first while the leader is away. */
const leadersOf = (municipality: number, day: string) => sql`coalesce((
  select json_agg(json_build_object('id', person.person_id, 'name', person.name) order by membership.on_behalf_of nulls last, person.name)
  from membership
  join person using (municipality_id, person_id)
  where membership.municipality_id = ${municipality}
    and membership.unit_id = unit.unit_id
    and membership.role = 'unit-leader'
    and membership.ended_at is null
    and membership.from_day <= ${day}::date
    and (membership.until_day is null or membership.until_day >= ${day}::date)
    and person.deactivated_at is null
), '[]')`

/** Who leads a unit on a day, by name; deputies first while the leader is away. */
export async function selectLeaders(
  tx: Tx,
  municipality: number,
  { unit, day }: { readonly unit: string; readonly day: string },
): Promise<string[]> {
  const { rows } = await sql<{ leaders: { name: string }[] }>`
    select ${leadersOf(municipality, day)} as leaders
    from unit
    where unit.municipality_id = ${municipality}
      and unit.unit_id = ${unit}`.execute(tx)
  return rows.flatMap(({ leaders }) => leaders.map(({ name }) => name))
}

export type UnitRow = {
  readonly unit_id: string
  readonly name: string
  readonly owner: Owner
  readonly organisation_number: string | null
  readonly closed_on: string | null
  readonly continued_in: string | null
  readonly service_id: string
  readonly service_name: string
  /** The municipality that runs it; null when it is not shared. */
  readonly host: number | null
  /** All that it serves, this one too. */
  readonly serves: readonly number[]
}

export async function selectUnit(tx: Tx, municipality: number, unit: string): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    select unit.unit_id, unit.name, unit.owner, unit.organisation_number, unit.closed_on, unit.continued_in,
      unit.service_id, service.name as service_name, shared_service.host,
      coalesce((
        select array_agg(municipality_id order by municipality_id)
        from shared_service_municipality
        where shared_service_municipality.service_id = unit.service_id
      ), array[${municipality}::int]) as serves
    from unit
    join service using (municipality_id, service_id)
    left join shared_service using (service_id)
    where unit.municipality_id = ${municipality}
      and unit.unit_id = ${unit}`.execute(tx)
  return rows[0]
}

export type Colleague = {
  readonly person_id: string
  readonly name: string
  readonly role: 'unit-leader' | 'staff' | 'substitute'
  readonly from_day: string
  readonly until_day: string | null
  readonly on_behalf_of: string | null
  readonly connected: boolean
  /** An address on the card does not work. */
  readonly has_failed: boolean
}

/** Who has a role in a unit, leaders first. */
export async function selectColleagues(tx: Tx, municipality: number, unit: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select person.person_id, person.name, membership.role, membership.from_day, membership.until_day,
      membership.on_behalf_of,
      exists (
        select from person_identity
        where municipality_id = ${municipality} and person_id = person.person_id
      ) as connected,
      exists (select ${failedOf}) as has_failed
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = ${municipality}
      and membership.unit_id = ${unit}
      and membership.ended_at is null
      and person.deactivated_at is null
    order by membership.role = 'unit-leader' desc, person.name collate "nb-x-icu", membership.from_day`.execute(tx)
  return rows
}

export type NewService = {
  readonly service_id: string
  readonly key: string
  readonly name: string
  readonly owner: Owner
  readonly shared: boolean
}

/** False when it is here already. */
export async function insertService(tx: Tx, municipality: number, service: NewService): Promise<boolean> {
  const done = await tx
    .insertInto('service')
    .values({ ...service, municipality_id: municipality, ended_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateService(
  tx: Tx,
  municipality: number,
  service: string,
  changes: { name: string } | { ended_on: string } | { shared: boolean },
): Promise<void> {
  await tx
    .updateTable('service')
    .set(changes)
    .where('municipality_id', '=', municipality)
    .where('service_id', '=', service)
    .execute()
}

export type NewUnit = {
  readonly unit_id: string
  readonly service_id: string
  readonly name: string
  readonly owner: Owner
  readonly organisation_number: string | null
  /** Null: it was there before anything was written down. */
  readonly added_on: string | null
}

/** False when it is here already. */
export async function insertUnit(tx: Tx, municipality: number, unit: NewUnit): Promise<boolean> {
  const done = await tx
    .insertInto('unit')
    .values({ ...unit, municipality_id: municipality, closed_on: null, continued_in: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateUnit(
  tx: Tx,
  municipality: number,
  unit: string,
  changes:
    | { name: string; owner: Owner; organisation_number: string | null }
    | { closed_on: string; continued_in: string | null },
): Promise<void> {
  await tx
    .updateTable('unit')
    .set(changes)
    .where('municipality_id', '=', municipality)
    .where('unit_id', '=', unit)
    .execute()
}

export async function endMembershipsIn(
  tx: Tx,
  given: { municipality: number; unit: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ ended_at: given.at, ended_by: given.by })
    .where('municipality_id', '=', given.municipality)
    .where('unit_id', '=', given.unit)
    .where('ended_at', 'is', null)
    .execute()
}

export async function insertSharedService(
  tx: Tx,
  given: { service: string; host: number; controller: string; serves: readonly number[] },
): Promise<void> {
  await tx
    .insertInto('shared_service')
    .values({ service_id: given.service, host: given.host, controller: given.controller })
    .execute()
  await tx
    .insertInto('shared_service_municipality')
    .values(given.serves.map((municipality_id) => ({ service_id: given.service, municipality_id })))
    .execute()
}

export async function selectUnitNames(
  tx: Tx,
  municipality: number,
  units: readonly UnitId[],
): Promise<(readonly [UnitId, string])[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['unit_id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('unit_id', 'in', units)
    .execute()
  return rows.map((row) => [row.unit_id as UnitId, row.name]) // a uuid of ours
}
