import { upkeep, type ContentType } from '#base/content-type.ts'
import type { OpenItem } from '../open-item.ts'
import { editedNodes, type Edited, type EditedNode } from '../rules/editing.ts'
import type { Place, Said } from '../rules/said.ts'

/** The fields of an item's form, with who looks after it. */
export const nodesOf = (open: OpenItem, own: Said, place: Place): readonly EditedNode[] =>
  editedNodes(editedOf(open, own, place))

/** An item as it is edited at a place, with who looks after it. */
export const editedOf = (
  { type, above, layer }: OpenItem,
  own: Said,
  place: Place,
): Edited & { type: ContentType } => ({
  type: { ...type, fields: { ...type.fields, ...upkeep } },
  own,
  above,
  place,
  home: layer.language,
})
