import { readdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { osloTime } from '#base/oslo-time.ts'
import { listSlugs } from '#features/municipality/index.ts'
import {
  demoPeople,
  demoSignInPath,
  demoUnitsAt,
  demoUnitOf,
  loadDemoPeople,
  openDemoSignIn,
  uuidFrom,
} from '#features/people/demo/index.ts'
import { loadDemoRelays } from '#features/relay-log/demo/index.ts'
import { loadDemoReceipts } from '#features/receipt/demo/index.ts'
import { loadDemoRollOut } from '#features/roll-out/demo/index.ts'
import type { Config } from '#platform/config.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { keyedHash } from '#platform/crypto/seal.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'
import { projectFolder } from '#platform/project-folder.ts'
import type { SignInClientOptions } from '#platform/sign-in/client.ts'
import type { Assets } from '#ui/assets.ts'

/** Who edits the models that others inherit from. */
export const demoKeepers = {
  base: 'harstad',
  numedal: 'nore-og-uvdal',
  'inderoy-steinkjer-snasa': 'inderoy',
} as const

export type Demo = {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** How the built-in providers are reached from here. */
  reach: Pick<SignInClientOptions, 'fetch' | 'insecure'>
}

/** What only a demonstration has: made-up people in every role, and providers that sign anyone in as one of them. */
export async function openDemo(parts: {
  config: Config
  database: Database
  keys: Keys
  log: Log
  pageAssets: Assets
  now: Date
}): Promise<Demo> {
  const { config, database, keys, log, pageAssets, now } = parts
  const issuers = `${config.signedInOrigin}/${demoSignInPath}`
  const towns = await demoTowns(database)
  const today = osloTime(now).day
  await loadDemoPeople(towns, { database, keys, now, today, issuers })
  const numberOf = (slug: string, person: string) => {
    const number = demoPeople(slug).find(({ key }) => key === person)?.number
    return number === undefined ? undefined : keyedHash(keys.numbers, number)
  }
  await loadDemoRelays(towns, { database, keys, today, idOf: uuidFrom, numberOf })
  await loadDemoReceipts(towns, { database, keys, today, idOf: uuidFrom })
  await loadDemoRollOut(towns, {
    ...{ database, today, idOf: uuidFrom, unitsOf: demoUnitsAt },
    peopleOf: (slug) =>
      demoPeople(slug).flatMap((person) => {
        const unit = demoUnitOf(slug, person)
        return unit === undefined ? [] : [{ id: uuidFrom(`person/${person.key}`), unit }]
      }),
  })

  const signIn = openDemoSignIn({
    ...{ mode: config.mode, database, keys, issuers, log, origin: config.signedInOrigin },
    towns: () => database.inInstallation(listSlugs),
    css: [...pageAssets.css, ...(pageAssets.signedIn?.css ?? []), '/assets/theme/12604f.css'],
  })
  // Behind a proxy our own public address may not be reached from here; the process itself always is.
  const here = `http://${config.host ?? 'localhost'}:${config.port}`
  return {
    handle: signIn.handle,
    reach: {
      insecure: true,
      fetch: (url, init) => fetch(url.startsWith(issuers) ? here + url.slice(config.signedInOrigin.length) : url, init),
    },
  }
}

/** Municipalities that came with a pack: those made for load tests get no people. */
async function demoTowns(database: Database): Promise<{ id: number; slug: string }[]> {
  const packs = new Set(await readdir(join(projectFolder, 'content')))
  return (await database.inInstallation(listSlugs)).filter(({ slug }) => packs.has(slug))
}
