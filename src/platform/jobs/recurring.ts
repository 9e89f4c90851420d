import { parseCronItems, type ParsedCronItem } from 'graphile-worker'
import { z } from 'zod'

/**
 * A task done again and again, by one process at a time. `minutes` counts from midnight UTC. `crontab` has five fields,
 * in UTC too: `0 3 * * *` is four o'clock in Norway in winter and five in summer.
 */
export type Recurring = { task: string } & ({ minutes: number } | { crontab: string })

/** Throws when a task is there twice: the queue would keep one of them. */
export function parseRecurring(every: readonly Recurring[]): ParsedCronItem[] {
  const twice = every.find((one, index) => every.findIndex(({ task }) => task === one.task) < index)
  if (twice !== undefined) throw new Error(`The task ${twice.task} recurs in two ways.`)

  return parseCronItems(
    every.map((one) => ({
      task: one.task,
      identifier: one.task,
      match: 'crontab' in one ? one.crontab : ({ hour, min }) => (hour * 60 + min) % one.minutes === 0,
      options: {
        // A nightly job that was missed while no process ran is made up for; one that comes again soon is not.
        backfillPeriod: 'crontab' in one ? day : 0,
        // At most one waits, however long nobody had time for it.
        jobKey: `every/${one.task}`,
        jobKeyMode: 'preserve_run_at',
      },
    })),
  )
}

/** Whether a nightly task is done for a night, or for several, on which no process ran. */
export const isMadeUpFor = (payload: unknown): boolean => MadeUpFor.safeParse(payload).success

/** What graphile-worker adds to the payload of a task that it plans itself. */
const MadeUpFor = z.object({ _cron: z.object({ backfilled: z.literal(true) }) })

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000
