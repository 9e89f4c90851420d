import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { sealLetter } from '#platform/message/letter.ts'
import { insertMessage } from '#platform/message/store.ts'

/** What the municipality's messages are sealed with. */
export type KeyOf = (tx: Tx, municipality: number) => Promise<Key>

export type NewMessage = {
  keyOf: KeyOf
  municipality: number
  /** Whom it is for, when that is a person we know. */
  person?: string | undefined
  channel: 'email' | 'sms'
  /** Why it was sent, in our own words: `invitation`. */
  kind: string
  /** One address or one phone number. */
  to: string
  /** Of an e-mail. */
  subject?: string | undefined
  words: string
  /** A new UUID. */
  id: string
  now: Date
}

/**
 * Sends an e-mail or SMS once the act is committed, and never when it is not. Neither may carry content or hint at the
 * topic (retningslinjer for varsling i Altinn): "you have a message from the municipality, sign in to read it".
 */
export async function sendMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { municipality, id, subject = '' } = message
  const key = await message.keyOf(tx, municipality)
  await insertMessage(tx, {
    municipality_id: municipality,
    message_id: id,
    person_id: message.person ?? null,
    channel: message.channel,
    kind: message.kind,
    asked_at: message.now,
    sealed: sealLetter(key, { to: message.to, subject, words: message.words }, { municipality, message: id }),
  })
  await enqueue(tx, sendTask, { municipality, message: id })
}

export const sendTask = 'send-message'
