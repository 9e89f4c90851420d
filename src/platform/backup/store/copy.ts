import type { Writable } from 'node:stream'
import { from, to } from 'pg-copy-streams'
import type { Client, Table } from './catalog.ts'

/** A table's rows as COPY writes them: text, one line a row. The same rows give the same bytes on every server. */
export const readRows = (client: Client, { quoted, quotedColumns, order }: Table): AsyncIterable<Buffer> =>
  client.query(to(`copy (select ${quotedColumns} from ${quoted} order by ${order}) to stdout`))

/** Where such bytes are written to. */
export const writeRows = (client: Client, { quoted, quotedColumns }: Table): Writable =>
  client.query(from(`copy ${quoted} (${quotedColumns}) from stdin`))

/**
 * Jobs that are not done, as they were asked for. Their tables belong to graphile-worker and change with its version, so
 * they are asked for anew. A job that was given up is not.
 */
export const readJobs = (client: Client): AsyncIterable<Buffer> =>
  client.query(
    to(
      `copy (
         select task.identifier, job.payload, job.key, job.run_at, job.max_attempts, job.priority
         from graphile_worker._private_jobs as job
           join graphile_worker._private_tasks as task on task.id = job.task_id
         where job.attempts < job.max_attempts
         order by task.identifier collate "C", job.run_at, job.key collate "C", job.payload::text collate "C",
           job.max_attempts, job.priority
       ) to stdout`,
    ),
  )

/** Beside the queue, until `askAgain`. */
export async function writeJobs(client: Client): Promise<Writable> {
  await client.query(
    `create temporary table job_to_ask_for (
       task         text not null,
       payload      json,
       key          text,
       run_at       timestamptz,
       max_attempts integer,
       priority     integer
     ) on commit drop`,
  )
  return client.query(from('copy job_to_ask_for from stdin'))
}

export async function askAgain(client: Client): Promise<void> {
  await client.query(
    `select graphile_worker.add_job(
       identifier => task,
       payload => payload,
       job_key => key,
       run_at => run_at,
       max_attempts => max_attempts,
       priority => priority)
     from job_to_ask_for`,
  )
}

export async function hasQueue(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as found`,
  )
  return rows[0]?.found ?? false
}
