import { itemName } from '#base/item.ts'
import { hideMunicipality, openMunicipality } from '#features/municipality/index.ts'
import { chooseMunicipality, type Tx } from '#platform/db/database.ts'
import { notify } from '#platform/db/listen.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import type { Pack } from './pack-folder.ts'
import { updateApprovedTo } from './store/awaiting.ts'
import { insertChanges, type NewChange } from './store/changes.ts'
import { replaceMunicipality, replaceUpstream, selectPack, selectPackLines } from './store/packs.ts'
import { changedBetween, type Changed } from './rules/changes.ts'
import { inheritedBy } from './rules/editing.ts'
import type { Manifest } from './rules/manifest.ts'
import { layered } from './rules/layers.ts'
import { withUnder } from './rules/offers.ts'
import { deleteUnheld, insertFile } from './store/files.ts'
import { selectLayers, updateUnder } from './store/items.ts'
import { raiseContentVersion } from './store/version.ts'
import { ownLayer, packLayer, type WrittenLayer } from './open-layer.ts'

/** The channel on which processes tell each other what was published: a municipality's slug, or `*` for all. */
export const contentChannel = 'content'

/**
 * Writes a pack as it is published, in place of what the same pack said before, and keeps what that was. An operator's act: `tx` is the
 * owner's. Parents must be imported first.
 */
export async function importPack(tx: Tx, pack: Pack, onPublish: OnPublish, at: Date): Promise<void> {
  const isMunicipality = pack.manifest.kind === 'municipality'
  const whom = isMunicipality ? pack.slug : '*'
  const parts = pack.parts.map((read) => read.part)
  const before = (await selectPack(tx, pack.slug))?.parts ?? []
  await (isMunicipality ? replaceMunicipality : replaceUpstream)(tx, pack.slug, pack.manifest, parts).catch(
    (error: unknown) => {
      throw inPlainWords(error, pack)
    },
  )

  await raiseContentVersion(tx)
  const layer = await layerOf(tx, pack)
  if (layer !== undefined) {
    await rememberUnder(tx, layer)
    // What a pack brings first is nothing new.
    if (before.length > 0) await insertChanges(tx, layer, withoutNews(changedBetween(before, parts)), at)
    await replaceFiles(tx, layer, pack.files)
    // Whoever brings a municipality's model knows what it inherits.
    if (isMunicipality) await updateApprovedTo(tx)
  }
  await onPublish(tx, whom)
  // Every process hears of it when the transaction commits.
  await notify(tx, contentChannel, whom)
}

/**
 * A municipality that says nothing of its own yet, and that readers do not meet before somebody in it publishes. An operator's act:
 * `tx` is the owner's.
 */
export async function beginMunicipality(
  tx: Tx,
  slug: string,
  manifest: Manifest,
  onPublish: OnPublish,
  at: Date,
): Promise<void> {
  await importPack(tx, { slug, manifest, parts: [] }, onPublish, at)
  await hideMunicipality(tx, slug)
}

/** What the layers above say where the pack says something of its own: whoever wrote it is taken to have known that. */
async function rememberUnder(tx: Tx, layer: WrittenLayer): Promise<void> {
  const parts = await selectLayers(tx, layer)
  const found = [...Map.groupBy(parts, itemName).values()].flatMap((item) => {
    const [own = [], ...above] = layered(item, layer.above)
    // As it is written, nothing is held back, whatever its type.
    const type = { fields: {} }
    const home = layer.language
    return withUnder([], own, inheritedBy({ type, above, home }, own))
  })
  await updateUnder(tx, layer, found)
}

/** An import says nothing to readers of what it changed. */
const withoutNews = (changes: readonly Changed[]): NewChange[] => changes.map((one) => ({ ...one, news: '' }))

const layerOf = (tx: Tx, { slug, manifest }: Pack): Promise<WrittenLayer | undefined> =>
  manifest.kind === 'municipality' ? layerOfMunicipality(tx, slug) : layerOfPack(tx, slug)

/** Files that came with the pack before, and that nothing holds now, are gone; those in drafts and versions stay. */
async function replaceFiles(tx: Tx, layer: WrittenLayer, files: Pack['files'] = new Map()): Promise<void> {
  for (const [name, bytes] of files) await insertFile(tx, layer, { name, bytes }, undefined)
  await deleteUnheld(tx, layer, {})
}

async function layerOfMunicipality(tx: Tx, slug: string): Promise<WrittenLayer | undefined> {
  const municipality = await openMunicipality(tx, { slug })
  if (municipality === undefined) return undefined
  await chooseMunicipality(tx, municipality.id)
  return ownLayer(municipality)
}

async function layerOfPack(tx: Tx, slug: string): Promise<WrittenLayer | undefined> {
  const [pack] = await selectPackLines(tx, { slug })
  return pack && packLayer(nobody, pack, pack.language)
}

/** No municipality's number: the operator writes in a pack for nobody in particular. */
const nobody = 0

/** What this installation holds may stand in the way of a pack that is sound by itself. */
function inPlainWords(error: unknown, { slug, manifest }: Pack): unknown {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined
  if (constraint === 'municipality_number_key')
    return new PlainFault(`Another municipality than ${slug} has the number ${manifest.number ?? ''} here.`, {
      cause: error,
    })
  if (constraint === 'municipality_inherits_fkey' || constraint === 'pack_inherits_fkey')
    return new PlainFault(`${slug} inherits from ${manifest.inherits ?? ''}, which is not here; import that first.`, {
      cause: error,
    })
  return error
}

/** What other features do when content is published, in the same transaction: make it findable. */
export type OnPublish = (tx: Tx, whom: string) => Promise<void>
