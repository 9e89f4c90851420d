import { openRelayKey } from './sealing.ts'
import { keyedHash, seal, unseal, type Key } from '#platform/crypto/seal.ts'

/** What whoever follows up seals with the key of what it is about: it goes when that is erased. */
export type Seals = {
  readonly seal: (words: string) => Buffer
  readonly unseal: (sealed: Uint8Array) => string
  /** The same for the same words here, and made by nobody who has not the key. */
  readonly hash: (words: string) => Buffer
}

/** The same of a relay in a list; undefined where it has been erased. */
export const followUpSealsIn = (
  above: Key,
  { municipality, relay }: { readonly municipality: number; readonly relay: string },
  wrapped: Buffer | null,
): Seals | undefined =>
  wrapped === null
    ? undefined
    : followUpSeals(openRelayKey(above, wrapped, municipality, relay), { municipality, relay })

type Place = { readonly municipality: number } & ({ readonly relay: string } | { readonly note: string })

export function followUpSeals(key: Key, place: Place): Seals {
  const what =
    'relay' in place ? `relay/${place.municipality}/${place.relay}` : `wonder/${place.municipality}/${place.note}`
  const about = `${what}/follow-up`
  return {
    seal: (words) => seal(key, words, about),
    unseal: (sealed) => unseal(key, sealed, about),
    hash: (words) => keyedHash(key, `${about}/${words}`),
  }
}
