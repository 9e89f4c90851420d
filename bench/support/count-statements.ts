import { join } from 'node:path'
import { createApp, knowledge } from '../../src/app.ts'
import { loadPacks } from '#features/content/index.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase } from '#platform/db/connect.ts'
import { bindMode } from '#platform/db/installation.ts'
import { openKeys } from '#platform/crypto/keys.ts'
import { newKey } from '#platform/crypto/seal.ts'
import { silentLog } from '#platform/log.ts'
import { createSignInClient } from '#platform/sign-in/client.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'

/** Reads every kind of page of one town with nothing remembered, and answers the most statements that one needed. */
export async function countStatements(dataFolder: string): Promise<{ most: number; pages: number }> {
  let statements = 0
  const now = new Date()
  const config = parseConfig({ STAFETT_DATA: dataFolder })
  const connected = await connectDatabase(config, { log: silentLog, now, onStatement: () => (statements += 1) })
  await connected.database.inInstallation((tx) => bindMode(tx, 'demo', now))
  const folder = join(import.meta.dirname, '..', '..', 'content')
  await loadPacks(connected, { folder, version: 'bench', knowledge, progress: () => undefined })

  const keys = await openKeys(connected.database, { master: newKey(), mode: 'demo', now })
  const counts: number[] = []
  for (const path of paths) {
    // A new app remembers nothing.
    const app = createApp({
      config,
      database: connected.database,
      connection: connected,
      keys,
      signIn: createSignInClient({ log: silentLog }),
      log: silentLog,
      assets: () => undefined,
      pageAssets: { css: [], scripts: [] },
      headers: securityHeaders(config.origin),
      ready: async () => true,
    })
    await new Promise((resolve) => setTimeout(resolve, 300)) // until it listens; before that each request asks for the version
    statements = 0
    const answer = await app.fetch(new Request(`${config.origin}/harstad${path}`), {
      requestId: 'bench',
      clientAddress: undefined,
      secure: false,
      now: () => now,
    })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    counts.push(statements)
    await app.stop()
  }
  await connected.close()
  return { most: Math.max(...counts), pages: counts.length }
}

const paths = [
  '/',
  '/barn-og-unge',
  '/voksne',
  '/ansatte',
  '/veileder',
  '/veileder?tjeneste=skole',
  '/veileder/0',
  '/veileder/0/bestem-0',
  '/veileder/0/bestem-0?tjeneste=barnehage',
  '/veileder/2/forste-mote',
  '/verktoy',
  '/verktoy/undringsnotat',
  '/verktoy/undringsnotat.pdf',
  '/hjelp',
  '/lover',
  '/tema/hjemme',
  '/om',
  '/samarbeid',
  '/barn-og-unge/hva-na',
  '/sok?q=bekymring',
  '/nn/veileder/0/bestem-0',
]
