import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as immediate } from 'node:timers/promises'
import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Part } from '#base/item.ts'
import { refuse } from '#base/result.ts'
import { largestStored } from '#base/stored-file.ts'
import { proveStored } from '#platform/file/stored-file.ts'
import { filesFolder } from './rules/field-value.ts'
import { filesIn } from './rules/files.ts'
import { formatManifest, readManifest, type Manifest } from './rules/manifest.ts'
import { formatPackFile } from './rules/format-pack-file.ts'
import { packFault } from './rules/pack-faults.ts'
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
  const files = new Map<string, Uint8Array>()
  const faults: Fault[] = []
  for (const file of await filesBelow(folder).catch(() => [])) {
    // Nothing that is far too large is read.
    const { size } = await stat(join(folder, file))
    if (size > largestStored) faults.push(packFault(file, 1, 'too-large', { most: String(largestStored) }))
    else files.set(file, await readFile(join(folder, file)))
  }
  const read = await readPackFiles(files, slug, types, folder)
  return { pack: read.pack, faults: [...read.faults, ...faults] }
}

/** The same of files wherever they come from: file name → bytes. `where` names the place in which there is no pack. */
export async function readPackFiles(
  files: ReadonlyMap<string, Uint8Array>,
  slug: string,
  types: readonly ContentType[],
  where: string,
): Promise<{ pack: Pack | undefined; faults: Fault[] }> {
  const found = files.get('pack.md')
  if (found === undefined) return { pack: undefined, faults: [packFault('pack.md', 1, 'no-pack', { path: where })] }
  const manifestText = textIn(found)
  if (manifestText === undefined) return { pack: undefined, faults: [packFault('pack.md', 1, 'no-text')] }
  const { manifest, faults } = readManifest(manifestText)
  if (manifest === undefined) return { pack: undefined, faults }

  const parts: ReadPart[] = []
  const all = [...faults]
  let at = 0
  for (const [file, bytes] of files) {
    if (asides.has(file) || file.startsWith(filesFolder)) continue
    // A pack is a thousand files: whoever else waits for the process is answered in between.
    if ((at += 1) % filesAtOnce === 0) await immediate()
    const name = readFileName(file, types)
    const text = textIn(bytes)
    if (name === undefined) all.push(packFault(file, 1, 'no-type'))
    else if (text === undefined) all.push(packFault(file, 1, 'no-text'))
    else if (bytes.byteLength > longestFile) all.push(packFault(file, 1, 'too-long'))
    else {
      const read = readPackFile(file, text, name, manifest.language)
      parts.push(...read.parts)
      all.push(...read.faults)
    }
  }
  const used = filesIn(
    types,
    parts.map(({ part }) => part),
  )
  const held = await readHeld(files, used)
  return { pack: { slug, manifest, parts, files: held.files }, faults: [...all, ...held.faults] }
}

/** What lies in `files/`: each must be what its name says, and held by an item of the pack. */
async function readHeld(
  all: ReadonlyMap<string, Uint8Array>,
  used: ReadonlySet<string>,
): Promise<{ files: ReadonlyMap<string, Uint8Array>; faults: Fault[] }> {
  const files = new Map<string, Uint8Array>()
  const faults: Fault[] = []
  for (const [file, bytes] of all) {
    if (!file.startsWith(filesFolder)) continue
    const name = file.slice(filesFolder.length)
    const proved = bytes.byteLength > largestStored ? refuse('too-large' as const) : await proveStored(name, bytes)
    if (!proved.ok) faults.push(packFault(file, 1, proved.refusal, { most: String(largestStored) }))
    else if (!used.has(name)) faults.push(packFault(file, 1, 'unheld'))
    else files.set(name, bytes)
  }
  return { files, faults }
}

const filesAtOnce = 20

/** Many times what anybody writes of one thing; more would keep the process busy with one file. */
const longestFile = 256 * 1024

const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

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
