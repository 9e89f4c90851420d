import type { ItemName } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ModelLink } from './rules/model-links.ts'
import {
  selectAllLinks,
  selectBelonging,
  selectCounts,
  selectLeading,
  selectLeadingCounts,
  selectLinksOf,
} from './store/links.ts'

export type { ModelLink }

/** An item's place among the others. */
export type Linked = {
  /** Where it leads. */
  readonly on: readonly ModelLink[]
  /** What leads to it. */
  readonly back: readonly ModelLink[]
}

/** Both ways, in the model that the municipality's readers meet. One statement. */
export async function listLinked(tx: Tx, name: ItemName): Promise<Linked> {
  const [type = '', key = ''] = name.split('/')
  const links = await selectLinksOf(tx, { type, key })
  return { on: links.filter(({ from }) => from === name), back: links.filter(({ to }) => to === name) }
}

/** How many items belong where. One statement. */
export const listCounts = selectCounts

/** The first items of each type that belong in one place, or in all, and how many there are. One statement. */
export const listBelonging = selectBelonging

/** What items lead to by certain fields, item by item. One statement. */
export const listLeading = selectLeading

/** To what how many items lead by certain fields. One statement. */
export const listLeadingCounts = selectLeadingCounts

/** What leads where in all of the model, each pair once. One statement. */
export const listAllLinks = selectAllLinks
