import { itemName, type ItemName } from '#base/item.ts'
import type { Request } from '#features/people/index.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { layered } from './rules/layers.ts'
import { offersFor } from './rules/offers.ts'
import { selectDrafts } from './store/drafts.ts'
import { selectOwnLayers } from './store/items.ts'

/** In which items the layers above say something else than when the municipality wrote its own; how often. */
export async function listOffers(
  { tx, municipality }: Pick<Request, 'tx' | 'municipality'>,
  { types }: Pick<StudioKnowledge, 'types'>,
): Promise<ReadonlyMap<ItemName, number>> {
  const parts = await selectOwnLayers(tx, municipality.layers)
  const drafts = new Map((await selectDrafts(tx, municipality.id)).map((draft) => [itemName(draft), draft.said]))
  const found = new Map<ItemName, number>()
  for (const [name, item] of Map.groupBy(parts, itemName)) {
    const type = types.find((one) => one.name === item[0]?.type)
    if (type === undefined) continue
    const [published = [], ...above] = layered(item, municipality.layers)
    const own = drafts.get(name) ?? published
    const { length } = offersFor({ type, own, above, home: municipality.language })
    if (length > 0) found.set(name, length)
  }
  return found
}
