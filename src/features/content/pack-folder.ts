import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Part } from '#base/item.ts'
import { formatManifest, readManifest, type Manifest } from './rules/manifest.ts'
import { formatPackFile } from './rules/format-pack-file.ts'
import { readFileName, readPackFile, type ReadPart } from './rules/pack-file.ts'

export type Pack = { readonly slug: string; readonly manifest: Manifest; readonly parts: readonly ReadPart[] }

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
    if (asides.has(file)) continue
    const name = readFileName(file, types)
    if (name === undefined) {
      all.push({ file, line: 1, message: 'no content type has a file of this name' })
      continue
    }
    const read = readPackFile(file, await readFile(join(folder, file), 'utf8'), name, manifest.language)
    parts.push(...read.parts)
    all.push(...read.faults)
  }
  return { pack: { slug, manifest, parts }, faults: all }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

/** The canonical files of a pack: name → text. Facts and the pack's own language share a file. */
export function packFiles(
  types: readonly ContentType[],
  manifest: Manifest,
  parts: readonly Part[],
): Map<string, string> {
  const files = new Map([['pack.md', formatManifest(manifest)]])
  const byFile = new Map<string, { type: ContentType; parts: Part[] }>()

  for (const part of parts) {
    const type = types.find((one) => one.name === part.type)
    if (type === undefined || (Object.keys(part.fields).length === 0 && !part.because && !part.reviewed)) continue
    const language = part.language === '' || part.language === manifest.language ? '' : `.${part.language}`
    const name = `${part.key}${part.service === '' ? '' : `@${part.service}`}${language}.md`
    const file = type.folder === '.' ? name : `${type.folder}/${name}`
    const held = byFile.get(file) ?? { type, parts: [] }
    held.parts.push(part)
    byFile.set(file, held)
  }
  for (const [file, held] of byFile) files.set(file, formatPackFile(held.type, held.parts))
  return files
}

/** Writes a pack's canonical files; with `replace`, item files that the pack no longer has are removed. */
export async function writePackFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  replace: boolean,
): Promise<string[]> {
  const changed: string[] = []
  await mkdir(folder, { recursive: true })
  for (const [file, text] of files) {
    const path = join(folder, file)
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
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
