import type { Offices } from '#base/at-work.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { before, knownOn, rungDay } from '#base/working-days.ts'
import { ladderOf, type Clock, type Rung } from './clock.ts'
import type { Counting } from './counting.ts'
import { peopleOf } from './offices.ts'
import type { ContinuitySettings } from './settings.ts'

/** What counts besides a clock: calendar, lengths, and who answers for what on each day, read when it opens. */
export type Around = Counting & { readonly officesOn: (day: Day) => Offices }

/** That somebody was told, or is to be. One row for a ladder, a place on it and a person, for ever. */
export type Notice = {
  readonly ladder: string
  /** `1` … `4`; with its day where that is its own. */
  readonly place: string
  readonly to: PersonId
  /** The day it was meant for, however late a worker was. */
  readonly planned: Day
}

export type Planned = { readonly place: string; readonly planned: Day; readonly to: readonly PersonId[] }

/** The whole ladder as it will be if nobody does anything; `exhaustedOn`: everyone was told, and had the time to act. */
export type Ladder = { readonly rungs: readonly Planned[]; readonly exhaustedOn: Day | undefined }

/**
 * Who is told when. What was told stays told; a place that a worker is late with keeps its day, and is for whoever answers on
 * the day it is told (`today`), since those who left while it stood still can do nothing.
 */
export function ladder(clock: Clock, around: Around, { notices = [], today = '' }: SoFar = {}): Ladder {
  const settings = around.settingsOn(clock.dueOn)
  const own = notices.filter((one) => one.ladder === ladderOf(clock))
  const rungs: Planned[] = []
  // From which day the next is counted, and how many working days after it.
  let [from, wait] = [clock.dueOn, 0]
  for (const rung of clock.rungs) {
    const place = placeOf(rung)
    const told = own.filter((one) => one.place === place)
    const planned = told[0]?.planned ?? plannedFor(rung, clock, { from, wait, isFirst: rungs.length === 0 }, around)
    const heard = rung.isAgain ? [] : rungs.flatMap(({ to }) => to)
    const to = told.length > 0 ? told.map((one) => one.to) : resolve(rung, around.officesOn(max(planned, today)), heard)
    // An empty rung takes no time: the next is told on the same day.
    if (to.length === 0) continue
    rungs.push({ place, planned, to })
    ;[from, wait] = [max(planned, rung.on ?? clock.dueOn), settings[waits[rung.rung]]]
  }
  const isWhole = clock.rungs.some(({ rung }) => rung === 4)
  return { rungs, exhaustedOn: isWhole ? rungDay(from, settings.waitAfterLast, around.calendar) : undefined }
}

type SoFar = { readonly notices?: readonly Notice[]; readonly today?: Day }

const waits = {
  1: 'waitAfterPerson',
  2: 'waitAfterDeputy',
  3: 'waitAfterLeader',
  4: 'waitAfterLast',
} as const satisfies Record<Rung['rung'], keyof ContinuitySettings>

const placeOf = ({ rung, on }: Rung): string => (on === undefined ? String(rung) : `${rung}/${on}`)

/** The first is told on the due day, or on the last working day before it: never late because of a Sunday. */
function plannedFor(
  { on }: Rung,
  { dueOn }: Clock,
  { from, wait, isFirst }: { readonly from: Day; readonly wait: number; readonly isFirst: boolean },
  { calendar }: Around,
): Day {
  if (on !== undefined) return on
  return isFirst ? before(dueOn, 0, knownOn(calendar, dueOn)) : rungDay(from, wait, calendar)
}

const resolve = ({ who }: Pick<Rung, 'who'>, offices: Offices, heard: readonly PersonId[]): readonly PersonId[] => [
  ...new Set(who.flatMap((one) => peopleOf(one, offices, heard))),
]

const max = (one: Day, other: Day): Day => (one > other ? one : other)

/**
 * Whom to tell now, in the order in which it was meant, of clocks that run now: a cause that has gone is no clock any longer,
 * and tells nobody. Outside open hours only those who have just been asked.
 */
export function toTell(
  clocks: readonly Clock[],
  around: Around,
  notices: readonly Notice[],
  now: Date,
): readonly Notice[] {
  const today = osloTime(now).day
  const open = isOpen(around, now)
  return clocks
    .flatMap((clock) => [
      ...toldOn(clock, around, today).filter(({ isAtOnce }) => isAtOnce || open),
      ...(open ? ladder(clock, around, { notices, today }).rungs.flatMap((one) => noticesOf(clock, one)) : []),
    ])
    .filter(({ planned }) => planned <= today)
    .map(({ ladder: id, place, to, planned }): Notice => ({ ladder: id, place, to, planned }))
    .filter((one) => !notices.some((other) => isSame(one, other)))
    .toSorted((one, other) => (one.planned < other.planned ? -1 : one.planned > other.planned ? 1 : 0))
}

const noticesOf = (clock: Clock, { to, ...planned }: Planned): readonly Notice[] =>
  to.map((person) => ({ ladder: ladderOf(clock), ...planned, to: person }))

const toldOn = (clock: Clock, around: Around, today: Day) =>
  clock.told.flatMap(({ on, who, isAtOnce }) =>
    resolve({ who }, around.officesOn(max(on, today)), []).map((to) => ({
      ...{ ladder: ladderOf(clock), place: `ahead/${on}`, to, planned: on, isAtOnce },
    })),
  )

const isSame = (one: Notice, other: Notice): boolean =>
  one.ladder === other.ladder && one.place === other.place && one.to === other.to

/** Working days, from the one hour to the other in Norway. */
export function isOpen({ calendar, settingsOn }: Counting, now: Date): boolean {
  const { day, minutes } = osloTime(now)
  const { openFrom, openUntil } = settingsOn(day)
  return knownOn(calendar, day)(day) && openFrom * 60 <= minutes && minutes < openUntil * 60
}

/** Whoever is first in turn for a clock on a day: a person, or those who have the office. */
export const firstOf = (clock: Clock, offices: Offices): readonly PersonId[] =>
  [...clock.rungs, ...clock.told].map((one) => resolve(one, offices, [])).find((people) => people.length > 0) ?? []
