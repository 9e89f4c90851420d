import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Membership } from '../rules/actor.ts'
import type { Held } from '../rules/offices.ts'
import { membership } from './actors.ts'

export type PersonRow = {
  readonly person_id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: string | null
  readonly number_sealed: Buffer | null
  /** The municipality that keeps the card, when it is a copy. */
  readonly host: number | null
  readonly deactivated_at: Date | null
  /** Families see what the person does, and no name. */
  readonly by_function: boolean
  readonly version: number
  readonly identities: number
  readonly memberships: readonly (Membership & { readonly unitName?: string; readonly isRunHere: boolean })[]
}

/** A card with all roles, the names of their units and whether those are run from here: one statement. */
export async function selectPerson(tx: Tx, municipality: number, person: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select person.person_id, person.name, person.email, person.phone, person.language, person.number_sealed,
      person.host, person.deactivated_at, person.by_function, person.version,
      (
        select count(*)::int
        from person_identity
        where municipality_id = ${municipality} and person_id = person.person_id
      ) as identities,
      coalesce((
        select json_agg(
          ${membership}::jsonb || jsonb_strip_nulls(jsonb_build_object(
            'unitName', unit.name,
            'isRunHere', coalesce(shared_service.host, ${municipality}) = ${municipality}))
          order by membership.role, membership.from_day)
        from membership
        left join unit using (municipality_id, unit_id)
        left join shared_service using (service_id)
        where membership.municipality_id = ${municipality}
          and membership.person_id = person.person_id
          and membership.ended_at is null
      ), '[]') as memberships
    from person
    where person.municipality_id = ${municipality}
      and person.person_id = ${person}`.execute(tx)
  return rows[0]
}

export type PersonLine = {
  readonly person_id: string
  readonly name: string
  readonly connected: boolean
  readonly deactivated: boolean
  readonly roles: readonly {
    readonly role: Membership['role']
    readonly unitName?: string
    readonly isRunHere: boolean
  }[]
}

/** By name, in the Norwegian alphabet; `search` finds parts of names and e-mail addresses. */
export async function selectPeople(
  tx: Tx,
  municipality: number,
  given: { search: string; limit: number; offset: number },
): Promise<PersonLine[]> {
  const like = `%${given.search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<PersonLine>`
    ${personLine(municipality)}
    where person.municipality_id = ${municipality}
      and (person.name ilike ${like} or person.email ilike ${like})
    order by person.name collate "nb-x-icu", person.person_id
    limit ${given.limit}
    offset ${given.offset}`.execute(tx)
  return rows
}

export async function selectPersonLine(tx: Tx, municipality: number, person: string): Promise<PersonLine | undefined> {
  const { rows } = await sql<PersonLine>`
    ${personLine(municipality)}
    where person.municipality_id = ${municipality}
      and person.person_id = ${person}`.execute(tx)
  return rows[0]
}

const personLine = (municipality: number) => sql`
  select person.person_id, person.name, person.deactivated_at is not null as deactivated,
    exists (
      select from person_identity
      where municipality_id = ${municipality} and person_id = person.person_id
    ) as connected,
    coalesce((
      select json_agg(json_strip_nulls(json_build_object(
        'role', membership.role,
        'unitName', unit.name,
        'isRunHere', coalesce(shared_service.host, ${municipality}) = ${municipality})) order by membership.role)
      from membership
      left join unit using (municipality_id, unit_id)
      left join shared_service using (service_id)
      where membership.municipality_id = ${municipality}
        and membership.person_id = person.person_id
        and membership.ended_at is null
    ), '[]') as roles
  from person`

export type Mailed = { readonly person: string; readonly email: string; readonly language: string | null }

/** People with one of some roles on a day, whom an identity is tied to and who have an e-mail address; each once. */
export async function selectMailed(
  tx: Tx,
  municipality: number,
  roles: readonly string[],
  day: string,
): Promise<Mailed[]> {
  const { rows } = await sql<Mailed>`
    select person.person_id as person, person.email, person.language
    from person
    where person.municipality_id = ${municipality}
      and person.deactivated_at is null
      and person.email is not null
      and exists (
        select from person_identity
        where municipality_id = ${municipality} and person_id = person.person_id
      )
      and exists (
        select from membership
        where municipality_id = ${municipality}
          and person_id = person.person_id
          and role = any (${roles})
          and ended_at is null
          and from_day <= ${day}::date
          and (until_day is null or until_day >= ${day}::date)
      )
    order by person.person_id`.execute(tx)
  return rows
}

export type NewPerson = {
  readonly person_id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly number_sealed: Buffer | null
  readonly number_hash: Buffer | null
  /** The municipality that keeps it, when the card is a copy. */
  readonly host?: number | undefined
}

/** False when the number already belongs to someone here. */
export async function insertPerson(tx: Tx, municipality: number, person: NewPerson, at: Date): Promise<boolean> {
  const done = await tx
    .insertInto('person')
    .values({
      ...person,
      host: person.host ?? null,
      municipality_id: municipality,
      language: null,
      deactivated_at: null,
      created_at: at,
      version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** False when someone else changed the card in the meantime. */
export async function updatePerson(
  tx: Tx,
  municipality: number,
  person: Omit<NewPerson, 'number_sealed' | 'number_hash'> & { readonly version: number },
  number: Pick<NewPerson, 'number_sealed' | 'number_hash'> | undefined,
): Promise<boolean> {
  const done = await tx
    .updateTable('person')
    .set({ name: person.name, email: person.email, phone: person.phone, version: person.version + 1, ...number })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person.person_id)
    .where('version', '=', person.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** From now on nobody here; answers the identities whose sessions must end. */
export async function deactivate(
  tx: Tx,
  municipality: number,
  person: string,
  by: string,
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ identity_id: string }>`
    with gone as (
      update person
      set deactivated_at = ${at}, version = version + 1
      where municipality_id = ${municipality} and person_id = ${person}
    ),
    ended as (
      update membership
      set ended_at = ${at}, ended_by = ${by}
      where municipality_id = ${municipality}
        and (person_id = ${person} or on_behalf_of = ${person})
        and ended_at is null
    ),
    withdrawn as (
      update invitation
      set withdrawn_at = ${at}
      where municipality_id = ${municipality} and person_id = ${person} and used_at is null and withdrawn_at is null
    ),
    unfed as (
      update calendar_feed
      set ended_at = ${at}
      where municipality_id = ${municipality} and person_id = ${person} and ended_at is null
    )
    select identity_id
    from person_identity
    where municipality_id = ${municipality} and person_id = ${person}`.execute(tx)
  return rows.map((row) => row.identity_id)
}

export async function selectIdentitiesOf(tx: Tx, municipality: number, person: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person_identity')
    .select('identity_id')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .execute()
  return rows.map((row) => row.identity_id)
}

/** False when the identity already is someone here. */
export async function insertPersonIdentity(
  tx: Tx,
  given: { municipality: number; identity: string; person: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('person_identity')
    .values({
      municipality_id: given.municipality,
      identity_id: given.identity,
      person_id: given.person,
      connected_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Every role that someone active has here. */
export async function selectHeld(tx: Tx, municipality: number): Promise<Held[]> {
  const { rows } = await sql<{ held: Held }>`
    select ${membership}::jsonb || jsonb_build_object('person', membership.person_id) as held
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = ${municipality}
      and membership.ended_at is null
      and person.deactivated_at is null
    order by membership.from_day, membership.membership_id`.execute(tx)
  return rows.map((row) => row.held)
}

export type NewMembership = {
  readonly id: string
  readonly person: string
  readonly role: Membership['role']
  readonly unit: string | undefined
  readonly from: string
  readonly until: string | undefined
  readonly onBehalfOf?: string | undefined
}

/** False when the person has that role there already. */
export async function insertMembership(
  tx: Tx,
  municipality: number,
  given: NewMembership,
  by: { person: string | null; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('membership')
    .values({
      municipality_id: municipality,
      membership_id: given.id,
      person_id: given.person,
      role: given.role,
      unit_id: given.unit ?? null,
      from_day: given.from,
      until_day: given.until ?? null,
      on_behalf_of: given.onBehalfOf ?? null,
      from_provider: false,
      given_at: by.at,
      given_by: by.person,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function endMembership(
  tx: Tx,
  given: { municipality: number; person: string; membership: string; by: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('membership')
    .set({ ended_at: given.at, ended_by: given.by })
    .where('municipality_id', '=', given.municipality)
    .where('membership_id', '=', given.membership)
    .where('person_id', '=', given.person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Whose some numbers are here. Until the transaction ends nobody else here takes a number. */
export async function selectNumberHolders(
  tx: Tx,
  municipality: number,
  hashes: readonly Buffer[],
): Promise<{ number_hash: Buffer | null; person_id: string }[]> {
  await sql`select pg_advisory_xact_lock(7002, ${municipality})`.execute(tx)
  return tx
    .selectFrom('person')
    .select(['number_hash', 'person_id'])
    .where('municipality_id', '=', municipality)
    .where('number_hash', 'in', hashes)
    .execute()
}

export async function isPerson(tx: Tx, municipality: number, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('person_id')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return found !== undefined
}

/** Someone who was let go and has a role again. False when that was not so. */
export async function reactivate(tx: Tx, municipality: number, person: string): Promise<boolean> {
  const done = await tx
    .updateTable('person')
    .set((row) => ({ deactivated_at: null, version: row('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('deactivated_at', 'is not', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function updateByFunction(
  tx: Tx,
  municipality: number,
  person: string,
  isByFunction: boolean,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ by_function: isByFunction })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .execute()
}
