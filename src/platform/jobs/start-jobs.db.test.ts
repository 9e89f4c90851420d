import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import { isMadeUpFor } from '#platform/jobs/recurring.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { startJobs, type JobOptions, type Jobs } from '#platform/jobs/start-jobs.ts'
import { freeLostJobs, openQueue } from '#platform/jobs/store.ts'
import { openLog, silentLog, type Log } from '#platform/log.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'

let fresh: FreshDatabase
const started: Jobs[] = []

beforeAll(async () => {
  fresh = await freshDatabase()
  await migrateJobs(fresh.ownerUrl)
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
  await asOwner(fresh.ownerUrl, (client) => client.query('truncate graphile_worker._private_jobs'))
})
afterAll(() => fresh.drop())

function start(tasks: Record<string, Task>, options: Partial<JobOptions> = {}): Jobs {
  const jobs = startJobs({ ownerUrl: fresh.ownerUrl, tasks, concurrency: 2, log: silentLog, ...options })
  started.push(jobs)
  return jobs
}

const ask = (task: string, payload: Record<string, string | number> = {}, options = {}) =>
  fresh.database.inInstallation((tx) => enqueue(tx, task, payload, options))

const waiting = () =>
  asOwner(fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<{
      task: string
      attempts: number
      running: boolean
      last_error: string | null
    }>(
      'select task_identifier as task, attempts, locked_by is not null as running, last_error from graphile_worker.jobs',
    )
    return rows
  })

function note(): { log: Log; lines: string[] } {
  const lines: string[] = []
  return { lines, log: openLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } }) }
}

const soon = { timeout: 8000, interval: 20 }

test('a job exists once the act that asked for it is committed', async () => {
  await ask('greet', { relay: 7 })
  expect(await waiting()).toMatchObject([{ task: 'greet', attempts: 0 }])
})

test('an act that fails takes its job with it', async () => {
  const act = fresh.database.inInstallation(async (tx) => {
    await enqueue(tx, 'greet', { relay: 7 })
    throw new Error('changed my mind')
  })
  await expect(act).rejects.toThrow('changed my mind')
  expect(await waiting()).toEqual([])
})

test('a second job with the same key takes the place of the first', async () => {
  await ask('greet', { relay: 7 }, { jobKey: 'greet/7', runAt: new Date('2100-01-01') })
  await ask('greet', { relay: 7 }, { jobKey: 'greet/7', runAt: new Date('2100-01-02') })
  expect(await waiting()).toHaveLength(1)
})

test('nobody can put words into a job, where they would lie in the clear', async () => {
  await expect(ask('greet', { to: 'kari@example.no' })).rejects.toThrow('words in "to"')
  await expect(ask('greet', { note: 'Ola sover dårlig' })).rejects.toThrow('words in "note"')
  await expect(ask('greet', { phone: '+4799999999' })).rejects.toThrow('words in "phone"')
  expect(await waiting()).toEqual([])
})

test('a request cannot look into the queue, only ask for a job', async () => {
  const look = asOwner(fresh.url, (client) => client.query('select * from graphile_worker.jobs'))
  await expect(look).rejects.toMatchObject({ code: '42501' })
  await expect(ask('greet')).resolves.toBeUndefined()
})

test('a job is done at once, with its payload and the time of the one clock', async () => {
  const greet = vi.fn<Task>(async () => undefined)
  start({ greet }, { clock: () => new Date('2026-11-22T12:00:00Z') })
  await ask('greet', { relay: 7 })
  await vi.waitFor(() => expect(greet).toHaveBeenCalledWith({ relay: 7 }, new Date('2026-11-22T12:00:00Z')), soon)
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon)
})

test('of two processes, one does each job', async () => {
  const done: unknown[] = []
  const greet: Task = async (payload) => void done.push((payload as { relay: number }).relay)
  start({ greet })
  start({ greet })
  await Promise.all(Array.from({ length: 40 }, (_, relay) => ask('greet', { relay })))
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon)
  expect(done.toSorted((one, other) => Number(one) - Number(other))).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

test('a job that fails is tried again, and neither queue nor log learns what the error said', async () => {
  const { log, lines } = note()
  const greet = vi
    .fn<Task>(async () => undefined)
    .mockImplementationOnce(() => {
      throw Object.assign(new Error('invalid input: "Kari Nordmann"'), { code: '22P02' })
    })
  start({ greet }, { log })
  await ask('greet')
  await vi.waitFor(
    async () =>
      expect(await waiting()).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('the log') }]),
    soon,
  )
  const kept = JSON.stringify(await waiting()) + lines.join('')
  expect(kept).toMatch(/"job":"greet\/\d+"/)
  expect(kept).toContain('22P02')
  expect(kept).not.toContain('Kari')
  await vi.waitFor(() => expect(greet).toHaveBeenCalledTimes(2), soon)
})

test('a task that asks to be tried again is, without a word in the log', async () => {
  const { log, lines } = note()
  const greet = vi.fn<Task>(async () => undefined).mockResolvedValueOnce('again')
  start({ greet }, { log })
  await ask('greet')
  await vi.waitFor(() => expect(greet).toHaveBeenCalledTimes(2), soon)
  expect(lines).toEqual([])
})

test('a job that this process does not know waits for one that does', async () => {
  const greet = vi.fn<Task>(async () => undefined)
  start({ greet })
  await ask('newer')
  await ask('greet')
  await vi.waitFor(() => expect(greet).toHaveBeenCalledTimes(1), soon)
  await vi.waitFor(async () => expect(await waiting()).toMatchObject([{ task: 'newer', attempts: 0 }]), soon)
})

test('a nightly task whose nights were missed is done once at the start, and is told that it makes up for them', async () => {
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(`insert into graphile_worker._private_known_crontabs
      values ('greet', now() - interval '9 days', now() - interval '5 days')`),
  )
  const greet = vi.fn<Task>(async () => undefined)
  start({ greet }, { every: [{ task: 'greet', crontab: '5 23 * * *' }] })
  await vi.waitFor(() => expect(greet.mock.calls.map(([payload]) => isMadeUpFor(payload))).toEqual([true]), soon)
  expect(isMadeUpFor({ _cron: { ts: '2026-11-22T23:05:00Z', backfilled: false } })).toBe(false)
})

test('stopping lets the running job finish', async () => {
  const begun = Promise.withResolvers<void>()
  let finished = false
  const jobs = start({
    greet: async () => {
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 300))
      finished = true
    },
  })
  await ask('greet')
  await begun.promise
  await jobs.stop()
  expect(finished).toBe(true)
  expect(await waiting()).toEqual([])
})

test('a job that never ends does not keep the process from stopping, and goes back to the queue', async () => {
  const begun = Promise.withResolvers<void>()
  const jobs = start(
    {
      greet: () => {
        begun.resolve()
        return new Promise(() => undefined)
      },
    },
    { patience: 300 },
  )
  await ask('greet')
  await begun.promise
  const from = performance.now()
  await jobs.stop()
  expect(performance.now() - from).toBeLessThan(3500)
  expect(await waiting()).toMatchObject([{ task: 'greet', attempts: 1, running: false }])
})

test('the jobs of a killed process are taken over, those of a living one are not', async () => {
  const begun = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const greet = vi.fn<Task>(async () => {
    begun.resolve()
    await over.promise
  })
  start({ greet })
  await ask('greet')
  await begun.promise
  await ask('lost')
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(`update graphile_worker._private_jobs set locked_by = 'killed' where locked_by is null`),
  )
  await age()

  expect(await sweep()).toBe(1)

  const lost = vi.fn<Task>(async () => undefined)
  start({ lost, greet })
  await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1), soon)
  expect(greet).toHaveBeenCalledTimes(1)
  over.resolve()
})

test('a process outlives the database: later jobs are done, and one that ended meanwhile is done again', async () => {
  const begun = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const held = vi.fn<Task>(async () => {
    begun.resolve()
    await over.promise
  })
  const greet = vi.fn<Task>(async () => undefined)
  start({ held, greet })
  await ask('held')
  await begun.promise

  await cut(async () => {
    over.resolve()
    await new Promise((resolve) => setTimeout(resolve, 1500))
  })
  await ask('greet')

  await vi.waitFor(() => expect(greet).toHaveBeenCalledTimes(1), { timeout: 15_000, interval: 50 })
  await age()
  await sweep()
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 15_000, interval: 50 })
  expect(held).toHaveBeenCalledTimes(2)
}, 40_000)

test('processes that start together make the tables of the queue once', async () => {
  const empty = await freshDatabase()
  await Promise.all(Array.from({ length: 4 }, () => migrateJobs(empty.ownerUrl)))
  await expect(empty.database.inInstallation((tx) => enqueue(tx, 'greet', { relay: 7 }))).resolves.toBeUndefined()
  await empty.drop()
})

/** As if every job that is being done had been so for two minutes. */
async function age(): Promise<void> {
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_by is not null`,
    ),
  )
}

async function sweep(): Promise<number> {
  const queue = openQueue(fresh.ownerUrl, 'sweeper', silentLog)
  const count = await freeLostJobs(queue)
  await queue.end()
  return count
}

/** Ends every connection to the test's database and lets nobody in while the work goes on. */
async function cut(work: () => Promise<void>): Promise<void> {
  const name = new URL(fresh.ownerUrl.replace('@/', '@localhost/')).pathname.slice(1)
  await asOwner(fresh.ownerUrl.replace(`/${name}`, '/postgres'), async (client) => {
    await client.query(`alter database ${name} allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    await work()
    await client.query(`alter database ${name} allow_connections true`)
  })
}
