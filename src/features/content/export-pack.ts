import type { ContentType } from '#base/content-type.ts'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { packFiles } from './pack-folder.ts'
import { selectPack } from './store/packs.ts'

/** The canonical files of a pack as this installation holds it: file name → text. `tx` is the owner's. */
export async function exportPack(tx: Tx, slug: string, types: readonly ContentType[]): Promise<Map<string, string>> {
  const pack = await selectPack(tx, slug)
  if (pack === undefined) throw new PlainFault(`There is no municipality or pack "${slug}" on this installation.`)
  return packFiles(types, pack.manifest, pack.parts)
}
