import { itemName, type Part } from '#base/item.ts'
import type { ReadPart } from './pack-file.ts'

/** A part, and in which layer it is said: 0 the municipality's own, then the packs above, nearest first. */
export type Ranked = Part & { readonly rank: number }

/** What each layer says, the nearest first. `above`: the packs above the municipality. */
export function layered(parts: readonly Ranked[], above: readonly string[]): Part[][] {
  const layers: Part[][] = [[], ...above.map((): Part[] => [])]
  for (const { rank, ...part } of parts) layers[rank]?.push(part)
  return layers
}

/** As the checker reads it: what stands in the database has no file, and the item is the place. */
export const asRead = (part: Part): ReadPart => ({ part, file: itemName(part), lines: new Map() })
