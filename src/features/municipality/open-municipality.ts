import type { Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import { selectMunicipality } from './store.ts'

/** A municipality by the first part of an address, or by a host name of its own. What could be neither is not looked for. */
export async function openMunicipality(
  tx: Tx,
  by: { slug: string } | { host: string },
): Promise<Municipality | undefined> {
  const isPossible = 'slug' in by ? /^[a-z0-9-]{1,60}$/.test(by.slug) : /^[a-z0-9.-]{1,253}$/.test(by.host)
  return isPossible ? selectMunicipality(tx, by) : undefined
}
