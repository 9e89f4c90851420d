import type { ContentType } from '#base/content-type.ts'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { packFiles, type PackFiles } from './pack-folder.ts'
import { filesIn } from './rules/files.ts'
import { selectFilesOfPack } from './store/files.ts'
import { selectPack } from './store/packs.ts'

/** The canonical files of a pack as this installation holds it, with the files that its items hold. `tx` is the owner's. */
export async function exportPack(tx: Tx, slug: string, types: readonly ContentType[]): Promise<PackFiles> {
  const pack = await selectPack(tx, slug)
  if (pack === undefined) throw new PlainFault(`There is no municipality or pack "${slug}" on this installation.`)
  const { manifest, parts } = pack
  const held = await selectFilesOfPack(tx, slug, [...filesIn(types, parts)])
  return packFiles(types, manifest, parts, new Map(held.map(({ name, bytes }) => [name, bytes])))
}
