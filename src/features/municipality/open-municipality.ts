import type { Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import { selectMunicipality } from './store.ts'

/** A municipality by our own id, the first part of an address, or a host name of its own. What could be none is not looked for. */
export async function openMunicipality(
  tx: Tx,
  by: { id: number } | { slug: string } | { host: string },
): Promise<Municipality | undefined> {
  if ('id' in by) return selectMunicipality(tx, by)
  const isPossible = 'slug' in by ? /^[a-z0-9-]{1,60}$/.test(by.slug) : /^[a-z0-9.-]{1,253}$/.test(by.host)
  return isPossible ? selectMunicipality(tx, by) : undefined
}
