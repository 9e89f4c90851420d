import { itemName, type ItemName } from '#base/item.ts'
import type { OpenStudio } from './open-item.ts'
import { failureOf, type PlanFailure } from './rules/planning.ts'
import { selectPlans, type PlanRow } from './store/plans.ts'
import type { ListedItem } from './list-items.ts'

export type ListedPlan = Pick<PlanRow, 'person' | 'due'> & {
  readonly item: ListedItem
  readonly failure: PlanFailure | undefined
}

/** What is planned of some items, and what came to nothing, in the order of its time. One statement. */
export async function listPlans(
  { request, layer }: OpenStudio,
  items: readonly ListedItem[],
): Promise<ReadonlyMap<ItemName, ListedPlan>> {
  const plans = await selectPlans(request.tx, layer)
  return new Map(
    plans.flatMap((plan) => {
      const name = itemName(plan)
      const item = items.find((one) => one.name === name)
      const { person, due } = plan
      return item === undefined ? [] : [[name, { person, due, item, failure: failureOf(plan, item.draft) }] as const]
    }),
  )
}
