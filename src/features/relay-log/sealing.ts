import { newKey, seal, sealBytes, unseal, unsealBytes, unwrapKey, wrapKey, type Key } from '#platform/crypto/seal.ts'
import type { RelayEvent } from './rules/relay.ts'

/** Words are sealed with the relay's own key, bound to their place: an event that is moved does not open. */
const about = (municipality: number, relay: string, what: string): string => `relay/${municipality}/${relay}/${what}`

export function makeRelayKey(above: Key, municipality: number, relay: string): { key: Key; wrapped: Buffer } {
  const key = newKey()
  return { key, wrapped: wrapKey(above, key, about(municipality, relay, 'key')) }
}

export const openRelayKey = (above: Key, wrapped: Uint8Array, municipality: number, relay: string): Key =>
  unwrapKey(above, wrapped, about(municipality, relay, 'key'))

type Place = { readonly municipality: number; readonly relay: string }

export const sealEvent = (key: Key, { municipality, relay }: Place, number: number, event: RelayEvent): Buffer =>
  seal(key, JSON.stringify(event), about(municipality, relay, `event/${number}`))

export const unsealEvent = (key: Key, { municipality, relay }: Place, number: number, sealed: Uint8Array): RelayEvent =>
  JSON.parse(unseal(key, sealed, about(municipality, relay, `event/${number}`))) as RelayEvent // sealed by us, bound to its place

export const sealTitle = (key: Key, { municipality, relay }: Place, title: string): Buffer =>
  seal(key, title, about(municipality, relay, 'title'))

export const unsealTitle = (key: Key, { municipality, relay }: Place, sealed: Uint8Array): string =>
  unseal(key, sealed, about(municipality, relay, 'title'))

export const sealFile = (key: Key, { municipality, relay }: Place, file: string, bytes: Uint8Array): Buffer =>
  sealBytes(key, bytes, about(municipality, relay, `file/${file}`))

export const unsealFile = (key: Key, { municipality, relay }: Place, file: string, sealed: Uint8Array): Buffer =>
  unsealBytes(key, sealed, about(municipality, relay, `file/${file}`))
