import { osloTime } from '#base/oslo-time.ts'
import { clockIn, dayIn } from '#features/people/index.ts'
import type { OpenItem } from '../open-item.ts'
import type { PlanView } from '../pages/plan.tsx'
import { failureOf, type PlanFailure } from '../rules/planning.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'

type Plan = NonNullable<OpenItem['plan']>

/** What is said of a plan where its item is; undefined: nothing is planned. */
export function viewPlan(open: OpenItem): PlanView | undefined {
  const { request, plan, draft, own, mayDoTo } = open
  if (plan === undefined) return undefined
  const failure = failureOf(plan, draft)
  return {
    words: wordsOfPlan(plan, failure, request.language),
    isFixed: failure === undefined,
    cancel: mayDoTo('cancel-plan', own, plan.said) ? itemAt(request, open, '/plan') : undefined,
    publish:
      failure === undefined && mayDoTo('publish-content', own, plan.said)
        ? itemAt(request, open, '/publiser')
        : undefined,
  }
}

/** When it is published and who planned it, or why it was not. */
export function wordsOfPlan(
  plan: Pick<Plan, 'due' | 'person'>,
  failure: PlanFailure | undefined,
  language: string,
): string {
  const { life } = studioTextFor(language)
  const when = whenDue(plan, language)
  return failure === undefined ? life.plan.waits(when, plan.person) : life.plan.failed(when, life.plan.because[failure])
}

export const whenDue = ({ due }: Pick<Plan, 'due'>, language: string): string =>
  studioTextFor(language).life.plan.at(dayIn(osloTime(due).day, language), clockIn(due, language))
