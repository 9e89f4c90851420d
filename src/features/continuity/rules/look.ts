import type { FollowUp, FollowUpThen, RungTold } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { breakingDays, breaksOf, type Break } from './breaks.ts'
import { knownOn } from '#base/working-days.ts'
import { ladderOf, type Clock } from './clock.ts'
import { clocksOf } from './clocks.ts'
import { consentReminders } from './consent-clocks.ts'
import { isOpen, ladder, toTell, type Around, type Notice } from './ladder.ts'
import { whoseIs } from './offices.ts'

/** What somebody who looks at something finds: whom to tell, what to leave, and when to look again. */
export type Look = {
  readonly notices: readonly Told[]
  /** What still has a cause, and whose it is first; a notice of anything else is settled, and one of what was theirs and is no longer. */
  readonly ladders: ReadonlyMap<string, readonly PersonId[]>
  /** What runs, for lists: the next first. */
  readonly due: readonly Due[]
  /** Undefined: not before something happens. */
  readonly lookAt: Date | undefined
}

/** A notice with what it is about. */
export type Told = Notice & { readonly clock: Pick<Clock, 'kind' | 'about' | 'dueOn'>; readonly rung: Rung | undefined }
type Rung = RungTold['rung']

/** One thing that is due, and whose turn it is first: those it says so, away or not. */
export type Due = Pick<Clock, 'kind' | 'about' | 'dueOn' | 'startedOn'> & { readonly whose: readonly PersonId[] }

/** Looks at clocks: those that run, and those that begin by themselves later. */
export function lookAt(
  clocks: readonly Clock[],
  around: Around,
  told: readonly Notice[],
  now: Date,
): Pick<Look, 'notices' | 'ladders' | 'lookAt'> {
  const today = osloTime(now).day
  const running = clocks.filter(({ startedOn }) => startedOn <= today)
  const notices = toTell(running, around, told, now)
  const after = { notices: [...told, ...notices], today }
  const planned = clocks.flatMap((clock) => [
    ...clock.told.map(({ on }) => on),
    ...ladder(clock, around, after)
      .rungs.filter((one) => !isTold(clock, one.place, after.notices))
      .map(({ planned: on }) => on),
  ])
  const [later] = planned.filter((on) => on > today).toSorted()
  const isKeptBack = !isOpen(around, now) && planned.some((on) => on <= today)
  return {
    notices: notices.map((one) => ({ ...one, ...aboutOf(one, running) })),
    ladders: new Map(clocks.map((clock) => [ladderOf(clock), whose(clock, around, today)])),
    lookAt: earliest(
      later === undefined ? undefined : opening(later, around),
      isKeptBack ? nextOpening(around, now) : undefined,
    ),
  }
}

const isTold = (clock: Clock, place: string, notices: readonly Notice[]): boolean =>
  notices.some((one) => one.ladder === ladderOf(clock) && one.place === place)

function aboutOf({ ladder: id, place }: Notice, clocks: readonly Clock[]): Pick<Told, 'clock' | 'rung'> {
  const clock = clocks.find((one) => ladderOf(one) === id)
  if (clock === undefined) throw new Error('A notice is of a clock that runs.')
  const { kind, about, dueOn } = clock
  const rung = Number(place.slice(0, 1))
  return {
    clock: { kind, about, dueOn },
    rung: rung === 1 || rung === 2 || rung === 3 || rung === 4 ? rung : undefined,
  }
}

/** Looks at a relay, and finds where the follow-up of it has broken until yesterday's end. */
export function lookAtRelay(
  history: readonly FollowUpThen[],
  around: Around,
  told: readonly Notice[],
  now: Date,
): Look & { readonly breaks: readonly Break[]; readonly meetings: FollowUp['meetings'] } {
  const followUp = history.at(-1)?.followUp
  const today = osloTime(now).day
  if (followUp === undefined)
    return { notices: [], ladders: new Map(), due: [], meetings: [], lookAt: undefined, breaks: [] }
  const clocks = clocksOf(followUp, around)
  const look = lookAt([...clocks, ...remindersOf(followUp, clocks, around, today)], around, told, now)
  const notices = [...told, ...look.notices]
  // A day is a day of a break once it is over.
  const [breaking] = breakingDays(followUp, around, notices)
    .map((on) => dayAfter(on, 1))
    .filter((on) => on > today)
    .toSorted()
  return {
    ...look,
    lookAt: earliest(breaking === undefined ? undefined : instantOf(breaking, 0), look.lookAt),
    due: dueOf(clocks, around, today),
    meetings: followUp.states.at(-1)?.is === 'closed' ? [] : followUp.meetings.filter(({ on }) => on >= today),
    breaks: breaksOf(history, around, { until: today, notices }),
  }
}

/** One that has a clock is reminded by it. */
const remindersOf = (followUp: FollowUp, clocks: readonly Clock[], around: Around, today: Day): readonly Clock[] =>
  consentReminders(followUp, around, today).filter((one) => !clocks.some((clock) => ladderOf(clock) === ladderOf(one)))

const whose = ({ rungs, told }: Pick<Clock, 'rungs' | 'told'>, around: Around, today: Day): readonly PersonId[] =>
  whoseIs([...rungs, ...told][0]?.who ?? [], around.officesOn(today))

/** What of it runs, in the order of the days. */
export const dueOf = (clocks: readonly Clock[], around: Around, today: Day): readonly Due[] =>
  clocks
    .filter(({ startedOn }) => startedOn <= today)
    .map(({ kind, about, dueOn, startedOn, rungs, told }) => ({
      ...{ kind, about, dueOn, startedOn },
      whose: whose({ rungs, told }, around, today),
    }))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))

const earliest = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one

const opening = (day: Day, { settingsOn }: Around): Date => instantOf(day, settingsOn(day).openFrom * 60)

/** When people are told anything again: this morning still, or on the next day on which they work. */
export function nextOpening(around: Around, now: Date): Date {
  const { day } = osloTime(now)
  for (let on = day; ; on = dayAfter(on, 1)) {
    const opens = opening(on, around)
    if (opens > now && knownOn(around.calendar, on)(on)) return opens
  }
}
