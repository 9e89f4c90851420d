import { dayAfter } from '#base/oslo-time.ts'
import { states, stateOn, type Said, type State } from './states.ts'

/** A unit or a partner, for as long as it is one. Days are `2026-11-22`. */
export type Workplace = {
  /** Undefined: it was there before anything was written down of it. */
  readonly from: string | undefined
  /** The first day on which it is no more. */
  readonly ended: string | undefined
  readonly said: readonly Said[]
}

/** How many workplaces were in each state at the end of a day. */
export type Counts = Readonly<Record<State, number>>

export type Point = { readonly day: string; readonly counts: Counts }

/** How many points a picture has room for. */
const mostPoints = 12

/**
 * The way from the month in which something was said first until today: the last day of each month, and today. Where there are more than the
 * picture has room for, every second month, every third …, counted back from today. Empty: nothing is said yet.
 */
export function overTime(workplaces: readonly Workplace[], today: string): readonly Point[] {
  const first = workplaces
    .flatMap(({ said }) => said.map(({ day }) => day))
    .toSorted()
    .find((day) => day <= today)
  if (first === undefined) return []
  const days = [...monthEnds(first, today), today]
  const step = Math.ceil(days.length / mostPoints)
  return days
    .filter((_, at) => (days.length - 1 - at) % step === 0)
    .map((day) => ({ day, counts: countsOn(workplaces, day) }))
}

/** Those that are not meant to take the model into use are not counted. */
export function countsOn(workplaces: readonly Workplace[], day: string): Counts {
  const there = workplaces
    .filter(({ from, ended }) => (from === undefined || from <= day) && (ended === undefined || day < ended))
    .map(({ said }) => stateOn(said, day))
  return Object.fromEntries(states.map((state) => [state, there.filter((one) => one === state).length])) as Counts // every state is there
}

/** The last days of the months from one day until another, without the month of the other. */
function monthEnds(from: string, until: string): readonly string[] {
  const ends: string[] = []
  for (let end = lastOfMonth(from); end < until && !isSameMonth(end, until); end = lastOfMonth(dayAfter(end, 1)))
    ends.push(end)
  return ends
}

const isSameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7)

function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
