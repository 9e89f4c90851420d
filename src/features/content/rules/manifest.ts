import { LineCounter, stringify, type Document } from 'yaml'
import { z } from 'zod'
import type { Fault } from '#base/fault.ts'
import { parseFront } from './front-matter.ts'
import { packFault, type PackRule } from './pack-faults.ts'

const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code such as nb, nn, se, sma')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a–z, 0–9 and single hyphens')

const manifestShape = z.strictObject({
  kind: z.enum(['base', 'shared', 'municipality']),
  inherits: slug.optional(),
  /** The official number, four digits (integrations §5). */
  number: z
    .string()
    .regex(/^\d{4}$/, 'must be four digits in quotes')
    .optional(),
  /** The name in each of its official languages. */
  names: z.record(languageCode, z.string().min(1)),
  language: languageCode,
  languages: z.array(languageCode).min(1),
  /** The brand colour, from which a whole theme is computed. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #12604f')
    .optional(),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).optional(),
  /** Where the municipality's own accessibility declaration stands (made at uustatus.no). */
  accessibility: z.url().startsWith('https://').optional(),
})

/** What a pack is: one layer of a model, and for a municipality the facts its pages stand on. */
export type Manifest = z.infer<typeof manifestShape>

export function readManifest(text: string): { manifest: Manifest | undefined; faults: Fault[] } {
  const fault = (line: number, rule: PackRule, typed?: Readonly<Record<string, string>>) => ({
    manifest: undefined,
    faults: [packFault('pack.md', line, rule, typed)],
  })
  const unmarked = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const front = /^---\n([\s\S]*?\n)---/.exec(unmarked)?.[1]
  if (front === undefined) return fault(1, 'no-front-matter')

  const counter = new LineCounter()
  const document = parseFront(front, counter)
  const [error] = document?.errors ?? []
  if (document === undefined) return fault(2, 'yaml', { said: 'too deep' })
  if (error !== undefined) return fault(counter.linePos(error.pos[0]).line + 1, 'yaml', { said: error.message })

  const read = manifestShape.safeParse(plainIn(document))
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : (issue?.path ?? [])
    const line = front.split('\n').findIndex((one) => one.startsWith(`${String(path[0])}:`)) + 2
    return fault(Math.max(line, 2), 'manifest', { path: path.join('.'), said: issue?.message ?? 'is wrong' })
  }
  return completeManifest(read.data)
}

/** What repeats itself without end is nothing that a manifest says. */
function plainIn(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 })
  } catch {
    return undefined
  }
}

/** The same from values that stand in no file; or what is wrong with them. */
export function manifestFrom(plain: unknown): { manifest: Manifest } | { fault: string } {
  const read = manifestShape.safeParse(plain)
  const [issue] = read.error?.issues ?? []
  if (!read.success) return { fault: `«${issue?.path.join('.')}» ${issue?.message}` }
  const { manifest, faults } = completeManifest(read.data)
  return manifest === undefined ? { fault: faults.map(({ message }) => message).join(', ') } : { manifest }
}

function completeManifest(manifest: Manifest): { manifest: Manifest | undefined; faults: Fault[] } {
  const { kind, inherits, number, colour, names, language, languages } = manifest
  const wrong = [
    kind !== 'base' && inherits === undefined ? '«inherits» is missing' : undefined,
    kind === 'base' && inherits !== undefined ? '«inherits» has no place in a base, which begins the model' : undefined,
    kind === 'municipality' && number === undefined ? '«number» is missing' : undefined,
    kind === 'municipality' && colour === undefined ? '«colour» is missing' : undefined,
    names[language] === undefined ? `«names» lacks the name in its own language, ${language}` : undefined,
    languages.includes(language) ? undefined : `«languages» lacks its own language, ${language}`,
  ].filter((message) => message !== undefined)
  if (wrong.length === 0) return { manifest, faults: [] }
  return {
    manifest: undefined,
    faults: wrong.map((said) =>
      packFault('pack.md', 1, 'manifest-lacks', { path: /«(\w+)»/.exec(said)?.[1] ?? '', said }),
    ),
  }
}

/** The canonical text of `pack.md`: names begin with its own language's. */
export function formatManifest(manifest: Manifest): string {
  const { [manifest.language]: own = '', ...others } = manifest.names
  const sorted = Object.entries(others).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const names = { [manifest.language]: own, ...Object.fromEntries(sorted) }
  return `---\n${stringify(manifestShape.parse({ ...manifest, names }), { lineWidth: 0 })}---\n`
}
