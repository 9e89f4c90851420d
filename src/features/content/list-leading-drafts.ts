import { itemName, type ItemName } from '#base/item.ts'
import { linksOf } from '#base/links.ts'
import type { Studio } from './knowledge.ts'
import type { OpenItem } from './open-item.ts'
import { selectDraftsWith } from './store/drafts.ts'

/** Other drafts that lead to an item: what is new is of no use to readers until they are published too. One statement. */
export async function listLeadingDrafts(open: OpenItem, { types }: Studio): Promise<readonly ItemName[]> {
  const { request, layer, type, key } = open
  const name = itemName({ type: type.name, key })
  return (await selectDraftsWith(request.tx, layer, key)).flatMap((draft) => {
    const of = types.find((one) => one.name === draft.type)
    const from = itemName(draft)
    const leads = of !== undefined && draft.said.some((part) => linksOf(of, part).some(({ to }) => to === name))
    return leads && from !== name ? [from] : []
  })
}
