import type { ClockKind } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'

/** What waits for somebody: theirs first, or told of because nobody did it. */
export type Waiting = {
  readonly kind: ClockKind
  readonly dueOn: Day
  /** The reader's own to do; else they were told of it. */
  readonly isOwn: boolean
}

export type Sorted<One> = {
  readonly late: readonly One[]
  readonly today: readonly One[]
  readonly coming: readonly One[]
  /** What others have left, late too. */
  readonly told: readonly One[]
  /** The first day on which something comes that is further ahead. */
  readonly next: Day | undefined
}

/** So far ahead something is shown as coming; what somebody waits for an answer to is shown at once. */
const ahead = 14
const waitedFor: readonly ClockKind[] = [
  'offer-unanswered',
  'question-unanswered',
  'correction-requested',
  'waiting-for-holder',
  'feedback-to-worried',
]

/** Late first, the oldest at the top; then today, and what comes (look/README.md). */
export function sortedOn<One extends Waiting>(all: readonly One[], today: Day): Sorted<One> {
  const inOrder = all.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
  const own = inOrder.filter(({ isOwn }) => isOwn)
  const until = dayAfter(today, ahead)
  const isSoon = ({ kind, dueOn }: One) => dueOn <= until || waitedFor.includes(kind)
  return {
    late: own.filter(({ dueOn }) => dueOn < today),
    today: own.filter(({ dueOn }) => dueOn === today),
    coming: own.filter((one) => today < one.dueOn && isSoon(one)),
    told: inOrder.filter(({ isOwn }) => !isOwn),
    next: own.find((one) => !isSoon(one))?.dueOn,
  }
}
