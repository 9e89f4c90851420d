import { instantOf } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { mergeSaid, type Inherited } from './merging.ts'
import { isSameSaid, saysTheSame, type Said } from './said.ts'

/**
 * Why something that was planned is not published: its draft was changed, so that the words are not those that were approved; what is
 * public was changed in the same places; the model would be wrong with it; or whoever planned it may not publish it any more.
 */
export type PlanFailure = 'changed' | 'conflict' | 'faults' | 'right'

/** Why something cannot be planned for a moment. */
export type MomentFault = 'day' | 'time' | 'past' | 'far'

/** Further ahead than this nobody knows what the model will be. */
const mostDays = 366

/** When something is to be published, by the clocks in Norway. */
export function momentFor(day: string | undefined, minutes: number | undefined, now: Date): Result<Date, MomentFault> {
  if (day === undefined) return refuse('day')
  if (minutes === undefined) return refuse('time')
  const due = instantOf(day, minutes)
  if (due <= now) return refuse('past')
  return due.getTime() - now.getTime() > mostDays * dayLong ? refuse('far') : ok(due)
}

const dayLong = 86_400_000

type Planned = { readonly own: Said; readonly said: Said; readonly failed: PlanFailure | null }

type Draft = { readonly said: Said; readonly unread: object } | undefined

/** How a plan stands beside the draft as it is now; undefined: it says what was approved. */
export const failureOf = ({ said, failed }: Pick<Planned, 'said' | 'failed'>, draft: Draft): PlanFailure | undefined =>
  failed ?? (draft !== undefined && isApproved(said, draft) ? undefined : 'changed')

const isApproved = (said: Said, draft: NonNullable<Draft>): boolean =>
  Object.keys(draft.unread).length === 0 && isSameSaid(draft.said, said)

/**
 * What is published when the time comes: what was approved, put together with what has become public meanwhile, where nobody changed the
 * same.
 */
export function wordsDue(
  { own, said }: Pick<Planned, 'own' | 'said'>,
  now: Said,
  inherited: Inherited,
): Result<Said, 'conflict'> {
  if (saysTheSame(own, now)) return ok(said)
  const merged = mergeSaid(own, said, now, inherited)
  return merged.conflicts.length > 0 ? refuse('conflict') : ok(merged.said)
}
