import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Part } from '#base/item.ts'
import { refuse } from '#base/result.ts'
import { largestStored } from '#base/stored-file.ts'
import { proveStored, type NoStoredFile } from '#platform/file/stored-file.ts'
import { filesFolder } from './rules/field-value.ts'
import { filesIn } from './rules/files.ts'
import { formatManifest, readManifest, type Manifest } from './rules/manifest.ts'
import { formatPackFile } from './rules/format-pack-file.ts'
import { readFileName, readPackFile, type ReadPart } from './rules/pack-file.ts'

export type Pack = {
  readonly slug: string
  readonly manifest: Manifest
  readonly parts: readonly ReadPart[]
  /** What its items hold besides words, by name; absent: nothing. */
  readonly files?: ReadonlyMap<string, Uint8Array>
}

/** The files of a pack as they lie in its folder: items as text, what they hold as bytes. */
export type PackFiles = ReadonlyMap<string, string | Uint8Array>

/** Files that belong to a pack but are no items. */
const asides: ReadonlySet<string> = new Set(['pack.md', 'sources.md', 'README.md'])

/** Reads the pack in a folder; its faults name files below it. No pack at all when `pack.md` cannot be read. */
export async function readPackFolder(
  folder: string,
  slug: string,
  types: readonly ContentType[],
): Promise<{ pack: Pack | undefined; faults: Fault[] }> {
  const manifestText = await readFile(join(folder, 'pack.md'), 'utf8').catch(() => undefined)
  if (manifestText === undefined) {
    return { pack: undefined, faults: [{ file: 'pack.md', line: 1, message: `there is no pack in ${folder}` }] }
  }
  const { manifest, faults } = readManifest(manifestText)
  if (manifest === undefined) return { pack: undefined, faults }

  const parts: ReadPart[] = []
  const all = [...faults]
  for (const file of await filesBelow(folder)) {
    if (asides.has(file) || file.startsWith(filesFolder)) continue
    const name = readFileName(file, types)
    if (name === undefined) {
      all.push({ file, line: 1, message: 'no content type has a file of this name' })
      continue
    }
    const read = readPackFile(file, await readFile(join(folder, file), 'utf8'), name, manifest.language)
    parts.push(...read.parts)
    all.push(...read.faults)
  }
  const used = filesIn(
    types,
    parts.map(({ part }) => part),
  )
  const { files, faults: faultsOfFiles } = await readFiles(folder, used)
  return { pack: { slug, manifest, parts, files }, faults: [...all, ...faultsOfFiles] }
}

/** What lies in `files/`: each must be what its name says, and held by an item of the pack. */
async function readFiles(
  folder: string,
  used: ReadonlySet<string>,
): Promise<{ files: ReadonlyMap<string, Uint8Array>; faults: Fault[] }> {
  const files = new Map<string, Uint8Array>()
  const faults: Fault[] = []
  for (const file of (await filesBelow(folder)).filter((one) => one.startsWith(filesFolder))) {
    const fault = (message: string) => faults.push({ file, line: 1, message })
    const name = file.slice(filesFolder.length)
    // Nothing that is far too large is read.
    const { size } = await stat(join(folder, file))
    const bytes = size > largestStored ? undefined : await readFile(join(folder, file))
    const proved = bytes === undefined ? refuse('too-large' as const) : await proveStored(name, bytes)
    if (!proved.ok) fault(whyNot[proved.refusal])
    else if (!used.has(name)) fault('no item of the pack holds it')
    else if (bytes !== undefined) files.set(name, bytes)
  }
  return { files, faults }
}

const whyNot = {
  'no-name': 'a file is named after its bytes: its SHA-256, of a picture also how large it is, and its kind',
  'too-large': `a file has at most ${largestStored} bytes`,
  'other-bytes': 'its bytes are others than its name says',
  'other-kind': 'it is of another kind than its name says, or of one that is not taken',
  'other-size': 'the picture cannot be read, or is of another size than its name says',
  'not-bare': 'the picture holds more than the picture: take it in through the studio, which paints it anew',
} as const satisfies Record<NoStoredFile, string>

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => file.endsWith('.md') || file.startsWith(filesFolder))
    .toSorted()
}

/**
 * The canonical files of a pack: name → text, and bytes of what its items hold. Facts and the pack's own language share a file.
 * `held`: what there is to be held; what no item holds is left out.
 */
export function packFiles(
  types: readonly ContentType[],
  manifest: Manifest,
  parts: readonly Part[],
  held: ReadonlyMap<string, Uint8Array> = new Map(),
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([['pack.md', formatManifest(manifest)]])
  const byFile = new Map<string, { type: ContentType; parts: Part[] }>()

  for (const part of parts) {
    const type = types.find((one) => one.name === part.type)
    if (type === undefined || (Object.keys(part.fields).length === 0 && !part.because && !part.reviewed)) continue
    const language = part.language === '' || part.language === manifest.language ? '' : `.${part.language}`
    const name = `${part.key}${part.service === '' ? '' : `@${part.service}`}${language}.md`
    const file = type.folder === '.' ? name : `${type.folder}/${name}`
    const one = byFile.get(file) ?? { type, parts: [] }
    one.parts.push(part)
    byFile.set(file, one)
  }
  for (const [file, one] of byFile) files.set(file, formatPackFile(one.type, one.parts))
  for (const name of filesIn(types, parts)) {
    const bytes = held.get(name)
    if (bytes !== undefined) files.set(`${filesFolder}${name}`, bytes)
  }
  return files
}

/** Writes a pack's canonical files; with `replace`, item files that the pack no longer has are removed. */
export async function writePackFolder(folder: string, files: PackFiles, replace: boolean): Promise<string[]> {
  const changed: string[] = []
  await mkdir(folder, { recursive: true })
  for (const [file, content] of files) {
    const path = join(folder, file)
    const before = await readFile(path).catch(() => undefined)
    if (before?.equals(typeof content === 'string' ? Buffer.from(content) : content) === true) continue
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, content)
    changed.push(file)
  }
  if (replace) {
    for (const file of await filesBelow(folder)) {
      if (files.has(file) || asides.has(file)) continue
      await rm(join(folder, file))
      changed.push(file)
    }
  }
  return changed
}
