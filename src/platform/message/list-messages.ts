import type { Tx } from '#platform/db/database.ts'
import { openLetter, type Letter } from '#platform/message/letter.ts'
import type { KeyOf } from '#platform/message/send-message.ts'
import { selectFailures, selectMessages, type MessageRow } from '#platform/message/store.ts'

/** How a message fares. Neither recipient nor words: those of an invitation would let the reader use it. */
export type Delivery = {
  id: string
  person: string | undefined
  channel: 'email' | 'sms'
  kind: string
  askedAt: Date
  tries: number
  state:
    | { status: 'waiting' }
    | { status: 'sent'; at: Date }
    /** `because` as a carrier says it, or `given-up` when the process ended at every try. */
    | { status: 'failed'; at: Date; because: string }
}

export type Selection = { person?: string | undefined; limit: number }

/** Newest first. */
export async function listDeliveries(tx: Tx, municipality: number, selection: Selection): Promise<Delivery[]> {
  return (await selectMessages(tx, municipality, selection)).map(deliveryOf)
}

/** Likewise, opened; for the demo's page of what would have been sent. Without `letter` once it was erased. */
export async function listMessages(
  tx: Tx,
  keyOf: KeyOf,
  municipality: number,
  selection: Selection,
): Promise<(Delivery & { letter: Letter | undefined })[]> {
  const key = await keyOf(tx, municipality)
  const rows = await selectMessages(tx, municipality, selection)
  return rows.map((row) => ({
    ...deliveryOf(row),
    letter: row.sealed === null ? undefined : openLetter(key, row.sealed, { municipality, message: row.message_id }),
  }))
}

/** Messages that could not be sent: how many, by channel and why. Neither whose nor what. */
export type Failures = {
  channel: 'email' | 'sms'
  because: string
  messages: number
  lastAt: Date
}

export async function listFailures(tx: Tx, municipality: number, since: Date): Promise<Failures[]> {
  const rows = await selectFailures(tx, municipality, since)
  return rows.map(({ channel, failed_because, messages, last_at }) => ({
    ...{ channel, messages, because: failed_because ?? 'refused', lastAt: last_at },
  }))
}

function deliveryOf(row: MessageRow): Delivery {
  return {
    id: row.message_id,
    person: row.person_id ?? undefined,
    channel: row.channel,
    kind: row.kind,
    askedAt: row.asked_at,
    tries: row.tries,
    state: stateOf(row),
  }
}

function stateOf({ status, settled_at, failed_because }: MessageRow): Delivery['state'] {
  if (status === 'waiting' || settled_at === null) return { status: 'waiting' }
  if (status === 'sent') return { status, at: settled_at }
  return { status, at: settled_at, because: failed_because ?? 'refused' }
}
