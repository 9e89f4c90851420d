import { itemName } from '#base/item.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { chooseMunicipality, type Tx } from '#platform/db/database.ts'
import { notify } from '#platform/db/listen.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import type { Pack } from './pack-folder.ts'
import { replaceMunicipality, replaceUpstream } from './store/packs.ts'
import { inheritedAt } from './rules/editing.ts'
import { layered } from './rules/layers.ts'
import { withUnder } from './rules/offers.ts'
import { selectLayers, updateUnder } from './store/items.ts'
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
  await (isMunicipality ? replaceMunicipality : replaceUpstream)(tx, pack.slug, pack.manifest, parts).catch(
    (error: unknown) => {
      throw inPlainWords(error, pack)
    },
  )

  if (isMunicipality) await rememberUnder(tx, pack.slug)
  await onPublish(tx, whom)
  // Every process hears of it when the transaction commits.
  await raiseContentVersion(tx)
  await notify(tx, contentChannel, whom)
}

/** What the layers above say where the pack says something of its own: whoever wrote it is taken to have known that. */
async function rememberUnder(tx: Tx, slug: string): Promise<void> {
  const municipality = await openMunicipality(tx, { slug })
  if (municipality === undefined) return
  await chooseMunicipality(tx, municipality.id)
  const parts = await selectLayers(tx, municipality.layers)
  const found = [...Map.groupBy(parts, itemName).values()].flatMap((item) => {
    const [own = [], ...above] = layered(item, municipality.layers)
    // As it is written, nothing is held back, whatever its type.
    const type = { fields: {} }
    const home = municipality.language
    return withUnder([], own, ({ service, language }, path) =>
      inheritedAt({ type, own, above, home, place: { service, language: language === '' ? home : language } }).get(
        path,
      ),
    )
  })
  await updateUnder(tx, municipality.id, found)
}

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
