import { seal, unseal } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { withoutSecrets } from './rules/kept-fields.ts'
import { deleteParked, insertParked, selectParked } from '#platform/session/store.ts'

export type Parked = { readonly path: string; readonly form: URLSearchParams }

/** Keeps what was sent after a session was over, or before someone showed anew who they are; sealed, for a day, without secrets. */
export async function keepForLater(
  tx: Tx,
  given: { municipality: number; identity: string; path: string; form: URLSearchParams; keys: Keys; now: Date },
): Promise<string> {
  const parked = crypto.randomUUID()
  const key = await given.keys.of(given.municipality)
  const kept = new URLSearchParams({ path: given.path, form: withoutSecrets(given.form).toString() })
  await insertParked(tx, {
    municipality_id: given.municipality,
    parked_id: parked,
    identity_id: given.identity,
    sealed: seal(key, kept.toString(), aboutParked(parked)),
    parked_at: given.now,
  })
  return parked
}

type Which = { readonly municipality: number; readonly parked: string; readonly identity: string }

/** Undefined when it was given back already, is too old, or is someone else's. */
export async function readKept(tx: Tx, which: Which, keys: Keys, now: Date): Promise<Parked | undefined> {
  const sealed = await selectParked(tx, which, keptSince(now))
  if (sealed === undefined) return undefined
  const kept = new URLSearchParams(unseal(await keys.of(which.municipality), sealed, aboutParked(which.parked)))
  return { path: kept.get('path') ?? '', form: withoutSecrets(new URLSearchParams(kept.get('form') ?? '')) }
}

/** Sent, or not wanted. */
export async function forgetKept(tx: Tx, which: Which): Promise<void> {
  await deleteParked(tx, which)
}

/** What was sent too late is given back for a day, and then removed. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - 24 * 3_600_000)

const aboutParked = (parked: string): string => `parked/${parked}`
