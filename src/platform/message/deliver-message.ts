import { z } from 'zod'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import type { Log } from '#platform/log.ts'
import type { Carrier, Sent } from '#platform/message/carrier.ts'
import { openLetter, type Letter, type Place } from '#platform/message/letter.ts'
import type { KeyOf } from '#platform/message/send-message.ts'
import { countTry, lockWaiting, settle } from '#platform/message/store.ts'

/** Give up after this many; the waits between them grow, and the last try comes three and a half hours after the first. */
export const mostTries = 10

/**
 * The task `send-message`. A message is sent at least once: settled ones are left alone, so a job that runs again sends
 * nothing, but a process that dies after the mail server took a message and before that is written sends it once more,
 * with the same id. Recipient and words are erased when it is settled, unless `keep`.
 *
 * No transaction is open while a server is spoken to: a slow one would hold a connection that requests need, and a
 * transaction that ran out of time would forget that the message was taken.
 */
export function messageTask(parts: {
  database: Database
  keyOf: KeyOf
  carrier: Carrier
  keep?: boolean | undefined
  /** What was sent to someone we know will never arrive where it was sent; in the transaction that settles it. */
  onNotWorking?: ((tx: Tx, failed: NotWorking) => Promise<void>) | undefined
  log: Log
}): Task {
  const { database, keyOf, carrier, keep = false, onNotWorking, log } = parts

  return async (payload, at) => {
    const place = Place.parse(payload)
    const { municipality } = place

    const claimed = await database.inMunicipality(municipality, async (tx) => {
      const found = await lockWaiting(tx, place)
      if (found === undefined || found.sealed === null) return undefined
      // Counted before it is tried, so that a message which ends the process is not tried for ever.
      if (found.tries < mostTries) await countTry(tx, place)
      else await settle(tx, place, { status: 'failed', because: 'given-up', at, keep })
      return { channel: found.channel, person: found.person_id, sealed: found.sealed, tries: found.tries + 1 }
    })
    if (claimed === undefined || claimed.tries > mostTries) return undefined

    const key = await database.inMunicipality(municipality, (tx) => keyOf(tx, municipality))
    const letter = openLetter(key, claimed.sealed, place)
    const sent = await carry(carrier, claimed.channel, letter, place.message)
    const facts = { municipality, channel: claimed.channel, count: claimed.tries }
    if (!sent.sent && sent.again && claimed.tries < mostTries) {
      log.info('A message is tried again later', { ...facts, status: sent.because })
      return 'again'
    }

    const outcome = sent.sent ? sentOut : { status: 'failed' as const, because: sent.because }
    await database.inMunicipality(municipality, async (tx) => {
      const isSettled = await settle(tx, place, { ...outcome, at, keep })
      const { person, channel } = claimed
      if (isSettled && person !== null && isOfAddress(sent))
        await onNotWorking?.(tx, { municipality, person, channel, to: letter.to, at })
    })
    if (!sent.sent) log.warn('A message could not be sent', { ...facts, status: sent.because })
    return undefined
  }
}

/** An address at which somebody is reached no longer. */
export type NotWorking = {
  readonly municipality: number
  readonly person: string
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly at: Date
}

/** Whether it was the address that could not be reached. A server that is away, or a key of ours that is wrong, says nothing of it. */
const isOfAddress = (sent: Sent): boolean =>
  !sent.sent && (sent.because === 'refused-address' || (sent.because === 'refused' && !sent.again))

const sentOut = { status: 'sent', because: null } as const

const Place = z.object({ municipality: z.int(), message: z.uuid() }) satisfies z.ZodType<Place>

function carry(carrier: Carrier, channel: 'email' | 'sms', letter: Letter, id: string): Promise<Sent> {
  const { to, subject, words } = letter
  return channel === 'email' ? carrier.email({ id, to, subject, words }) : carrier.sms({ id, to, words })
}
