import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { clamd } from '#platform/scan/clamd.ts'
import type { Scan } from '#platform/scan/scan.ts'

/** The scanner that is set up. Undefined: none is, so files are kept unscanned; in production that is said at start. */
export function openScan({ mode, clamd: address }: Pick<Config, 'mode' | 'clamd'>, log: Log): Scan | undefined {
  if (address !== undefined) return clamd(address, log)
  if (mode === 'production') log.warn('STAFETT_CLAMD is not set: files are kept without being scanned for viruses')
  return undefined
}
