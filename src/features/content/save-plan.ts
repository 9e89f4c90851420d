import { itemName } from '#base/item.ts'
import { osloTime } from '#base/oslo-time.ts'
import { record } from '#features/people/index.ts'
import type { OpenItem } from './open-item.ts'
import { isAllowed } from './save-item.ts'
import { deletePlansOf, insertPlan } from './store/plans.ts'

/** Keeps that the draft, as it stands, is to be published at a time. False: not within reach, and nothing is planned. */
export async function savePlan(
  open: OpenItem<'publish-content'>,
  { why, news, due }: { readonly why: string; readonly news: string; readonly due: Date },
): Promise<boolean> {
  const { request, layer, type, key, draft, own, said, by, because } = open
  if (draft === undefined) return true
  if (!(await isAllowed(open, 'publish-content', own, said))) return false
  const { tx, now } = request
  const name = { type: type.name, key }
  await deletePlansOf(tx, layer, [name])
  await insertPlan(tx, layer, {
    ...{ ...name, own, said, person_id: by, why, news, due },
    planned_at: now,
  })
  await record(request, 'plan-content', because, subjectOf(open), { due: osloTime(due).day })
  return true
}

/** Takes a plan back, or forgets one that came to nothing; the draft stands as it did. False: not within reach. */
export async function cancelPlan(open: OpenItem<'cancel-plan'>): Promise<boolean> {
  const { request, layer, type, key, own, plan, because } = open
  if (plan === undefined) return true
  if (!(await isAllowed(open, 'cancel-plan', own, plan.said))) return false
  await deletePlansOf(request.tx, layer, [{ type: type.name, key }])
  await record(request, 'cancel-plan', because, subjectOf(open))
  return true
}

const subjectOf = ({ type, key }: OpenItem) => ({ type: 'item', id: itemName({ type: type.name, key }) })
