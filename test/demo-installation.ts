import { loadDemoPeople } from '#features/people/demo/load-demo-people.ts'
import { listSlugs } from '#features/municipality/index.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { newKey, type Key } from '#platform/crypto/seal.ts'
import { bindMode } from '#platform/db/installation.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'
import { contentPacks, load, origin, withParents } from './site.ts'

export type DemoInstallation = { fresh: FreshDatabase; master: Key; keys: Keys; towns: { id: number; slug: string }[] }

/** A database as a demonstration fills it: the named municipalities' content, and their people in every role. */
export async function openDemoInstallation(slugs: readonly string[], now: Date): Promise<DemoInstallation> {
  const fresh = await freshDatabase()
  const { database } = fresh
  await database.inInstallation((tx) => bindMode(tx, 'demo', now))
  await load(fresh, withParents(await contentPacks(), slugs), true, now)

  const master = newKey()
  const keys = await openKeys(database, { master, mode: 'demo', now })
  const towns = await database.inInstallation(listSlugs)
  const today = now.toISOString().slice(0, 10)
  await loadDemoPeople(towns, { database, keys, now, today, issuers: `${origin}/demo-innlogging` })
  return { fresh, master, keys, towns }
}
