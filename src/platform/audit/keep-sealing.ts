import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'
import { sealAudit } from './seal.ts'

/** Seals what was recorded every few seconds, beside other processes that do the same. */
export function keepSealing(options: {
  database: Database
  log: Log
  now: () => Date
  /** Milliseconds. */
  every?: number | undefined
}): { stop(): Promise<void> } {
  const { database, log, now, every = 5000 } = options
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= sealAudit({ database, now: now() })
      .then(
        () => undefined,
        (error: unknown) => log.warn('The audit record could not be sealed; it is tried again', {}, error),
      )
      .finally(() => {
        running = undefined
      })
  }, every)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
