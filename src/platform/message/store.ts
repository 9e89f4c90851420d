import { sql, type Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Place } from '#platform/message/letter.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    message: MessageTable
  }
}

type MessageTable = {
  municipality_id: number
  message_id: string
  person_id: string | null
  channel: 'email' | 'sms'
  kind: string
  sealed: Buffer | null
  status: 'waiting' | 'sent' | 'failed'
  failed_because: string | null
  tries: number
  asked_at: Date
  settled_at: Date | null
}

export type MessageRow = Selectable<MessageTable>

export async function insertMessage(
  tx: Tx,
  row: Pick<MessageTable, 'municipality_id' | 'message_id' | 'person_id' | 'channel' | 'kind' | 'asked_at'> & {
    sealed: Buffer
  },
): Promise<void> {
  await tx
    .insertInto('message')
    .values({ ...row, status: 'waiting', failed_because: null, tries: 0, settled_at: null })
    .execute()
}

/** The message, if it still waits; nobody else changes it before the transaction is over. */
export async function lockWaiting(tx: Tx, place: Place) {
  return tx
    .selectFrom('message')
    .select(['channel', 'person_id', 'sealed', 'tries'])
    .where('municipality_id', '=', place.municipality)
    .where('message_id', '=', place.message)
    .where('status', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
}

export async function countTry(tx: Tx, place: Place): Promise<void> {
  await tx
    .updateTable('message')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('municipality_id', '=', place.municipality)
    .where('message_id', '=', place.message)
    .execute()
}

/** Settled once and for all; `keep` leaves recipient and words in place. False when it was before. */
export async function settle(
  tx: Tx,
  place: Place,
  outcome: { status: 'sent' | 'failed'; because: string | null; at: Date; keep: boolean },
): Promise<boolean> {
  const done = await tx
    .updateTable('message')
    .set({
      status: outcome.status,
      failed_because: outcome.because,
      settled_at: outcome.at,
      ...(outcome.keep ? {} : { sealed: null }),
    })
    .where('municipality_id', '=', place.municipality)
    .where('message_id', '=', place.message)
    .where('status', '=', 'waiting')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type FailureRow = {
  readonly channel: 'email' | 'sms'
  readonly failed_because: string | null
  readonly messages: number
  readonly last_at: Date
}

/** What could not be sent since a moment, by channel and why. */
export async function selectFailures(tx: Tx, municipality: number, since: Date): Promise<FailureRow[]> {
  return tx
    .selectFrom('message')
    .select(['channel', 'failed_because'])
    .select((row) => [
      sql<number>`${row.fn.countAll()}::integer`.as('messages'),
      sql<Date>`max(settled_at)`.as('last_at'),
    ])
    .where('municipality_id', '=', municipality)
    .where('status', '=', 'failed')
    .where('settled_at', '>=', since)
    .groupBy(['channel', 'failed_because'])
    .orderBy('channel')
    .orderBy('failed_because')
    .execute()
}

/** Newest first. */
export async function selectMessages(
  tx: Tx,
  municipality: number,
  { person, limit }: { person?: string | undefined; limit: number },
): Promise<MessageRow[]> {
  const all = tx
    .selectFrom('message')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .orderBy('asked_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(limit)
  return (person === undefined ? all : all.where('person_id', '=', person)).execute()
}
