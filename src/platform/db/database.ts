import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { silentLog, type Log } from '#platform/log.ts'
import type { Tables } from '#platform/db/tables.ts'

export type Tx = Transaction<Tables>

/** How a connection is made. */
export type Connection = pg.ClientConfig

export type Database = {
  /** One transaction that sees one municipality's rows, and the reference tables. */
  inMunicipality<T>(municipality: number, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction with no municipality chosen: only the reference tables show rows. */
  inInstallation<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Whether the database answers just now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** The role that owns the tables; used for requests only when `appUrl` is absent, and then as `stafett_app`. */
  ownerUrl: string
  appUrl?: string | undefined
  /** The most connections this process opens for requests. */
  poolSize?: number
  /** Sees every statement except BEGIN, COMMIT, ROLLBACK and the one that chooses the municipality. */
  onStatement?: (sql: string) => void
  log?: Log
}

/** Opens no connection yet; the first transaction does. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(appConnection(options), options.poolSize ?? 10, options.log)
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (!unseen.test(event.query.sql)) options.onStatement?.(event.query.sql)
    },
  })

  return {
    inMunicipality: (municipality, work) =>
      kysely.transaction().execute(async (tx) => {
        await chooseMunicipality(tx, municipality)
        return work(tx)
      }),
    inInstallation: (work) => kysely.transaction().execute(work),
    ready: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await kysely.destroy()
      if (!pool.ended) await pool.end() // Kysely leaves a pool alone that it never used
    },
  }
}

/** At most `max` connections, made when they are needed. */
export function openPool(connection: Connection, max: number, log: Log = silentLog): pg.Pool {
  const pool = new pg.Pool({ ...limits, ...connection, max })
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  pool.on('error', (error) => log.warn('A database connection was lost', {}, error))
  // So does one that breaks while a request holds it; the statement that runs on it fails and is reported.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** From here to its end the transaction sees this municipality's rows. For requests `inMunicipality` does it. */
export async function chooseMunicipality(tx: Tx, municipality: number): Promise<void> {
  await sql`select set_config('stafett.municipality', ${String(municipality)}, true)`.execute(tx)
}

/**
 * The same work in several municipalities, within one transaction: what a service that they share does is done in all of
 * them or in none. Afterwards the transaction is `home`'s again.
 */
export async function inEach(
  tx: Tx,
  home: number,
  municipalities: readonly number[],
  work: (municipality: number) => Promise<void>,
): Promise<void> {
  for (const municipality of municipalities) {
    await chooseMunicipality(tx, municipality)
    await work(municipality)
  }
  await chooseMunicipality(tx, home)
}

/**
 * How requests connect: with a login of their own, or with the owner's login acting as `stafett_app`, which does not
 * own the tables and is bound by row security.
 */
export function appConnection(urls: { ownerUrl: string; appUrl?: string | undefined }): Connection {
  if (urls.appUrl !== undefined) return { connectionString: urls.appUrl }
  return { connectionString: urls.ownerUrl, options: '-c role=stafett_app' }
}

const unseen = /^(begin|start transaction|commit|rollback|select set_config\('stafett\.municipality')/i

// A calendar day stays text (2026-11-22): as a Date it would move with the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, String)

/** Milliseconds: nothing waits for ever. */
const limits: pg.PoolConfig = {
  connectionTimeoutMillis: 5000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: 'stafett',
}
