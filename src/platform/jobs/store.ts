import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'

export type NewJob = { task: string; payload: string; jobKey: string | null; runAt: Date | null }

/** The app may not touch the queue's tables; this function of ours adds one job, as their owner. */
export async function insertJob(tx: Tx, job: NewJob): Promise<void> {
  await sql`select enqueue_job(${job.task}, ${job.payload}::json, ${job.jobKey}, ${job.runAt})`.execute(tx)
}

/**
 * The queue's own few connections, as the owner of its tables. One of them listens all the time; the others only carry
 * short statements, so a few serve many tasks. `name` is what the database calls each of them.
 */
export function openQueue(ownerUrl: string, name: string, log: Log): pg.Pool {
  const queue = new pg.Pool({
    connectionString: ownerUrl,
    max: 3,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    keepAlive: true,
    application_name: name,
  })
  queue.on('error', (error) => log.warn('A connection of the job queue was lost', {}, error))
  // Without a listener an error on a connection in use would end the process; the statement on it is reported.
  queue.on('connect', (client) => client.on('error', () => undefined))
  return queue
}

/** Released with the connection, however it ends. */
export async function waitForTurn(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lockNumber])
}

/**
 * Lets others take the jobs of workers that are gone: a killed process leaves its jobs locked, and graphile-worker itself
 * waits four hours. A worker lives while a connection with its name is open. Answers how many it found gone.
 */
export async function freeLostJobs(queue: pg.Pool): Promise<number> {
  const { rows } = await queue.query<{ worker: string }>(
    `select distinct locked_by as worker
     from graphile_worker.jobs
     where locked_at < now() - interval '1 minute'
       and not exists (
         select
         from pg_stat_activity
         where application_name = locked_by
       )`,
  )
  if (rows.length > 0)
    await queue.query('select graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)])
  return rows.length
}

/** Any number will do as long as it stays the same; this one spells "jobs". */
const lockNumber = 0x6a_6f_62_73
