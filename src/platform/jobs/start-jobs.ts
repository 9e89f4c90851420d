import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import { schema } from '#platform/jobs/migrate-jobs.ts'
import { queueLog } from '#platform/jobs/queue-log.ts'
import { parseRecurring, type Recurring } from '#platform/jobs/recurring.ts'
import { runnable, type Task } from '#platform/jobs/run-task.ts'
import { freeLostJobs, openQueue } from '#platform/jobs/store.ts'
import type { Log } from '#platform/log.ts'

export type Jobs = {
  /** Takes no more jobs and lets the running ones finish; what is not done in time goes back to the queue. */
  stop(): Promise<void>
}

export type JobOptions = {
  /** The queue's connections act as the owner of its tables. Tasks reach everything else through `Database`, as the app. */
  ownerUrl: string
  /** By name. Jobs with other names wait for a process that knows them. */
  tasks: Readonly<Record<string, Task>>
  every?: readonly Recurring[] | undefined
  log: Log
  /** The most jobs this process does at once. */
  concurrency: number
  clock?: (() => Date) | undefined
  /** How long `stop` waits for running jobs, in milliseconds; it takes at most three seconds more. */
  patience?: number | undefined
}

/**
 * Does the jobs of the queue beside other processes, each job in one of them. Comes back by itself when the database
 * goes away and returns. Needs `migrateJobs` first.
 */
export function startJobs(options: JobOptions): Jobs {
  const { ownerUrl, log, patience = 7000 } = options
  const stopped = new AbortController()
  let runner: Runner | undefined
  let workers: WorkerPool | undefined

  async function runOnce(): Promise<void> {
    const name = `stafett jobs ${randomUUID()}`
    const queue = openQueue(ownerUrl, name, log)
    const events = new EventEmitter() as WorkerEvents // the same emitter, with the names of its events
    events.on('pool:create', ({ workerPool }) => {
      workers = workerPool
      // Jobs are locked in this name, which the connections bear too: so the others see whether the worker lives.
      workerPool.id = name
    })
    const sweeping = setInterval(() => sweep(queue, log), sweepEvery)
    try {
      runner = await run({ ...runnerOptions(options), pgPool: queue, events })
      sweep(queue, log)
      if (stopped.signal.aborted) await runner.stop()
      else await runner.promise
    } finally {
      clearInterval(sweeping)
      await within(1000, queue.end())
    }
  }

  async function keepRunning(): Promise<void> {
    while (!stopped.signal.aborted) {
      await runOnce().catch((error: unknown) => {
        if (!stopped.signal.aborted) log.warn('The job queue stopped; it starts again', {}, error)
      })
      await wait(pause, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  async function end(): Promise<void> {
    stopped.abort()
    const calm = Promise.allSettled([runner?.stop(), running])
    if (await within(patience, calm)) return
    // What still runs goes back to the queue; `runner.kill` would do nothing after `stop`.
    await within(2000, Promise.allSettled([workers?.forcefulShutdown('The process stopped.'), running]))
  }

  const running = keepRunning()
  let ended: Promise<void> | undefined
  return { stop: () => (ended ??= end()) }
}

function runnerOptions(options: JobOptions): RunnerOptions {
  const { tasks, every = [], log, concurrency, clock = () => new Date() } = options
  return {
    schema,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([task, work]) => [task, runnable(task, work, { log, clock })]),
    ),
    parsedCronItems: parseRecurring(every),
    concurrency,
    logger: queueLog(log),
    // The process has its own way to stop.
    noHandleSignals: true,
    // With a number here, a job whose end cannot be told to the database stops the worker, and it starts again. Without
    // one, it is a rejection that nobody handles: the end of the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

function sweep(queue: ReturnType<typeof openQueue>, log: Log): void {
  freeLostJobs(queue).then(
    (count) => count > 0 && log.warn('Jobs of a worker that is gone were freed', { count }),
    () => undefined, // the database is away; the next turn tries again
  )
}

/** Whether the work was over in time. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController()
  const inTime = await Promise.race([
    work.then(() => true),
    wait(milliseconds, false, { signal: late.signal }).catch(() => false),
  ])
  late.abort()
  return inTime
}

/** Milliseconds. */
const pause = 1000
const sweepEvery = 30_000
