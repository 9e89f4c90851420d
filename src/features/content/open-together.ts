import { itemName, type ItemName } from '#base/item.ts'
import type { Request } from '#features/people/index.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { openItem, openStudio, type OpenItem } from './open-item.ts'
import { isKey } from './rules/keys.ts'
import { lockItems } from './store/drafts.ts'

/** More at once is a pack. */
const mostTogether = 12

/**
 * An item and the drafts that are published with it. Whoever may write in them does so alone until the transaction ends: all are locked in one
 * order, so that two who publish the same ones wait for each other. What is no draft, or not within reach, is left out.
 */
export async function openTogether<Act extends 'see-studio' | 'publish-content'>(
  request: Request,
  knowledge: Pick<StudioKnowledge, 'types'>,
  act: Act,
  asked: readonly string[],
): Promise<{ readonly open: OpenItem<Act>; readonly others: readonly OpenItem<Act>[] } | undefined> {
  const { type = '', key = '' } = request.parameters
  const itself = itemName({ type, key })
  const names = [...new Set(asked)].filter((name) => name !== itself).slice(0, mostTogether)
  const wanted = names.flatMap((name) => {
    const [of = '', at = ''] = name.split('/')
    return knowledge.types.some((one) => one.name === of) && isKey(at) ? [{ type: of, key: at }] : []
  })
  if (act !== 'see-studio' && wanted.length > 0) {
    const studio = await openStudio(request, act)
    if (studio === undefined) return undefined
    await lockItems(request.tx, studio.layer, [{ type, key }, ...wanted])
  }
  const open = await openItem(request, knowledge, act)
  if (open === undefined) return undefined
  const others: OpenItem<Act>[] = []
  for (const name of wanted) {
    const other = await openItem({ ...request, parameters: { ...request.parameters, ...name } }, knowledge, act)
    if (other?.draft !== undefined && Object.keys(other.draft.unread).length === 0) others.push(other)
  }
  return { open, others }
}

export const nameOf = ({ type, key }: OpenItem): ItemName => itemName({ type: type.name, key })
