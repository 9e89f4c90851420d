import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')

/** Runs one file of properties at another size than CI does; a fault prints its seed. How many held, and how many did not. */
export function runProperty(
  file: string,
  size: Readonly<Record<string, string>>,
): { readonly status: number; readonly held: number; readonly failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-property-'))
  const written = join(folder, 'report.json')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(project, 'bin', 'run.js'), 'vitest', 'run', file, '--testTimeout=0', '--hookTimeout=0'],
      ...['--reporter=json', '--outputFile', written],
    ],
    { cwd: project, encoding: 'utf8', env: { ...process.env, ...size }, maxBuffer: 1e9 },
  )
  if (status !== 0) console.error(stdout, stderr)
  const report = JSON.parse(readFileSync(written, 'utf8')) as { numPassedTests: number; numFailedTests: number } // vitest's own
  rmSync(folder, { recursive: true })
  return { status: status ?? 1, held: report.numPassedTests, failed: report.numFailedTests }
}
