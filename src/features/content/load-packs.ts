import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import type { ConnectedDatabase } from '#platform/db/connect.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import type { ContentKnowledge } from './check-pack.ts'
import { importPack } from './import-pack.ts'
import { readPackFolder, type Pack } from './pack-folder.ts'
import { updateKeeper } from './store/packs.ts'
import { lockLoading, saveLoadedPacks, selectLoadedPacks } from './store/version.ts'
import type { ContentType } from '#base/content-type.ts'
import { describeFault } from '#base/fault.ts'

export { lockLoading }

/** All is made findable once, after the last pack. */
const later = async () => undefined

/**
 * Loads the packs that came with this version when they are others than those loaded before. `version` names them, so
 * that an ordinary start compares one value and does nothing per municipality.
 */
export async function loadPacks(
  connected: ConnectedDatabase,
  options: {
    folder: string
    version: string
    knowledge: ContentKnowledge
    /** Which municipality keeps a pack that others inherit from. */
    keepers?: Readonly<Record<string, string>>
    now: Date
    progress: (line: string) => void
  },
): Promise<void> {
  const { folder, version, knowledge, keepers = {}, now, progress } = options
  const loaded = await connected.database.inInstallation(selectLoadedPacks)
  if (loaded === version) return

  progress('Loading municipalities…')
  const packs = inOrder(await readPacks(folder, knowledge.types))
  await inOwnerTransaction(connected.ownerUrl, async (tx) => {
    await lockLoading(tx)
    for (const pack of packs) await importPack(tx, pack, later, now)
    for (const [pack, keeper] of Object.entries(keepers)) await updateKeeper(tx, pack, keeper)
    await knowledge.onPublish(tx, '*')
    await saveLoadedPacks(tx, version)
  })
  for (const pack of packs) progress(`  ${pack.manifest.names[pack.manifest.language] ?? pack.slug}`)
}

/** Every pack below a folder. Throws a PlainFault that names the first faults. */
export async function readPacks(folder: string, types: readonly ContentType[]): Promise<Pack[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new PlainFault(`The folder with content packs, ${folder}, cannot be read.`)
  })
  const packs: Pack[] = []
  for (const slug of entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    const { pack, faults } = await readPackFolder(join(folder, slug), slug, types)
    if (pack === undefined || faults.length > 0) {
      const first = faults.slice(0, 5).map((fault) => `\n  ${slug}/${describeFault(fault)}`)
      throw new PlainFault(`The content pack "${slug}" cannot be read:${first.join('')}`)
    }
    packs.push(pack)
  }
  return packs
}

/** Parents before the packs that inherit from them. */
export function inOrder(packs: readonly Pack[]): Pack[] {
  const depth = (pack: Pack, seen: readonly string[] = []): number => {
    const parent = packs.find((one) => one.slug === pack.manifest.inherits)
    if (parent === undefined || seen.includes(pack.slug)) return 0
    return 1 + depth(parent, [...seen, pack.slug])
  }
  return packs.toSorted((one, other) => depth(one) - depth(other) || (one.slug < other.slug ? -1 : 1))
}

/** The version that the build wrote beside the server; empty when there was no build. */
export const packsVersion = (distFolder: string): Promise<string> =>
  readFile(join(distFolder, 'packs-version'), 'utf8').catch(() => '')
