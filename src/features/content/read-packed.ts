import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import { readZip, type UnreadableZip } from '#platform/file/read-zip.ts'
import { readPackFiles } from './pack-folder.ts'
import type { Manifest } from './rules/manifest.ts'
import type { ReadPart } from './rules/pack-file.ts'
import { packIn, packLimits } from './rules/zipped-pack.ts'

/** A pack as somebody sent it in: every file of it could be read. */
export type Packed = {
  readonly manifest: Manifest
  readonly parts: readonly ReadPart[]
  /** What its items hold besides words, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The folder it lay in. */
  readonly slug: string | undefined
}

export type ReadPacked =
  | { readonly packed: Packed }
  | { readonly zip: UnreadableZip }
  | { readonly faults: readonly Fault[] }

/** Unpacks a pack in memory and reads its files, as from a folder. */
export async function readPacked(bytes: Buffer, types: readonly ContentType[]): Promise<ReadPacked> {
  const zipped = await readZip(bytes, packLimits)
  if (!zipped.ok) return { zip: zipped.refusal }
  const { slug, files } = packIn(zipped.value)
  const { pack, faults } = await readPackFiles(files, slug ?? '', types, slug ?? '.')
  if (pack === undefined || faults.length > 0) return { faults }
  return { packed: { manifest: pack.manifest, parts: pack.parts, files: pack.files ?? new Map(), slug } }
}
