import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/**
 * Cuts sign-ins loose from a person: all, or those whose number is known to be another than `keep`. Answers which, since
 * their sessions must end.
 */
export async function deleteIdentitiesOf(
  tx: Tx,
  municipality: number,
  person: string,
  keep: { number: Buffer } | 'none',
): Promise<string[]> {
  const { rows } = await sql<{ identity_id: string }>`
    delete from person_identity
    using identity
    where person_identity.municipality_id = ${municipality}
      and person_identity.person_id = ${person}
      and identity.identity_id = person_identity.identity_id
      and ${keep === 'none' ? sql`true` : sql`identity.number_hash <> ${keep.number}`}
    returning person_identity.identity_id`.execute(tx)
  return rows.map((row) => row.identity_id)
}

/** The same ties in another municipality that the service serves. */
export async function deleteIdentityTies(
  tx: Tx,
  municipality: number,
  person: string,
  identities: readonly string[],
): Promise<void> {
  if (identities.length === 0) return
  await tx
    .deleteFrom('person_identity')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('identity_id', 'in', identities)
    .execute()
}
