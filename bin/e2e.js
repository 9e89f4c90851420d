#!/usr/bin/env node
// Journeys in a real browser: node bin/e2e.js [Playwright's arguments, such as --grep @guide]
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { findChromium } from './chromium.js'
import { readPlaywrightReport } from './reports.js'
import { nodeBinary, root, runInPlace, withNode } from './with-node.js'

/** The files that hold journeys. @returns {string[]} */
export function journeys() {
  const folder = join(root, 'e2e')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'))
}

/**
 * Runs the journeys against a server and a database of their own.
 * @param {readonly string[]} args
 * @returns {Promise<import('./reports.js').Outcome>}
 */
export async function runJourneys(args) {
  const chromium = await findChromium()
  if (chromium === undefined) {
    const skipped = journeys().map((name) => `e2e/${name} (needs a browser: apt-get install chromium)`)
    return { passed: 0, failed: 0, skipped, slowest: [] }
  }
  console.log(`With ${chromium.path}`)

  const folder = mkdtempSync(join(tmpdir(), 'stafett-e2e-'))
  chmodSync(folder, 0o711) // as root the database runs as another user, who has to get in
  const report = join(folder, 'report.json')
  const playwright = join(root, 'node_modules', '.bin', 'playwright')
  const code = await runInPlace(nodeBinary(), [playwright, 'test', '--reporter=list,json', ...args], {
    environment: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      STAFETT_DATA: join(folder, 'data'),
      PORT: String(await freePort()),
      STAFETT_CHROMIUM: chromium.path,
      STAFETT_CHROMIUM_ENVIRONMENT: JSON.stringify(chromium.environment),
    },
  })
  const outcome = readPlaywrightReport(report, code)
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await withNode()
  await build(console.log)
  const { passed, failed, skipped } = await runJourneys(process.argv.slice(2))
  for (const name of skipped) console.log(`skipped: ${name}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
