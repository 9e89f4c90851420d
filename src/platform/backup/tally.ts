import { createHash } from 'node:crypto'
import type { Sum } from './archive.ts'

/** Counts and hashes rows as COPY writes them, a line for each. */
export type Tally = { add(bytes: Buffer): void; sum(): Sum }

export function openTally(): Tally {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (bytes) => {
      hash.update(bytes)
      for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) rows += 1
    },
    sum: () => ({ rows, hash: hash.digest('hex') }),
  }
}

const lineFeed = 10
