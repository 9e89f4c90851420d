import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Runs one of the operator's commands on a data folder, with the built program. Throws when it fails. */
export async function runStafett(dataFolder: string, words: readonly string[]): Promise<void> {
  const program = join(import.meta.dirname, '..', '..', 'dist', 'server', 'cli.js')
  await promisify(execFile)(process.execPath, [program, ...words], {
    env: { ...process.env, STAFETT_DATA: dataFolder, LOG_LEVEL: 'silent' },
  })
}
