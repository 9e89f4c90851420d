import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Level } from '../rules/actor.ts'
import type { ProviderRow } from './sign-ins.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    sign_in_attempt: AttemptTable
  }
}

type AttemptTable = {
  state_hash: Buffer
  browser_hash: Buffer
  municipality_id: number
  provider_id: string
  nonce: string
  verifier: string
  return_to_sealed: Buffer
  level: Level
  fresh: boolean
  started_at: Date
}

export async function insertAttempt(tx: Tx, attempt: AttemptTable): Promise<void> {
  await tx.insertInto('sign_in_attempt').values(attempt).execute()
}

/** Takes an attempt out, with the provider that it was for: one statement. */
export async function takeAttempt(
  tx: Tx,
  given: { municipality: number; state: Buffer; browser: Buffer; after: Date },
): Promise<(Omit<AttemptTable, 'municipality_id'> & ProviderRow) | undefined> {
  const { rows } = await sql<Omit<AttemptTable, 'municipality_id'> & ProviderRow>`
    with taken as (
      delete from sign_in_attempt
      where state_hash = ${given.state}
        and browser_hash = ${given.browser}
        and municipality_id = ${given.municipality}
        and started_at > ${given.after}
      returning *
    )
    select taken.*, provider.profile, provider.for_whom, provider.name, provider.issuer, provider.client_id,
      provider.secret, provider.tenant, provider.gives_roles, provider.active
    from taken
    join provider using (municipality_id, provider_id)`.execute(tx)
  return rows[0]
}

/** What nobody came back for. */
export async function deleteOldAttempts(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('started_at', '<', before).execute()
}
