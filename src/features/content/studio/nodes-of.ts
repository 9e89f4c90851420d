import { upkeep } from '#base/content-type.ts'
import type { OpenItem } from '../open-item.ts'
import { editedNodes, type EditedNode } from '../rules/editing.ts'
import type { Place, Said } from '../rules/said.ts'

/** The fields of an item's form, with who looks after it. */
export const nodesOf = ({ type, above, layer }: OpenItem, own: Said, place: Place): readonly EditedNode[] =>
  editedNodes({
    type: { ...type, fields: { ...type.fields, ...upkeep } },
    own,
    above,
    place,
    home: layer.language,
  })
