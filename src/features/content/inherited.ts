import type { OpenItem } from './open-item.ts'
import { inheritedBy } from './rules/editing.ts'
import type { Inherited } from './rules/merging.ts'
import type { Said } from './rules/said.ts'

/** What is inherited at each place of an item that is open. */
export const inheritedIn = ({ type, above, layer }: Pick<OpenItem, 'type' | 'above' | 'layer'>, own: Said): Inherited =>
  inheritedBy({ type, above, home: layer.language }, own)
