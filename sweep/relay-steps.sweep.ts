import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { keep } from '../bench/support/figures.ts'

/** A million random steps by random people: the promises of the relay hold after each. fast-check prints the seed of a fault. */
const steps = 1_000_000
const project = join(import.meta.dirname, '..')
const properties = 'src/features/relay-log/rules/relay.properties.test.ts'
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [join(project, 'bin', 'run.js'), 'vitest', 'run', properties, '--testTimeout=0', '--reporter=json'],
  { cwd: project, encoding: 'utf8', env: { ...process.env, STAFETT_STEPS: String(steps) }, maxBuffer: 1e9 },
)
const from = stdout.indexOf('{')
const report =
  from < 0 ? undefined : (JSON.parse(stdout.slice(from)) as { numPassedTests: number; numFailedTests: number }) // vitest's own
if (status !== 0) console.error(stdout, stderr)
keep(
  'relay-steps',
  `${steps.toLocaleString('en')} random steps for each property: ${report?.numPassedTests ?? 0} properties hold, ${report?.numFailedTests ?? 'all'} do not`,
)
process.exit(status ?? 1)
