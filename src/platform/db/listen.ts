import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#platform/db/database.ts'

export type Listener = {
  onNotice(payload: string): void
  /** The connection is lost: from now on notices may be missed. */
  onDown(): void
  /** Listening, at first and again. What was said while we were away is lost: read the state anew. */
  onUp(): void
}

export type Listening = { stop(): Promise<void> }

/**
 * Listens on a connection of its own and comes back by itself when that is lost. Until the first `onUp` it is down.
 * A connection that is cut is noticed at once, one that falls silent within `checkEvery` × 2 milliseconds.
 */
export function listenFor(
  connection: string | pg.ClientConfig,
  channel: string,
  listener: Listener,
  { checkEvery = 2000 }: { checkEvery?: number } = {},
): Listening {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function later(wait: number, work: () => void): void {
    timer = setTimeout(work, wait)
    timer.unref()
  }

  function open(wait: number): void {
    const opened = new pg.Client({
      ...settings,
      connectionTimeoutMillis: 5000,
      query_timeout: checkEvery,
      keepAlive: true,
      application_name: 'stafett listener',
    })
    client = opened
    let up = false
    let over = false

    function lost(): void {
      if (over) return
      over = true
      clearTimeout(timer)
      opened.end().catch(() => undefined)
      if (up) listener.onDown()
      if (!stopped) later(up ? firstWait : wait, () => open(Math.min(wait * 2, longestWait)))
    }

    function check(): void {
      opened.query('select 1').then(() => {
        if (!over) later(checkEvery, check)
      }, lost)
    }

    opened.on('error', lost)
    opened.on('end', lost)
    opened.on('notification', ({ payload }) => listener.onNotice(payload ?? ''))
    opened
      .connect()
      .then(() => opened.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(() => {
        if (over) return
        up = true
        listener.onUp()
        later(checkEvery, check)
      })
      .catch(lost)
  }

  open(firstWait)

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

/** Heard by every listener when, and only if, the transaction commits. A payload has room for 8000 bytes. */
export async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(tx)
}

/** Milliseconds between tries, doubling from the first to the longest. */
const firstWait = 50
const longestWait = 2000
