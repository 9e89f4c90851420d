import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** The other municipalities where someone works, through units of shared services that are run from here. */
export async function selectServed(tx: Tx, home: number, person: string): Promise<number[]> {
  const { rows } = await sql<{ municipality_id: number }>`
    select distinct shared_service_municipality.municipality_id
    from membership
    join unit using (municipality_id, unit_id)
    join shared_service using (service_id)
    join shared_service_municipality using (service_id)
    where membership.municipality_id = ${home}
      and membership.person_id = ${person}
      and membership.ended_at is null
      and shared_service.host = ${home}
      and shared_service_municipality.municipality_id <> ${home}
    order by shared_service_municipality.municipality_id`.execute(tx)
  return rows.map((row) => row.municipality_id)
}

/** Name and contact are the same wherever the service serves; the number stays at home. */
export async function updateServedPerson(
  tx: Tx,
  { municipality, host }: { municipality: number; host: number },
  person: { person_id: string; name: string; email: string | null; phone: string | null },
): Promise<void> {
  await sql`
    update person
    set name = ${person.name}, email = ${person.email}, phone = ${person.phone}, version = version + 1
    where municipality_id = ${municipality}
      and person_id = ${person.person_id}
      and host = ${host}`.execute(tx)
}

/** Ends what someone is here for services that another municipality runs; what this one gave itself stays. */
export async function endServedMemberships(
  tx: Tx,
  given: { municipality: number; host: number; person: string; by: string; at: Date },
): Promise<void> {
  await sql`
    update membership
    set ended_at = ${given.at}, ended_by = ${given.by}
    from unit
    join shared_service using (service_id)
    where membership.municipality_id = ${given.municipality}
      and (membership.person_id = ${given.person} or membership.on_behalf_of = ${given.person})
      and membership.ended_at is null
      and unit.municipality_id = membership.municipality_id
      and unit.unit_id = membership.unit_id
      and shared_service.host = ${given.host}`.execute(tx)
}

/** The same role where the service serves: known by whose it is, where and from when, since it has an id of its own there. */
export async function endServedRole(
  tx: Tx,
  given: {
    municipality: number
    person: string
    role: string
    unit: string
    from: string
    by: string
    at: Date
  },
): Promise<void> {
  await sql`
    update membership
    set ended_at = ${given.at}, ended_by = ${given.by}
    where municipality_id = ${given.municipality}
      and person_id = ${given.person}
      and role = ${given.role}
      and unit_id = ${given.unit}
      and from_day = ${given.from}::date
      and ended_at is null`.execute(tx)
}
