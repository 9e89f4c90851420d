import { sql } from 'kysely'
import { osloTime } from '#base/oslo-time.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Owner } from '../rules/owner.ts'

export type ServiceRow = {
  readonly service_id: string
  readonly key: string
  readonly name: string
  readonly owner: Owner
  readonly ended_on: string | null
  /** The municipality that runs it; null when it was never shared. */
  readonly host: number | null
  readonly controller: string | null
  /** All that it serves, the one that runs it too. */
  readonly serves: readonly number[]
}

const service = (municipality: number) => sql`
  select service.service_id, service.key, service.name, service.owner, service.ended_on, shared_service.host,
    shared_service.controller,
    coalesce((
      select array_agg(municipality_id order by municipality_id)
      from shared_service_municipality
      where shared_service_municipality.service_id = service.service_id
    ), array[${municipality}::int]) as serves
  from service
  left join shared_service using (service_id)
  where service.municipality_id = ${municipality}`

export async function selectService(tx: Tx, municipality: number, id: string): Promise<ServiceRow | undefined> {
  const { rows } = await sql<ServiceRow>`${service(municipality)} and service.service_id = ${id}`.execute(tx)
  return rows[0]
}

/** The services that are run from here and are not ended. */
export async function selectOwnServices(tx: Tx, municipality: number, day: string): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    ${service(municipality)}
      and (service.ended_on is null or service.ended_on > ${day}::date)
      and coalesce(shared_service.host, ${municipality}) = ${municipality}
    order by service.name collate "nb-x-icu"`.execute(tx)
  return rows
}

/** It is this transaction's until it ends; two who change it come one after the other. Answers what it is then. */
export async function lockService(tx: Tx, municipality: number, id: string): Promise<ServiceRow | undefined> {
  await sql`
    select
    from service
    where municipality_id = ${municipality} and service_id = ${id}
    for update`.execute(tx)
  // A statement of its own sees what the one before us in the queue has done.
  return selectService(tx, municipality, id)
}

/** From now on the service can serve others; its own municipality is the first that it serves. */
export async function upsertSharing(
  tx: Tx,
  given: { service: string; host: number; controller: string },
): Promise<void> {
  await tx
    .insertInto('shared_service')
    .values({ service_id: given.service, host: given.host, controller: given.controller })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet({ controller: given.controller }))
    .execute()
  await insertServed(tx, given.service, given.host)
}

export async function insertServed(tx: Tx, id: string, municipality: number): Promise<void> {
  await tx
    .insertInto('shared_service_municipality')
    .values({ service_id: id, municipality_id: municipality })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when it was not served. */
export async function deleteServed(tx: Tx, id: string, municipality: number): Promise<boolean> {
  const done = await tx
    .deleteFrom('shared_service_municipality')
    .where('service_id', '=', id)
    .where('municipality_id', '=', municipality)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** What another municipality gets of a service: its open units, who works there, and who signs in as them. */
export type ServiceCopy = {
  readonly service: Pick<ServiceRow, 'service_id' | 'key' | 'name' | 'owner' | 'ended_on'>
  readonly units: readonly unknown[]
  readonly people: readonly { readonly person_id: string }[]
  readonly memberships: readonly unknown[]
  readonly identities: readonly unknown[]
}

export async function selectCopy(tx: Tx, municipality: number, of: ServiceRow, day: string): Promise<ServiceCopy> {
  const { rows } = await sql<Omit<ServiceCopy, 'service'>>`
    with open_unit as (
      select unit_id, service_id, name, owner, organisation_number, closed_on
      from unit
      where municipality_id = ${municipality}
        and service_id = ${of.service_id}
        and (closed_on is null or closed_on > ${day}::date)
    ),
    running as (
      select membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of, given_at, given_by
      from membership
      join open_unit using (unit_id)
      join person using (municipality_id, person_id)
      where municipality_id = ${municipality}
        and membership.ended_at is null
        and (until_day is null or until_day >= ${day}::date)
        and person.deactivated_at is null
    ),
    someone as (
      select person_id, name, email, phone, language
      from person
      where municipality_id = ${municipality}
        and (person_id in (select person_id from running) or person_id in (select on_behalf_of from running))
    )
    select
      coalesce((select json_agg(open_unit) from open_unit), '[]') as units,
      coalesce((select json_agg(running) from running), '[]') as memberships,
      coalesce((select json_agg(someone) from someone), '[]') as people,
      coalesce((
        select json_agg(person_identity)
        from person_identity
        where municipality_id = ${municipality}
          and person_id in (select person_id from someone)
      ), '[]') as identities`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error('A select of aggregates answers one row.')
  const { service_id, key, name, owner, ended_on } = of
  return { service: { service_id, key, name, owner, ended_on }, ...found }
}

/**
 * Writes the copy in the municipality that the transaction is for just now. What came before, and went, comes back with the
 * same ids. A unit or person that is there as something else is left as it is, and nobody gets a role in it.
 */
export async function insertCopy(
  tx: Tx,
  { municipality, host }: { municipality: number; host: number },
  copy: ServiceCopy,
  at: Date,
): Promise<void> {
  const { service_id, key, name, owner, ended_on } = copy.service
  await sql`
    insert into service (municipality_id, service_id, key, name, owner, shared, ended_on)
    values (${municipality}, ${service_id}, ${key}, ${name}, ${owner}, true, ${ended_on})
    on conflict (municipality_id, service_id) do update
      set name = excluded.name, owner = excluded.owner, shared = true, ended_on = excluded.ended_on`.execute(tx)
  await sql`
    insert into unit (municipality_id, unit_id, service_id, name, owner, organisation_number, closed_on, added_on)
    select ${municipality}, unit_id, ${service_id}, name, owner, organisation_number, closed_on, ${osloTime(at).day}::date
    from json_to_recordset(${JSON.stringify(copy.units)}::json)
      as own (unit_id uuid, name text, owner text, organisation_number text, closed_on date)
    on conflict (municipality_id, unit_id) do update
      set name = excluded.name, owner = excluded.owner, organisation_number = excluded.organisation_number,
        closed_on = excluded.closed_on, continued_in = null
      where unit.service_id = excluded.service_id`.execute(tx)
  await sql`
    insert into person (municipality_id, person_id, name, email, phone, language, created_at, host)
    select ${municipality}, person_id, name, email, phone, language, ${at}, ${host}::integer
    from json_to_recordset(${JSON.stringify(copy.people)}::json)
      as own (person_id uuid, name text, email text, phone text, language text)
    on conflict (municipality_id, person_id) do update
      set name = excluded.name, email = excluded.email, phone = excluded.phone, version = person.version + 1
      where person.host = excluded.host`.execute(tx)
  await sql`
    insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, until_day, on_behalf_of,
      given_at, given_by)
    select ${municipality}, membership_id, person_id, role, own.unit_id, from_day, until_day, on_behalf_of, given_at, given_by
    from json_to_recordset(${JSON.stringify(copy.memberships)}::json)
      as own (membership_id uuid, person_id uuid, role text, unit_id uuid, from_day date, until_day date,
        on_behalf_of uuid, given_at timestamptz, given_by uuid)
    join unit on unit.municipality_id = ${municipality}
      and unit.unit_id = own.unit_id
      and unit.service_id = ${service_id}
    on conflict (municipality_id, membership_id) do update
      set until_day = excluded.until_day, ended_at = null, ended_by = null
      where membership.unit_id = excluded.unit_id and membership.person_id = excluded.person_id`.execute(tx)
  await sql`
    insert into person_identity (municipality_id, identity_id, person_id, connected_at)
    select ${municipality}, identity_id, person_id, ${at}
    from json_to_recordset(${JSON.stringify(copy.identities)}::json) as own (identity_id uuid, person_id uuid)
    on conflict do nothing`.execute(tx)
}

/** The service is over in the municipality that the transaction is for just now: its units, and every role in them. */
export async function endServed(
  tx: Tx,
  given: { municipality: number; service: string; day: string; by: string; at: Date },
): Promise<void> {
  await sql`
    with own as (
      update unit
      set closed_on = least(closed_on, ${given.day}::date)
      where municipality_id = ${given.municipality}
        and service_id = ${given.service}
      returning unit_id
    ),
    ended as (
      update service
      set ended_on = least(ended_on, ${given.day}::date), shared = false
      where municipality_id = ${given.municipality}
        and service_id = ${given.service}
    )
    update membership
    set ended_at = ${given.at}, ended_by = ${given.by}
    where municipality_id = ${given.municipality}
      and unit_id in (select unit_id from own)
      and ended_at is null`.execute(tx)
}

export async function selectServiceNames(
  tx: Tx,
  municipality: number,
  services: readonly string[],
): Promise<(readonly [service: string, name: string])[]> {
  const rows = await tx
    .selectFrom('service')
    .select(['service_id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('service_id', 'in', services)
    .execute()
  return rows.map((row) => [row.service_id, row.name])
}

export async function updateController(tx: Tx, id: string, controller: string): Promise<void> {
  await tx.updateTable('shared_service').set({ controller }).where('service_id', '=', id).execute()
}

/** The units of a service in the municipality that the transaction is for just now, closed ones too. */
export async function selectServedUnits(tx: Tx, municipality: number, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('unit')
    .select('unit_id')
    .where('municipality_id', '=', municipality)
    .where('service_id', '=', id)
    .execute()
  return rows.map((row) => row.unit_id)
}
