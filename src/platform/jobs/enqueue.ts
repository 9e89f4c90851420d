import type { Tx } from '#platform/db/database.ts'
import { insertJob } from '#platform/jobs/store.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** Ids, codes, days and counts. What people wrote stays in the rows that the ids lead to. */
export type Payload = Readonly<Record<string, string | number>>

/**
 * Asks for a job in the act's own transaction: it exists if, and only if, the act is committed. A second job with the
 * same key takes the place of one that has not begun. Throws a PlainFault when the payload could hold words.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Payload,
  options: { jobKey?: string | undefined; runAt?: Date | undefined } = {},
): Promise<void> {
  for (const [name, value] of Object.entries(payload))
    if (!code.test(String(value))) throw new PlainFault(`The job ${task} was asked for with words in "${name}".`)

  await insertJob(tx, {
    task,
    payload: JSON.stringify(payload),
    jobKey: options.jobKey ?? null,
    runAt: options.runAt ?? null,
  })
}

/** Fits ids, instants and our own names; neither an address, a phone number with its plus nor two words do. */
const code = /^[\w.:-]{1,100}$/
