#!/usr/bin/env node
// Every test, browser journeys included: node bin/test.js. The last line is "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.js'
import { journeys, runJourneys } from './e2e.js'
import { nodeBinary, root, runInPlace, withNode } from './with-node.js'

await withNode()
await build(console.log)

const inNode = await runVitest()
const inBrowser = journeys().length > 0 ? await runJourneys([]) : { passed: 0, failed: 0, skipped: [] }

const skipped = [...inNode.skipped, ...inBrowser.skipped]
const skipsFail = process.env['STAFETT_NO_SKIP'] === '1'
const passed = inNode.passed + inBrowser.passed
const failed = inNode.failed + inBrowser.failed + (skipsFail ? skipped.length : 0)

console.log('\nThe slowest test files:')
for (const { file, seconds } of inNode.slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`)
console.log(
  `\n${skipped.length} skipped${skipsFail && skipped.length > 0 ? ', which counts as failed (STAFETT_NO_SKIP)' : ''}`,
)
for (const name of skipped) console.log(`  ${name}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const code = await runInPlace(nodeBinary(), [join(root, 'node_modules', '.bin', 'vitest'), ...args])
  const counts = existsSync(report)
    ? countsIn(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [], slowest: [] }
  rmSync(folder, { recursive: true, force: true })
  // A fault outside any test fails no single one.
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** @param {any} report vitest's own */
function countsIn({ testResults }) {
  const files = testResults.map((/** @type {any} */ result) => ({
    file: relative(root, result.name),
    seconds: (result.endTime - result.startTime) / 1000,
    tests: result.assertionResults,
    // A file that cannot be loaded has no tests to fail.
    broken:
      result.status === 'failed' && !result.assertionResults.some((/** @type {any} */ one) => one.status === 'failed'),
  }))
  const tests = files.flatMap((/** @type {any} */ one) => one.tests)
  const are = (/** @type {string[]} */ ...kinds) => tests.filter((/** @type {any} */ one) => kinds.includes(one.status))
  return {
    passed: are('passed').length,
    failed: are('failed').length + files.filter((/** @type {any} */ one) => one.broken).length,
    skipped: are('pending', 'skipped', 'todo', 'disabled').map((/** @type {any} */ one) => one.fullName),
    slowest: files.toSorted((/** @type {any} */ a, /** @type {any} */ b) => b.seconds - a.seconds).slice(0, 10),
  }
}
