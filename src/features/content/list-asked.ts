import { itemName, type ItemName } from '#base/item.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { attentionFor, type Attention } from './rules/attention.ts'
import { layered } from './rules/layers.ts'
import { selectAsked } from './store/items.ts'

/** Which items the packs above ask everyone to look at, where nobody here has answered. One statement. */
export async function listAsked(
  { request, layer }: OpenStudio,
  { types }: StudioKnowledge,
): Promise<ReadonlyMap<ItemName, Attention>> {
  const found = new Map<ItemName, Attention>()
  for (const [name, item] of Map.groupBy(await selectAsked(request.tx, layer), itemName)) {
    const type = types.find((one) => one.name === item[0]?.type)
    if (type === undefined) continue
    const [own = [], ...above] = layered(item, layer.above)
    const attention = attentionFor({ type, own, above, home: layer.language })
    if (attention !== undefined) found.set(name, attention)
  }
  return found
}
