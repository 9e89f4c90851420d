import { sql } from 'kysely'
import { createApp, type App } from '../../src/app.ts'
import { listSlugs } from '#features/municipality/index.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase, type ConnectedDatabase } from '#platform/db/connect.ts'
import { bindMode } from '#platform/db/installation.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import { silentLog } from '#platform/log.ts'
import { createSignInClient } from '#platform/sign-in/client.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'

/** What a visitor sends. `cookie`: of someone signed in; `form`: what is posted, nothing for a page that is read. */
export type Asked = {
  readonly path: string
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
}

/** The app in this process on a data folder, with its statements in sight. */
export type MeasuredApp = {
  readonly connected: ConnectedDatabase
  readonly keys: Keys
  /** Answers the milliseconds that it took, read whole; throws on anything but `status`. */
  ask(asked: Asked, status?: number): Promise<number>
  /** Every statement since it was asked for last. */
  statements(): string[]
  /** Shared buffers that the app's connection has touched so far. Needs a pool of one. */
  buffers(): Promise<number>
  /** The app is made anew and remembers nothing. */
  forget(): Promise<void>
  /** From now on it is so much later. */
  advance(minutes: number): void
  close(): Promise<void>
}

/** `pool`: how many connections it has for requests. */
export async function openMeasuredApp(dataFolder: string, pool: number): Promise<MeasuredApp> {
  let seen: string[] = []
  let later = 0
  const opened = new Date()
  const now = () => new Date(Date.now() + later)
  const config = parseConfig({ STAFETT_DATA: dataFolder, STAFETT_DATABASE_POOL: String(pool) })
  const connected = await connectDatabase(config, {
    ...{ log: silentLog, now: opened },
    onStatement: (statement) => void seen.push(statement),
  })
  const { database } = connected
  await database.inInstallation((tx) => bindMode(tx, 'demo', opened))
  const keys = await openKeys(database, { master: await openMasterKey(config), mode: 'demo', now: opened })
  // The first time it is a transaction of its own, and a pool of one has no place for that beside a page's.
  for (const { id } of await database.inInstallation(listSlugs)) await keys.of(id)
  const make = async (): Promise<App> => {
    const made = createApp({
      ...{ config, database, keys, connection: connected, log: silentLog },
      signIn: createSignInClient({ log: silentLog }),
      assets: () => undefined,
      pageAssets: { css: [], scripts: [] },
      headers: securityHeaders(config.origin),
      ready: async () => true,
    })
    await new Promise((resolve) => setTimeout(resolve, 300)) // until it listens; before that each request asks for the version
    return made
  }
  let app = await make()

  return {
    connected,
    keys,
    ask: async ({ path, cookie, form }, status = 200) => {
      const request = new Request(config.origin + path, {
        headers: {
          'sec-fetch-site': 'same-origin',
          origin: config.origin,
          ...(cookie === undefined ? {} : { cookie }),
        },
        ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      })
      request.headers.set('host', new URL(config.origin).host)
      const began = performance.now()
      const answer = await app.fetch(request, { requestId: 'bench', clientAddress: undefined, secure: false, now })
      await answer.text()
      const took = performance.now() - began
      if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`)
      return took
    },
    statements: () => {
      const since = seen
      seen = []
      return since
    },
    buffers: () => touchedBy(connected),
    forget: async () => {
      await app.stop()
      app = await make()
    },
    advance: (minutes) => {
      later += minutes * 60_000
    },
    close: async () => {
      await app.stop()
      await connected.close()
    },
  }
}

/** PostgreSQL tells what a connection has touched when it is asked to, at the end of a transaction. */
async function touchedBy({ database }: ConnectedDatabase): Promise<number> {
  await database.inInstallation((tx) => sql`select pg_stat_force_next_flush()`.execute(tx))
  const { rows } = await database.inInstallation((tx) =>
    sql<{ touched: number }>`
      select (sum(hits) + sum(read_bytes) / 8192)::float as touched
      from pg_stat_get_backend_io(pg_backend_pid())`.execute(tx),
  )
  return rows[0]?.touched ?? Number.NaN
}
