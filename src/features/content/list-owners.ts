import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import type { OpenStudio } from './open-item.ts'
import { suggestedOwners } from './rules/owners.ts'
import { selectOwners } from './store/owners.ts'

/** What may be chosen as who looks after an item. */
export async function listOwners(
  open: OpenStudio,
  { types, ownerType }: Pick<StudioKnowledge, 'types' | 'ownerType'>,
): Promise<readonly string[]> {
  const roles = await listItems(
    open,
    types.filter(({ name }) => name === ownerType),
  )
  return suggestedOwners(
    await selectOwners(open.request.tx, open.layer),
    roles.map(({ title }) => title),
  )
}
