import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { municipalRoles, type MunicipalRole } from '../rules/actor.ts'

/** Until the transaction ends nobody else takes a role or lets anyone go here; the trigger that keeps an administrator waits too. */
export async function lockOffices(tx: Tx, municipality: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7001, ${municipality})`.execute(tx)
}

export type MunicipalRoleRow = {
  readonly membership_id: string
  readonly role: MunicipalRole
  readonly person_id: string
  readonly name: string
  readonly from_day: string
  readonly until_day: string | null
  readonly from_provider: boolean
}

/** Who has a role for the whole municipality that is not over. */
export async function selectMunicipalRoles(tx: Tx, municipality: number, day: string): Promise<MunicipalRoleRow[]> {
  const { rows } = await sql<MunicipalRoleRow>`
    select membership.membership_id, membership.role, person.person_id, person.name, membership.from_day,
      membership.until_day, membership.from_provider
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = ${municipality}
      and membership.role = any (${municipalRoles}::text[])
      and membership.ended_at is null
      and (membership.until_day is null or membership.until_day >= ${day}::date)
      and person.deactivated_at is null
    order by person.name collate "nb-x-icu", membership.from_day`.execute(tx)
  return rows
}

export type DeputyRow = {
  readonly membership_id: string
  readonly person_id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly from_day: string
  readonly until_day: string
}

/** Who stands in for someone, now or soon. */
export async function selectDeputies(tx: Tx, municipality: number, leader: string, day: string): Promise<DeputyRow[]> {
  const { rows } = await sql<DeputyRow>`
    select membership.membership_id, person.person_id, person.name, unit.unit_id, unit.name as unit_name,
      membership.from_day, membership.until_day
    from membership
    join person using (municipality_id, person_id)
    join unit using (municipality_id, unit_id)
    where membership.municipality_id = ${municipality}
      and membership.on_behalf_of = ${leader}
      and membership.ended_at is null
      and membership.until_day >= ${day}::date
    order by membership.from_day, person.name collate "nb-x-icu"`.execute(tx)
  return rows
}

type Ended = { readonly person_id: string; readonly unit_id: string; readonly from_day: string }

/** What a leader lent in a unit goes when the leadership does; `membership`: only that one. Answers what ended. */
export async function endDeputies(
  tx: Tx,
  given: {
    municipality: number
    leader: string
    which: { readonly unit: string } | { readonly membership: string }
    by: string
    at: Date
  },
): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    update membership
    set ended_at = ${given.at}, ended_by = ${given.by}
    where municipality_id = ${given.municipality}
      and on_behalf_of = ${given.leader}
      and ended_at is null
      and ${'unit' in given.which ? sql`unit_id = ${given.which.unit}` : sql`membership_id = ${given.which.membership}`}
    returning person_id, unit_id, from_day`.execute(tx)
  return rows
}

/** People's names by id; who is unknown here has none. */
export async function selectNamesOf(
  tx: Tx,
  municipality: number,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('person_id', 'in', people)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}
