import type { JobHelpers } from 'graphile-worker'
import type { Log } from '#platform/log.ts'

/**
 * Does one job. `at` is when it began. May run again after it succeeded, when the process died before the queue knew.
 * A task that throws, or answers 'again', is tried again after a wait that grows from seconds to hours; 'again' is the
 * expected case and is not logged.
 */
export type Task = (payload: unknown, at: Date) => Promise<void | 'again'>

/** The task as the queue runs it: logged by name and id, and with no words in the error that the queue keeps. */
export function runnable(name: string, task: Task, options: { log: Log; clock: () => Date }) {
  return async (payload: unknown, { job }: Pick<JobHelpers, 'job'>): Promise<void> => {
    const answer = await Promise.try(task, payload, options.clock()).catch((error: unknown) => {
      const facts = { job: `${name}/${job.id}` }
      if (job.attempts < job.max_attempts) options.log.warn('A job failed and is tried again', facts, error)
      else options.log.error('A job failed for the last time', facts, error)
      // The queue keeps an error's message with the job, and those of the database quote what people typed.
      throw new Error('It failed; the log says where.')
    })
    if (answer === 'again') throw new Error('Asked to be tried again.')
  }
}
