import type { FollowUp, FollowUpThen } from '#base/follow-up.ts'
import type { Day, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ladderOf } from './clock.ts'
import { clocksOf } from './clocks.ts'
import { unnoticedEnds } from './consent-clocks.ts'
import { ladder, type Around, type Notice } from './ladder.ts'
import { rested } from './resting.ts'

export type BreakKind =
  | 'no-holder'
  | 'past-next-date'
  | 'evaluation-missed'
  | 'transition-without-receiver'
  | 'consent-lapsed-unnoticed'
  | 'beyond-ladder'

/** From the first day at whose end it was so, to the day on which it ended, which does not count. */
export type Break = {
  readonly kind: BreakKind
  readonly subject: string
  readonly from: Day
  /** Undefined: it is so still. */
  readonly to: Day | undefined
  /** Whose leader answered for the relay on its first day. */
  readonly unit: UnitId
}

/**
 * The breaks of one relay before a day (`until`), from what it stood on at the end of each day on which something was recorded.
 * Only what was recorded when counts: nothing that is written later takes a break away.
 */
export function breaksOf(
  history: readonly FollowUpThen[],
  around: Around,
  { until, notices = [] }: { readonly until: Day; readonly notices?: readonly Notice[] },
): readonly Break[] {
  const open = new Map<string, Break>()
  const ended: Break[] = []
  for (const [at, { on, followUp }] of history.entries()) {
    const next = history[at + 1]?.on ?? until
    const broken = brokenFrom(followUp, around, notices, next).filter(({ since }) => since < next)
    for (const [id, one] of open) {
      if (broken.some((other) => idOf(other) === id)) continue
      open.delete(id)
      ended.push({ ...one, to: on })
    }
    for (const one of broken) {
      const { kind, subject, since } = one
      if (open.has(idOf(one))) continue
      const from = since > on ? since : on
      open.set(idOf(one), { kind, subject, from, to: undefined, unit: whoseLeaderAnswers(followUp) })
    }
  }
  return [...ended, ...open.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** The days on which something would become a break, if nothing is done about it. */
export const breakingDays = (followUp: FollowUp, around: Around, notices: readonly Notice[]): readonly Day[] =>
  brokenFrom(followUp, around, notices).map(({ since }) => since)

/** How long it was, in calendar days; so far, where it is so still. */
export const daysOf = ({ from, to }: Pick<Break, 'from' | 'to'>, until: Day): number =>
  (Date.parse(to ?? until) - Date.parse(from)) / dayLong
const dayLong = 86_400_000

type Broken = { readonly kind: BreakKind; readonly subject: string; readonly since: Day }

/** The same again is another break: the day it began is part of what it is. */
const idOf = ({ kind, subject, since }: Broken): string => `${kind}/${subject}/${since}`

/**
 * From which day each thing is a break, if nothing is done about it. `before`: no other is asked about, and a ladder of what is due later has not
 * to be climbed.
 */
function brokenFrom(
  followUp: FollowUp,
  around: Around,
  notices: readonly Notice[],
  before: Day = '9999-12-31',
): readonly Broken[] {
  return [
    ...(followUp.states.at(-1)?.is === 'closed' ? [] : brokenWhileOpen(followUp, around)),
    ...clocksOf(followUp, around).flatMap((clock): readonly Broken[] => {
      // The ladder of a consent stands before its end; every other begins on the due day.
      if (clock.dueOn >= before && clock.kind !== 'consent-ends') return []
      const { exhaustedOn } = ladder(clock, around, { notices })
      return exhaustedOn === undefined
        ? []
        : [{ kind: 'beyond-ladder', subject: ladderOf(clock), since: dayAfter(exhaustedOn, 1) }]
    }),
  ]
}

function brokenWhileOpen(followUp: FollowUp, around: Around): readonly Broken[] {
  const { states, next, measures, transitions } = followUp
  const state = states.at(-1)
  return [
    ...(state?.is === 'waiting-for-holder' && !state.isFamilysChoice
      ? [{ kind: 'no-holder', subject: '', since: state.since } as const]
      : []),
    { kind: 'past-next-date', subject: '', since: dayAfter(next.on, 1) },
    ...measures.flatMap(({ id, evaluation }): readonly Broken[] => {
      const due = rested(states, evaluation.on, ['awaiting-consent', 'paused'])
      return due === undefined ? [] : [{ kind: 'evaluation-missed', subject: id, since: dayAfter(due, 1) }]
    }),
    // Nobody there on the day itself is a child whom nobody meets.
    ...transitions.map(({ id, day }): Broken => ({ kind: 'transition-without-receiver', subject: id, since: day.on })),
    ...unnoticedEnds(followUp, around).map((lastDay): Broken => ({
      ...{ kind: 'consent-lapsed-unnoticed', subject: lastDay, since: dayAfter(lastDay, 1) },
    })),
  ]
}

/** On a day: of the unit that has the relay, or of the one that it waits with. */
export const whoseLeaderAnswers = ({ states, unit }: FollowUp): UnitId => {
  const state = states.at(-1)
  return state?.is === 'waiting-for-holder' ? state.unit : unit
}
