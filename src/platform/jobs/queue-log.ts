import { Logger } from 'graphile-worker'
import type { Log } from '#platform/log.ts'

/**
 * The faults that graphile-worker tells of, for our log. Its sentences are left out: they quote the messages of errors.
 * A task that failed is told of by run-task.ts.
 */
export function queueLog(log: Log): Logger {
  return new Logger(() => (_level, _sentence, facts) => {
    const fault = facts?.['error'] ?? facts?.['fatalError']
    if (fault !== undefined && facts?.['failure'] !== true) log.warn('The job queue met a fault', {}, fault)
  })
}
