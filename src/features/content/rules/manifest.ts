import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Fault } from './fault.ts'

const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code such as nb, nn, se, sma')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a–z, 0–9 and single hyphens')

const manifestShape = z.strictObject({
  kind: z.enum(['base', 'shared', 'municipality']),
  inherits: slug.optional(),
  /** The official number, four digits (integrations §5). */
  number: z.string().regex(/^\d{4}$/, 'must be four digits in quotes').optional(),
  /** The name in each of its official languages. */
  names: z.record(languageCode, z.string().min(1)),
  language: languageCode,
  languages: z.array(languageCode).min(1),
  /** The brand colour, from which a whole theme is computed. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #12604f').optional(),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).optional(),
  /** Where the municipality's own accessibility declaration stands (made at uustatus.no). */
  accessibility: z.url().startsWith('https://').optional(),
})

/** What a pack is: one layer of a model, and for a municipality the facts its pages stand on. */
export type Manifest = z.infer<typeof manifestShape>

export function readManifest(text: string): { manifest: Manifest | undefined; faults: Fault[] } {
  const fault = (line: number, message: string) => ({ manifest: undefined, faults: [{ file: 'pack.md', line, message }] })
  const front = /^---\n([\s\S]*?\n)---/.exec(text)?.[1]
  if (front === undefined) return fault(1, 'the file must begin with --- and front matter')

  let plain: unknown
  try {
    plain = parse(front)
  } catch (error) {
    return fault(2, `YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`)
  }
  const read = manifestShape.safeParse(plain)
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0] ?? '')
    const line = front.split('\n').findIndex((one) => one.startsWith(`${name}:`)) + 2
    return fault(Math.max(line, 2), `«${issue?.path.join('.') ?? ''}» ${issue?.message ?? 'is wrong'}`)
  }
  return completeManifest(read.data)
}

function completeManifest(manifest: Manifest): { manifest: Manifest | undefined; faults: Fault[] } {
  const missing = [
    manifest.kind !== 'base' && manifest.inherits === undefined ? 'inherits' : undefined,
    manifest.kind === 'municipality' && manifest.number === undefined ? 'number' : undefined,
    manifest.kind === 'municipality' && manifest.colour === undefined ? 'colour' : undefined,
    manifest.languages.includes(manifest.language) ? undefined : 'languages (its own language must be among them)',
  ].filter((name) => name !== undefined)
  if (missing.length === 0) return { manifest, faults: [] }
  return { manifest: undefined, faults: missing.map((name) => ({ file: 'pack.md', line: 1, message: `«${name}» is missing` })) }
}

export const formatManifest = (manifest: Manifest): string =>
  `---\n${stringify(manifestShape.parse(manifest), { lineWidth: 0 })}---\n`
