import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { OldPage } from '../../rules/old-guide/old-page.ts'
import type { Refused } from '../../rules/old-guide/write-report.ts'

/** What was read of an old guide's files, between the page that shows it and the one that keeps it. Nothing is kept meanwhile. */
export type Carried = { readonly pages: readonly OldPage[]; readonly refused: readonly Refused[] }

/** As much as a form of ours may hold, with room for what else stands in it. */
const longest = 700_000
const largest = 8 * 1_048_576

/** As a form carries it; undefined: too much for one. */
export function packPages(carried: Carried): string | undefined {
  const packed = deflateRawSync(JSON.stringify(carried)).toString('base64url')
  return packed.length > longest ? undefined : packed
}

/** What came back is whatever somebody sends: words, and nothing that is trusted. Undefined: it cannot be read. */
export function unpackPages(packed: string): Carried | undefined {
  if (packed.length > longest) return undefined
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: largest }).toString('utf8')
    const read = Shape.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Half a letter could be kept nowhere. */
const wellFormed = (words: string): string => words.toWellFormed()
const line = z.string().max(2000).transform(wellFormed)
const text = z.string().max(1_500_000).transform(wellFormed)

const Shape = z.object({
  pages: z
    .array(
      z.object({
        source: line,
        address: line,
        title: line,
        within: z.array(line).max(20),
        language: z.string().max(8),
        sections: z.array(z.object({ heading: line, text, isLinks: z.boolean() })).max(5000),
        left: z.array(z.object({ kind: z.enum(['picture', 'film', 'frame']), words: text, address: line })).max(10_000),
        around: z.array(text).max(10_000),
      }),
    )
    .max(1000),
  refused: z.array(z.object({ source: line, fault: z.enum(['kind', 'too-large', 'too-deep', 'empty']) })).max(1000),
})
