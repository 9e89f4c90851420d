import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { Tx } from '#platform/db/database.ts'
import type { OpenStudio } from './open-item.ts'
import type { WrittenLayer } from './open-layer.ts'
import { changesAwaiting, dutiesOf, type Awaiting } from './rules/awaiting.ts'
import type { Change } from './rules/comparing.ts'
import { layered } from './rules/layers.ts'
import { inOrder } from './rules/said.ts'
import { selectApproves, selectAwaiting, type Approves, type AwaitingRow } from './store/awaiting.ts'
import { selectLayersOf } from './store/items.ts'

export type { Approves }

/** An item of which readers meet what the layers above said before, until somebody here has looked at what they say now. */
export type AwaitingItem = Awaiting & {
  readonly name: ItemName
  readonly key: string
  /** What becomes otherwise for readers, field by field. */
  readonly changes: readonly Change[]
  /** The packs' changes that await: approved are these, and no later ones. */
  readonly rows: readonly AwaitingRow[]
  /** Which changes those are, as a page's form carries it. */
  readonly seen: string
}

/**
 * What awaits somebody in the municipality, the earliest first; nothing where a pack is written. What changed above in fields that are
 * the municipality's own is no part of it. `wanted`: one item alone. One statement, two when anything awaits.
 */
export async function listAwaiting(
  { request: { tx }, layer }: { readonly request: { readonly tx: Tx }; readonly layer: WrittenLayer },
  { types }: Pick<StudioKnowledge, 'types'>,
  wanted?: { readonly type: ContentType; readonly key: string },
): Promise<readonly AwaitingItem[]> {
  if (layer.layer !== '') return []
  const name = wanted && { type: wanted.type.name, key: wanted.key }
  const rows = await selectAwaiting(tx, layer.above, dutiesOf(types), name)
  if (rows.length === 0) return []
  const byItem = Map.groupBy(rows, itemName)
  const parts = Map.groupBy(await selectLayersOf(tx, layer, rows), itemName)
  return [...byItem].flatMap(([name, held]): AwaitingItem[] => {
    const type = types.find((one) => one.name === held[0]?.type)
    if (type === undefined) return []
    const [own = [], ...above] = layered(parts.get(name) ?? [], layer.above).map(inOrder)
    const before = new Map(held.map((row) => [row.layer, row]))
    const met = above.map((layerAbove, at) => {
      const row = before.get(layer.above[at] ?? '')
      return row === undefined ? layerAbove : row.before.map((part) => ({ ...part, type: row.type, key: row.key }))
    })
    const awaiting = { type, own, met, above, home: layer.language }
    const changes = changesAwaiting(awaiting)
    if (changes.length === 0) return []
    const key = held[0]?.key ?? ''
    return [{ ...awaiting, name, key, changes, rows: held, seen: held.map(({ last }) => last).join('.') }]
  })
}

/** What is looked at here before readers meet it. */
export const listApproves = ({ request }: OpenStudio): Promise<Approves> => selectApproves(request.tx)
