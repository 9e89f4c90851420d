import type { ItemName } from './item.ts'
import type { Model } from './model.ts'

/** An item among those that lead to it and those it leads to. It holds no words: items by name, fields by path, ends by their choice. */
export type ItemGraph = {
  readonly ways: readonly ItemWay[]
  /** What some of the items belong to: a step to its level. */
  readonly within: ReadonlyMap<ItemName, ItemName>
}

export type ItemWay = {
  readonly from: ItemName
  /** The part or field of `from` that leads there, such as `options/close`; undefined: it goes on by itself. */
  readonly path: string | undefined
  readonly to: { readonly item: ItemName } | { readonly end: string } | 'nowhere'
}

/** What a feature knows of an item's graph in a model; undefined: the item stands in none. */
export type GraphOf = (model: Model, name: ItemName) => ItemGraph | undefined
