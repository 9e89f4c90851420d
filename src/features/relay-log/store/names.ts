import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type Named = {
  readonly id: string
  readonly name: string
  readonly key: string | null
  /** Someone at work whom families know by what they do. */
  readonly by_function: boolean
}

/** What people, units and services are called here; `key`: which service of the model it is. One statement. */
export async function selectNames(tx: Tx, municipality: number, ids: readonly string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select person_id as id, name, null as key, by_function from person
    where municipality_id = ${municipality} and person_id = any (${ids}::uuid[])
    union all
    select unit_id, name, null, false from unit
    where municipality_id = ${municipality} and unit_id = any (${ids}::uuid[])
    union all
    select service_id, name, key, false from service
    where municipality_id = ${municipality} and service_id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

export type ServiceChoice = { readonly service_id: string; readonly name: string; readonly key: string }

/** The services that can be asked in. */
export async function selectServiceChoices(tx: Tx, municipality: number, day: string): Promise<ServiceChoice[]> {
  const { rows } = await sql<ServiceChoice>`
    select service_id, name, key
    from service
    where municipality_id = ${municipality}
      and (ended_on is null or ended_on > ${day}::date)
    order by name collate "nb-x-icu"`.execute(tx)
  return rows
}

export type StaffChoice = {
  readonly person_id: string
  readonly name: string
  readonly unit_id: string
  readonly unit: string
  readonly service_id: string
  readonly key: string
}

/** Who works in a service or a unit today, each once a unit. */
export async function selectStaff(
  tx: Tx,
  municipality: number,
  { service, unit, day }: { service?: string; unit?: string; day: string },
): Promise<StaffChoice[]> {
  const { rows } = await sql<StaffChoice>`
    select distinct on (person.name collate "nb-x-icu", person.person_id, unit.unit_id)
      person.person_id, person.name, unit.unit_id, unit.name as unit, service.service_id, service.key
    from membership
    join person using (municipality_id, person_id)
    join unit using (municipality_id, unit_id)
    join service using (municipality_id, service_id)
    where membership.municipality_id = ${municipality}
      and (${service ?? null}::uuid is null or service.service_id = ${service ?? null}::uuid)
      and (${unit ?? null}::uuid is null
        or ${unit ?? null}::uuid = any (units_with_merged(${municipality}, array[unit.unit_id])))
      and membership.ended_at is null
      and membership.from_day <= ${day}::date
      and (membership.until_day is null or membership.until_day >= ${day}::date)
      and person.deactivated_at is null
    order by person.name collate "nb-x-icu", person.person_id, unit.unit_id`.execute(tx)
  return rows
}

/** The one unit where someone works and would act, with its service. */
export async function selectWork(
  tx: Tx,
  municipality: number,
  units: readonly string[],
): Promise<{ unit_id: string; unit: string; service_id: string; service: string; key: string }[]> {
  const { rows } = await sql<{ unit_id: string; unit: string; service_id: string; service: string; key: string }>`
    select unit.unit_id, unit.name as unit, service.service_id, service.name as service, service.key
    from unit
    join service using (municipality_id, service_id)
    where unit.municipality_id = ${municipality}
      and unit.unit_id = any (${units}::uuid[])
    order by unit.name collate "nb-x-icu"`.execute(tx)
  return rows
}

export type ReceiverChoice = {
  readonly unit_id: string
  readonly unit: string
  readonly service_id: string
  /** Null: the unit alone, with nobody named yet. */
  readonly person_id: string | null
  readonly name: string | null
}

/** Where a service is, each unit by itself and then with everyone who works there today. */
export async function selectReceivers(
  tx: Tx,
  municipality: number,
  { service, day }: { readonly service: string; readonly day: string },
): Promise<ReceiverChoice[]> {
  const { rows } = await sql<ReceiverChoice>`
    with open_unit as (
      select unit.unit_id, unit.name, service.service_id
      from unit
      join service using (municipality_id, service_id)
      where unit.municipality_id = ${municipality}
        and unit.service_id = ${service}::uuid
        and (unit.closed_on is null or unit.closed_on > ${day}::date)
        and (service.ended_on is null or service.ended_on > ${day}::date)
    ), choice as (
      select unit_id, name as unit, service_id, null::uuid as person_id, null as name
      from open_unit
      union
      select open_unit.unit_id, open_unit.name, open_unit.service_id, person.person_id, person.name
      from open_unit
      join membership on membership.municipality_id = ${municipality} and membership.unit_id = open_unit.unit_id
      join person on person.municipality_id = ${municipality} and person.person_id = membership.person_id
      where membership.ended_at is null
        and membership.from_day <= ${day}::date
        and (membership.until_day is null or membership.until_day >= ${day}::date)
        and person.deactivated_at is null
    )
    select * from choice
    order by unit collate "nb-x-icu", unit_id, name collate "nb-x-icu" nulls first, person_id`.execute(tx)
  return rows
}
