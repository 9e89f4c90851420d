import { itemName, type ItemName } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { layered } from './rules/layers.ts'
import { offersFor } from './rules/offers.ts'
import { selectDrafts } from './store/drafts.ts'
import { selectOwnLayers } from './store/items.ts'
import type { WrittenLayer } from './open-layer.ts'

/** In which items the layers above say something else than when the layer that is written said its own; how often. */
export async function listOffers(
  tx: Tx,
  layer: WrittenLayer,
  { types }: Pick<StudioKnowledge, 'types'>,
): Promise<ReadonlyMap<ItemName, number>> {
  const parts = await selectOwnLayers(tx, layer)
  const drafts = new Map((await selectDrafts(tx, layer)).map((draft) => [itemName(draft), draft.said]))
  const found = new Map<ItemName, number>()
  for (const [name, item] of Map.groupBy(parts, itemName)) {
    const type = types.find((one) => one.name === item[0]?.type)
    if (type === undefined) continue
    const [published = [], ...above] = layered(item, layer.above)
    const own = drafts.get(name) ?? published
    const { length } = offersFor({ type, own, above, home: layer.language })
    if (length > 0) found.set(name, length)
  }
  return found
}
