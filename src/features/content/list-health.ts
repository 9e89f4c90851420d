import { hash } from 'node:crypto'
import { itemName, type ItemName } from '#base/item.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { healthOf, type ItemHealth } from './rules/health.ts'
import type { Ranked } from './rules/layers.ts'
import { failuresToTell } from './rules/outside-links.ts'
import { selectDrafted } from './store/drafts.ts'
import { selectLayers } from './store/items.ts'
import { selectBroken } from './store/outside-links.ts'

export type ListedHealth = {
  readonly items: readonly ItemHealth[]
  /** What is said of an item just now, in few letters: it changes when any layer says something else of it. */
  readonly seenIn: (name: ItemName) => string
}

/** How every item of the model stands. Two statements. */
export async function listHealth({ request, layer }: OpenStudio, { types }: StudioKnowledge): Promise<ListedHealth> {
  const { tx, today, language } = request
  const parts = await selectLayers(tx, layer)
  const broken = new Set(await selectBroken(tx, failuresToTell))
  return {
    items: healthOf(types, parts, layer, { today, language, broken }),
    seenIn: (name) => seenOf(parts.filter((part) => itemName(part) === name)),
  }
}

/** What is said of an item, in few letters. */
export function seenOf(item: readonly Ranked[]): string {
  const place = ({ rank, service, language }: Ranked) => `${rank}.${service}.${language}`
  const said = item
    .map(({ under: _under, ...part }) => part)
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
  return hash('sha256', JSON.stringify(said), 'base64url').slice(0, 16)
}

/** The items that somebody is writing in. One statement. */
export const listDrafted = async ({ request, layer }: OpenStudio): Promise<ReadonlySet<ItemName>> =>
  new Set((await selectDrafted(request.tx, layer)).map(itemName))
