#!/usr/bin/env node
// Journeys in a real browser: node bin/e2e.js [Playwright's arguments, such as --grep @guide]
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { findChromium } from './chromium.js'
import { nodeBinary, root, runInPlace, withNode } from './with-node.js'

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/** @returns {string[]} */
export function journeys() {
  const folder = join(root, 'e2e')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'))
}

/**
 * Runs the journeys against a server and a database of their own.
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
export async function runJourneys(args) {
  const chromium = await findChromium()
  if (chromium === undefined)
    return {
      passed: 0,
      failed: 0,
      skipped: journeys().map((name) => `${name} (needs chromium: apt-get install chromium)`),
    }

  const folder = mkdtempSync(join(tmpdir(), 'stafett-e2e-'))
  const report = join(folder, 'report.json')
  const code = await runInPlace(
    nodeBinary(),
    [join(root, 'node_modules', '.bin', 'playwright'), 'test', '--reporter=list,json', ...args],
    {
      environment: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        STAFETT_DATA: join(folder, 'data'),
        PORT: String(await freePort()),
        STAFETT_CHROMIUM: chromium.path,
        STAFETT_CHROMIUM_ENVIRONMENT: JSON.stringify(chromium.environment),
      },
    },
  )
  const counts = existsSync(report)
    ? countsIn(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [] }
  rmSync(folder, { recursive: true, force: true })
  // A server that does not start, say, fails no single journey.
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** @param {any} report Playwright's own @returns {Counts} */
function countsIn({ stats, suites = [] }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: suites.flatMap(skippedIn) }
}

/** @param {any} suite Playwright's own @returns {string[]} */
function skippedIn({ suites = [], specs = [] }) {
  const skipped = specs.filter((/** @type {any} */ spec) =>
    spec.tests.every((/** @type {any} */ one) => one.status === 'skipped'),
  )
  return [...skipped.map((/** @type {any} */ spec) => spec.title), ...suites.flatMap(skippedIn)]
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
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
