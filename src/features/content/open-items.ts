import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { seenOf } from './list-health.ts'
import type { OpenStudio } from './open-item.ts'
import { layered } from './rules/layers.ts'
import type { Said } from './rules/said.ts'
import { lockItems, selectDrafted } from './store/drafts.ts'
import { selectLayersOf } from './store/items.ts'

/** One of several items that somebody writes in at once. */
export type OneOfMany = {
  readonly name: ItemName
  readonly type: ContentType
  readonly key: string
  readonly own: Said
  readonly above: readonly Said[]
  /** What is said of it, in few letters. */
  readonly seen: string
  /** Somebody is writing in it. */
  readonly isDrafted: boolean
}

/**
 * Several items, for whoever may already do this in the studio: nobody else writes in them until the transaction ends. What is not there
 * is left out. Three statements, however many there are.
 */
export async function openItems(
  { request: { tx }, layer }: OpenStudio<'publish-content'>,
  { types }: Pick<StudioKnowledge, 'types'>,
  wanted: readonly ItemName[],
): Promise<readonly OneOfMany[]> {
  const names = wanted.flatMap((name) => {
    const [type = '', key = ''] = name.split('/')
    return types.some((one) => one.name === type) ? [{ type, key }] : []
  })
  if (names.length === 0) return []
  await lockItems(tx, layer, names)
  const parts = await selectLayersOf(tx, layer, names)
  const drafted = new Set((await selectDrafted(tx, layer, names)).map(itemName))
  return [...Map.groupBy(parts, itemName)].flatMap(([name, item]) => {
    const [type = '', key = ''] = name.split('/')
    const known = types.find((one) => one.name === type)
    const [own = [], ...above] = layered(item, layer.above)
    if (known === undefined) return []
    return [{ name, type: known, key, own, above, seen: seenOf(item), isDrafted: drafted.has(name) }]
  })
}
