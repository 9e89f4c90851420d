import type { Log } from '#platform/log.ts'
import type { Sent, Sms } from '#platform/message/carrier.ts'

export type SmsSettings = {
  /** Where to POST, with https, or http on this machine. */
  url: string
  key: string
  /** The sender that the phone shows. */
  from: string
  /** Milliseconds for the whole answer. */
  timeout?: number | undefined
}

/**
 * SMS through a gateway that takes `{ to, from, text, reference }` as JSON with a bearer key. Answers of the 200s mean
 * taken. `to` has its country code, `reference` is the same when a message is tried again.
 */
export function openSmsGateway(settings: SmsSettings, log: Log): (message: Sms) => Promise<Sent> {
  const { url, key, from, timeout = 10_000 } = settings

  return async ({ id, to, words }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ to: withCountry(to), from, text: words, reference: id }),
        // The words go where the operator said and nowhere else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      await response.body?.cancel()
      if (response.ok) return { sent: true }

      log.warn('The SMS gateway did not take a message', { status: response.status })
      if (response.status >= 500) return { sent: false, because: 'unreachable', again: true }
      return { sent: false, because: 'refused', again: passing.has(response.status) }
    } catch (error) {
      log.warn('The SMS gateway did not answer', {}, error)
      return { sent: false, because: 'unreachable', again: true }
    }
  }
}

/** Refusals that say nothing of the message: a key to be put right, too slow, too many at once. */
const passing = new Set([401, 403, 408, 429])

/** Norwegian numbers are written without their country. */
function withCountry(phone: string): string {
  return /^\d{8}$/.test(phone) ? `+47${phone}` : phone
}
