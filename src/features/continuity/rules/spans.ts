import type { FollowUpThen } from '#base/follow-up.ts'
import type { Day, UnitId } from '#base/ids.ts'
import { whoseLeaderAnswers } from './breaks.ts'

/** Days at whose end a relay was open; `to` is the first that is not one, undefined while it goes on. */
export type OpenSpan = {
  readonly from: Day
  readonly to: Day | undefined
  /** Whose leader answered. */
  readonly unit: UnitId
  /** Nobody held the baton: that office alone answered. */
  readonly isWaiting: boolean
}

/** When a relay was open, where, and whether somebody held it, in the order of the days; no two meet that are the same. */
export function openSpans(history: readonly FollowUpThen[]): readonly OpenSpan[] {
  const spans: OpenSpan[] = []
  for (const [at, { on, followUp }] of history.entries()) {
    const is = followUp.states.at(-1)?.is
    if (is === 'closed') continue
    const span = {
      ...{ from: on, to: history[at + 1]?.on },
      ...{ unit: whoseLeaderAnswers(followUp), isWaiting: is === 'waiting-for-holder' },
    }
    const last = spans.at(-1)
    const goesOn = last?.to === on && last.unit === span.unit && last.isWaiting === span.isWaiting
    if (last !== undefined && goesOn) spans[spans.length - 1] = { ...span, from: last.from }
    else spans.push(span)
  }
  return spans
}

export type FirstMeasure = {
  readonly on: Day
  /** Whose leader answered on that day. */
  readonly unit: UnitId
  /** Calendar days since the worry arose. */
  readonly days: number
}

/** Of a relay that came from a wonder note, as it stands now; one that was closed before its first measure began has none. */
export function firstMeasureOf(history: readonly FollowUpThen[]): FirstMeasure | undefined {
  const { wonderOn, firstMeasureOn: on } = history.at(-1)?.followUp ?? {}
  if (wonderOn === undefined || on === undefined) return undefined
  const then = history.findLast((one) => one.on <= on)
  const state = then?.followUp.states.at(-1)
  if (then === undefined || (state?.is === 'closed' && state.since < on)) return undefined
  return { on, unit: whoseLeaderAnswers(then.followUp), days: (Date.parse(on) - Date.parse(wonderOn)) / dayLong }
}
const dayLong = 86_400_000
