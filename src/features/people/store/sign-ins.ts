import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProviderTable } from './tables.ts'

export type ProviderRow = Omit<ProviderTable, 'municipality_id' | 'changed_at'>

const providerColumns = [
  'provider_id',
  'profile',
  'for_whom',
  'name',
  'issuer',
  'client_id',
  'secret',
  'tenant',
  'gives_roles',
  'active',
] as const

export async function selectProviders(tx: Tx, municipality: number): Promise<ProviderRow[]> {
  return tx
    .selectFrom('provider')
    .select(providerColumns)
    .where('municipality_id', '=', municipality)
    .orderBy('for_whom', 'desc')
    .orderBy('name')
    .execute()
}

export async function selectProvider(tx: Tx, municipality: number, id: string): Promise<ProviderRow | undefined> {
  return tx
    .selectFrom('provider')
    .select(providerColumns)
    .where('municipality_id', '=', municipality)
    .where('provider_id', '=', id)
    .executeTakeFirst()
}

export async function upsertProvider(
  tx: Tx,
  provider: ProviderRow & { readonly municipality_id: number; readonly changed_at: Date },
): Promise<void> {
  await tx
    .insertInto('provider')
    .values(provider)
    .onConflict((conflict) => conflict.columns(['municipality_id', 'provider_id']).doUpdateSet(provider))
    .execute()
}

/** Who signed in, known again by (issuer, subject) alone (ASVS 6.8.1). A number vouched for later is added. */
export async function upsertIdentity(
  tx: Tx,
  identity: { id: string; issuer: string; subject: string; numberHash: Buffer | undefined; at: Date },
): Promise<string> {
  const { rows } = await sql<{ identity_id: string }>`
    insert into identity (identity_id, issuer, subject, number_hash, created_at)
    values (${identity.id}, ${identity.issuer}, ${identity.subject}, ${identity.numberHash ?? null}, ${identity.at})
    on conflict (issuer, subject) do update
      set number_hash = coalesce(excluded.number_hash, identity.number_hash)
    returning identity_id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('An upsert answers its row.')
  return row.identity_id
}

/**
 * The person here that an identity is. One that is nobody yet becomes the person who was registered with the number that
 * the provider vouches for, if there is one that nobody is yet. One statement.
 */
export async function connectByNumber(
  tx: Tx,
  given: { municipality: number; identity: string; numberHash: Buffer | undefined; at: Date },
): Promise<{ person: string; connectedNow: boolean } | undefined> {
  const { rows } = await sql<{ person_id: string; connected_now: boolean }>`
    with known as (
      select person_id
      from person_identity
      where municipality_id = ${given.municipality}
        and identity_id = ${given.identity}
    ),
    connected as (
      insert into person_identity (municipality_id, identity_id, person_id, connected_at)
      select municipality_id, ${given.identity}, person_id, ${given.at}
      from person
      where municipality_id = ${given.municipality}
        and number_hash = ${given.numberHash ?? null}
        and deactivated_at is null
        and not exists (select from known)
      on conflict do nothing
      returning person_id
    )
    select person_id, false as connected_now from known
    union all
    select person_id, true from connected`.execute(tx)
  const [row] = rows
  return row && { person: row.person_id, connectedNow: row.connected_now }
}

/**
 * What the provider's own roles give, and no longer give, a person: one statement. Roles that someone here gave stay.
 * Answers whether anything changed.
 */
export async function syncProviderRoles(
  tx: Tx,
  given: { municipality: number; person: string; roles: readonly string[]; day: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ changed: number }>`
    with ended as (
      update membership
      set ended_at = ${given.at}, ended_by = ${given.person}
      where municipality_id = ${given.municipality}
        and person_id = ${given.person}
        and from_provider
        and ended_at is null
        and role <> all (${given.roles}::text[])
        -- The office is never empty: an administrator stays until there is another.
        and (role <> 'administrator' or exists (
          select from membership as other
          join person using (municipality_id, person_id)
          where other.municipality_id = ${given.municipality}
            and other.role = 'administrator'
            and other.person_id <> ${given.person}
            and other.ended_at is null
            and other.until_day is null
            and other.from_day <= ${given.day}::date
            and person.deactivated_at is null))
      returning 1
    ),
    given as (
      insert into membership (municipality_id, membership_id, person_id, role, from_day, from_provider, given_at)
      select ${given.municipality}, gen_random_uuid(), ${given.person}, wanted.role, ${given.day}::date, true, ${given.at}
      from unnest(${given.roles}::text[]) as wanted (role)
      where not exists (
        select from membership
        where municipality_id = ${given.municipality}
          and person_id = ${given.person}
          and membership.role = wanted.role
          and ended_at is null
      )
      on conflict do nothing
      returning 1
    )
    select (select count(*)::int from ended) + (select count(*)::int from given) as changed`.execute(tx)
  return (rows[0]?.changed ?? 0) > 0
}

/** A way in as its page shows it: everything but the secret. `changed_at` tells whether someone else changed it. */
export type ProviderCard = Omit<ProviderRow, 'secret'> & { readonly changed_at: Date }

export async function selectProviderCards(tx: Tx, municipality: number): Promise<ProviderCard[]> {
  return providerCards(tx, municipality).execute()
}

/** The same, and nobody else changes any of them until the transaction ends: the last one for staff is never lost. */
export async function lockProviderCards(tx: Tx, municipality: number): Promise<ProviderCard[]> {
  return providerCards(tx, municipality).forUpdate().execute()
}

const providerCards = (tx: Tx, municipality: number) =>
  tx
    .selectFrom('provider')
    .select([
      'provider_id',
      'profile',
      'for_whom',
      'name',
      'issuer',
      'client_id',
      'tenant',
      'gives_roles',
      'active',
      'changed_at',
    ])
    .where('municipality_id', '=', municipality)
    .orderBy('for_whom', 'desc')
    .orderBy('name')
    .orderBy('provider_id')

/** False when it is here already: the same form was sent twice. */
export async function insertProvider(
  tx: Tx,
  provider: ProviderRow & { readonly municipality_id: number; readonly changed_at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('provider')
    .values(provider)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateProvider(
  tx: Tx,
  municipality: number,
  id: string,
  changes: Partial<Omit<ProviderRow, 'provider_id'>> & { readonly changed_at: Date },
): Promise<void> {
  await tx
    .updateTable('provider')
    .set(changes)
    .where('municipality_id', '=', municipality)
    .where('provider_id', '=', id)
    .execute()
}
