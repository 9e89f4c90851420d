import { hashOf } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Begun } from '#platform/sign-in/client.ts'
import type { Level } from './rules/actor.ts'
import { provider, type OfferedProvider } from './open-providers.ts'
import { insertAttempt, takeAttempt } from './store/attempts.ts'

type NewAttempt = Omit<Begun, 'address'> & {
  readonly browser: string
  readonly returnTo: string
  readonly level: Level
  readonly fresh: boolean
  readonly at: Date
}

/** Remembers what a browser was sent away with. */
export async function insertAttemptFor(
  tx: Tx,
  municipality: number,
  providerId: string,
  attempt: NewAttempt,
): Promise<void> {
  await insertAttempt(tx, {
    state_hash: hashOf(attempt.state),
    browser_hash: hashOf(attempt.browser),
    municipality_id: municipality,
    provider_id: providerId,
    nonce: attempt.nonce,
    verifier: attempt.verifier,
    return_to: attempt.returnTo,
    level: attempt.level,
    fresh: attempt.fresh,
    started_at: attempt.at,
  })
}

export type TakenAttempt = {
  readonly provider: OfferedProvider
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly level: Level
  readonly fresh: boolean
  readonly startedAt: Date
}

/** Takes it out: used once, in the municipality and by the browser that began it, within half an hour. */
export async function takeAttemptOf(
  tx: Tx,
  municipality: number,
  keys: Keys,
  given: { state: Buffer; browser: Buffer; now: Date },
): Promise<TakenAttempt | undefined> {
  const after = new Date(given.now.getTime() - 30 * 60_000)
  const row = await takeAttempt(tx, { municipality, state: given.state, browser: given.browser, after })
  if (row === undefined || !row.active) return undefined
  return {
    provider: provider(row, await keys.of(municipality)),
    nonce: row.nonce,
    verifier: row.verifier,
    returnTo: row.return_to,
    level: row.level,
    fresh: row.fresh,
    startedAt: row.started_at,
  }
}
