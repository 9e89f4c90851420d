import type { Tx } from '#platform/db/database.ts'
import { notify } from '#platform/db/listen.ts'
import type { Pack } from './pack-folder.ts'
import { replaceMunicipality, replaceUpstream } from './store/packs.ts'
import { raiseContentVersion } from './store/version.ts'

/** The channel on which processes tell each other what was published: a municipality's slug, or `*` for all. */
export const contentChannel = 'content'

/**
 * Writes a pack as it is published, in place of what the same pack said before. An operator's act: `tx` is the owner's.
 * Parents must be imported first.
 */
export async function importPack(tx: Tx, pack: Pack, onPublish: OnPublish): Promise<void> {
  const isMunicipality = pack.manifest.kind === 'municipality'
  const whom = isMunicipality ? pack.slug : '*'
  const parts = pack.parts.map((read) => read.part)
  await (isMunicipality ? replaceMunicipality : replaceUpstream)(tx, pack.slug, pack.manifest, parts)

  await onPublish(tx, whom)
  // Every process hears of it when the transaction commits.
  await raiseContentVersion(tx)
  await notify(tx, contentChannel, whom)
}

/** What other features do when content is published, in the same transaction: make it findable. */
export type OnPublish = (tx: Tx, whom: string) => Promise<void>
