import { hashOf, seal, unseal } from '#platform/crypto/seal.ts'
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
  keys: Keys,
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
    return_to_sealed: seal(await keys.of(municipality), attempt.returnTo, aboutReturn(attempt.state)),
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
  given: { state: string; browser: string; now: Date },
): Promise<TakenAttempt | undefined> {
  const after = new Date(given.now.getTime() - 30 * 60_000)
  const row = await takeAttempt(tx, {
    municipality,
    state: hashOf(given.state),
    browser: hashOf(given.browser),
    after,
  })
  if (row === undefined || !row.active) return undefined
  const key = await keys.of(municipality)
  return {
    provider: provider(row, key),
    nonce: row.nonce,
    verifier: row.verifier,
    returnTo: unseal(key, row.return_to_sealed, aboutReturn(given.state)),
    level: row.level,
    fresh: row.fresh,
    startedAt: row.started_at,
  }
}

/** The address to come back to may hold the word of an invitation: it opens for this attempt alone. */
const aboutReturn = (state: string): string => `sign-in/${hashOf(state).toString('hex')}/return-to`
