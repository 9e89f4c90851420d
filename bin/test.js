#!/usr/bin/env node
// Every test, browser journeys included: node bin/test.js. The last line is "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'
import { journeys, runJourneys } from './e2e.js'
import { readVitestReport } from './reports.js'
import { nodeBinary, root, runInPlace, withNode } from './with-node.js'

await withNode()
await build(console.log)

console.log('Running the tests, on a PostgreSQL of their own…')
const outcomes = [await runVitest()]
if (journeys().length > 0) {
  console.log('Walking through the pages in a browser…')
  outcomes.push(await runJourneys([]))
}

const skipsFail = process.env['STAFETT_NO_SKIP'] === '1'
const skipped = outcomes.flatMap((outcome) => outcome.skipped)
const passed = sum(outcomes.map((outcome) => outcome.passed))
const failed = sum(outcomes.map((outcome) => outcome.failed)) + (skipsFail ? skipped.length : 0)

console.log('\nThe slowest test files:')
for (const { file, seconds } of outcomes.flatMap(({ slowest }) => slowest))
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`)
console.log(`\n${skipped.length} skipped${skipsFail ? ' (each counts as failed: STAFETT_NO_SKIP)' : ''}`)
for (const name of skipped) console.log(`  ${name}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** @returns {Promise<import('./reports.js').Outcome>} */
async function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-report-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runInPlace(nodeBinary(), [vitest, ...args, ...process.argv.slice(2)])
  const outcome = readVitestReport(report, code)
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
