import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openPool, type Tx } from '#platform/db/database.ts'
import type { Tables } from '#platform/db/tables.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** Runs work on one connection as the owner of the tables. Not for requests. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5000,
    application_name: 'stafett owner',
  })
  // A connection that breaks also fails the statement that runs on it; that one is reported.
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw new PlainFault(whyNot(error), { cause: error })
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '3D000') return 'The database that DATABASE_URL names does not exist; create it with encoding UTF8.'
  if (code === '28P01' || code === '28000') return 'PostgreSQL refused the user or password in DATABASE_URL.'
  if (code === '53300') return 'PostgreSQL has no free connection; raise max_connections or stop other programs.'
  return `No PostgreSQL answers at DATABASE_URL${code === '' ? '' : ` (${code})`}.`
}

/**
 * One transaction as the owner of the tables: an operator's act, such as importing a pack. Not for requests. `client` is
 * the connection beneath, for what the query builder cannot say, such as COPY.
 */
export async function inOwnerTransaction<T>(
  ownerUrl: string,
  work: (tx: Tx, client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  // An operator's act may take its time.
  const patience = { statement_timeout: 0, idle_in_transaction_session_timeout: 0, application_name: 'stafett owner' }
  const pool = openPool({ connectionString: ownerUrl, ...patience }, 1)
  const client = await pool.connect()
  const one = { connect: async () => client, end: () => pool.end(), options: {} }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: one }) })
  try {
    return await kysely.transaction().execute((tx) => work(tx, client))
  } finally {
    await kysely.destroy()
    if (!pool.ended) await pool.end()
  }
}
