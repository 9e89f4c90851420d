import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

export type Named = { readonly id: string; readonly name: string; readonly key: string | null }

/** What people, units and services are called here; `key`: which service of the model it is. One statement. */
export async function selectNames(tx: Tx, municipality: number, ids: readonly string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select person_id as id, name, null as key from person
    where municipality_id = ${municipality} and person_id = any (${ids}::uuid[])
    union all
    select unit_id, name, null from unit
    where municipality_id = ${municipality} and unit_id = any (${ids}::uuid[])
    union all
    select service_id, name, key from service
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
