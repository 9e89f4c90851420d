import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Text } from '../text/text-for.ts'

export type NoGoalProps = {
  text: Text
  crumbs: readonly Crumb[]
  /** Where a goal is set; absent for those who may not. */
  add: string | undefined
  relay: string
}

/** A measure was begun in a relay without a goal that it could belong to. */
export function NoGoalPage({ text: { plan, picking, frame }, crumbs, add, relay }: NoGoalProps) {
  return (
    <>
      <PageHead title={plan.measureTitle} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        <Empty
          icon="plan"
          title={picking.use.noGoal}
          text={picking.use.noGoalText}
          act={add === undefined ? { label: picking.use.toRelay, href: relay } : { label: plan.newGoal, href: add }}
        />
      </div>
    </>
  )
}
