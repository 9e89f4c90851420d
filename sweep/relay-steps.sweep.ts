import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep } from '../bench/support/figures.ts'

/** A million random steps by random people: the promises of the relay hold after each. fast-check prints the seed of a fault. */
const steps = 1_000_000
const project = join(import.meta.dirname, '..')
const properties = 'src/features/relay-log/rules/relay.properties.test.ts'
const folder = mkdtempSync(join(tmpdir(), 'stafett-steps-'))
const file = join(folder, 'report.json')
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    join(project, 'bin', 'run.js'),
    'vitest',
    'run',
    properties,
    '--testTimeout=0',
    '--reporter=json',
    '--outputFile',
    file,
  ],
  { cwd: project, encoding: 'utf8', env: { ...process.env, STAFETT_STEPS: String(steps) }, maxBuffer: 1e9 },
)
if (status !== 0) console.error(stdout, stderr)
const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number } // vitest's own
rmSync(folder, { recursive: true })
keep(
  'relay-steps',
  `${steps.toLocaleString('en')} random steps for each property: ${report.numPassedTests} properties hold, ${report.numFailedTests} do not`,
)
process.exit(status ?? 1)
