import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import { root } from './with-node.js'

/**
 * What a test runner's report comes to.
 * @typedef {{ passed: number, failed: number, skipped: string[], slowest: { file: string, seconds: number }[] }} Outcome
 */

/** @type {Outcome} */
const nothing = { passed: 0, failed: 0, skipped: [], slowest: [] }

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/**
 * @param {string} path
 * @param {number} code the runner's exit code
 * @returns {Outcome}
 */
export function readVitestReport(path, code) {
  if (!existsSync(path)) return withFault(nothing, code)
  const { testResults } = VitestReport.parse(JSON.parse(readFileSync(path, 'utf8')))

  const tests = testResults.flatMap((file) => file.assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed').length
  // A file that cannot be loaded has no tests to fail.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length

  return withFault(
    {
      passed: tests.filter(({ status }) => status === 'passed').length,
      failed: failed + broken,
      skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
      slowest: testResults
        .map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: (endTime - startTime) / 1000 }))
        .toSorted((one, other) => other.seconds - one.seconds)
        .slice(0, 10),
    },
    code,
  )
}

const Spec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })

const Suite = z.object({
  specs: z.array(Spec).default([]),
  get suites() {
    return z.array(Suite).default([])
  },
})

const PlaywrightReport = z.object({ suites: z.array(Suite).default([]) })

/**
 * @param {string} path
 * @param {number} code the runner's exit code
 * @returns {Outcome}
 */
export function readPlaywrightReport(path, code) {
  if (!existsSync(path)) return withFault(nothing, code)
  const specs = PlaywrightReport.parse(JSON.parse(readFileSync(path, 'utf8'))).suites.flatMap(specsIn)
  const tests = specs.flatMap(({ title, tests: runs }) => runs.map(({ status }) => ({ title, status })))

  return withFault(
    {
      passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
      failed: tests.filter(({ status }) => status === 'unexpected').length,
      skipped: tests.filter(({ status }) => status === 'skipped').map(({ title }) => title),
      slowest: [],
    },
    code,
  )
}

/** @param {z.infer<typeof Suite>} suite @returns {z.infer<typeof Spec>[]} */
function specsIn({ specs, suites }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

/** A fault outside any test fails no single one, and must not pass for success. @param {Outcome} outcome @param {number} code */
function withFault(outcome, code) {
  return code === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 }
}
