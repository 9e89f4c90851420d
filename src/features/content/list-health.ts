import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { healthOf, type ItemHealth } from './rules/health.ts'
import { selectLayers } from './store/items.ts'

/** How every item of the model stands. One statement. */
export async function listHealth(
  { request, layer }: OpenStudio,
  { types }: StudioKnowledge,
): Promise<readonly ItemHealth[]> {
  const { tx, today } = request
  return healthOf(types, await selectLayers(tx, layer), layer, today)
}
