import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { healthOf, type ItemHealth } from './rules/health.ts'
import { selectLayers } from './store/items.ts'

/** How every item of the municipality's model stands. One statement. */
export async function listHealth({ request }: OpenStudio, { types }: StudioKnowledge): Promise<readonly ItemHealth[]> {
  const { tx, municipality, today } = request
  return healthOf(types, await selectLayers(tx, municipality.layers), municipality, today)
}
