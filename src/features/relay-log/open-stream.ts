import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import type { Key } from '#platform/crypto/seal.ts'
import { foldRelay, type Relay, type RelayEvent } from './rules/relay.ts'
import { openRelayKey, unsealEvent } from './sealing.ts'

/** An event as it was kept. */
export type Recorded = {
  /** From 1, without a gap. */
  readonly number: number
  readonly at: Date
  /** Undefined: someone of the family, who stands within, or Stafett itself. */
  readonly by: PersonId | undefined
  readonly event: RelayEvent
}

export type Stream = { readonly key: Key; readonly history: readonly Recorded[]; readonly relay: Relay }

type StoredEvent = {
  readonly number: number
  readonly at: Date
  readonly person_id: string | null
  readonly sealed: Buffer
}

/** The relay's own key; undefined when it has been destroyed. */
export async function openKeyOf(
  { keys, municipality }: Pick<Request, 'keys'> & { readonly municipality: { readonly id: number } },
  id: string,
  wrapped: Buffer | null,
): Promise<Key | undefined> {
  return wrapped === null ? undefined : openRelayKey(await keys.of(municipality.id), wrapped, municipality.id, id)
}

/** What happened, unsealed, and what it adds up to. The doors decide who gets any of it. */
export function openStream(municipality: number, id: string, key: Key, stored: readonly StoredEvent[]): Stream {
  const place = { municipality, relay: id }
  const history = stored.map(({ number, at, person_id, sealed }): Recorded => ({
    number,
    at,
    by: (person_id as PersonId | null) ?? undefined, // a uuid of ours
    event: unsealEvent(key, place, number, sealed),
  }))
  const relay = foldRelay(history.map(({ event }) => event))
  if (relay === undefined) throw new Error(`Relay ${id} does not begin with its opening.`)
  return { key, history, relay }
}
