import type { ClockKind } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { ladderOf, type Clock } from '#features/continuity/rules/clock.ts'
import { firstOf, toTell, type Notice } from '#features/continuity/rules/ladder.ts'
import { drawsFrom } from '#features/relay-log/demo/draws.ts'
import { stateOf, type RelayEvent } from '#features/relay-log/rules/relay.ts'
import { familyActs, peopleAct, peopleMove } from './acts.ts'
import { add, clocksAt, openRelay, relayOf, remindersAt, type Followed } from './relays.ts'
import { aroundOf, beginTown, firstDay, idOf, officesNow, type Town } from './town.ts'

/**
 * A made-up municipality in which people come and go, are away, say nothing, and now and then do what they should; and a worker
 * that is down for days. Everything is drawn from a text, so that a fault can be met again.
 */

export type Faults = {
  /** Relays that, at the end of a day, had nobody responsible or no next date. */
  readonly left: readonly string[]
  /** Causes whose rung's day had passed without that rung told. */
  readonly silent: readonly string[]
  /** Notices that came twice. */
  readonly twice: readonly string[]
  /** What was met, so that a simulation in which nothing happens is not taken for a good one. */
  readonly met: Readonly<Record<string, number>>
}

/** What there is when the last day is over. */
export type Lived = {
  readonly town: Town
  readonly relays: readonly Followed[]
  readonly told: ReadonlyMap<string, readonly Notice[]>
  readonly lastDay: Day
}

export function simulate({
  relays,
  days,
  seed,
  isSteady = false,
}: {
  readonly relays: number
  readonly days: number
  readonly seed: string
  /** The worker is never down, and no relay is older than it: what a ladder should have told it has. */
  readonly isSteady?: boolean
}): Faults & Lived {
  const draws = drawsFrom(seed)
  const town = beginTown(draws)
  const all = isSteady ? [] : Array.from({ length: relays }, (_, at) => openRelay(town, draws, String(at)))
  const told = new Map<string, readonly Notice[]>()
  const met: Record<string, number> = {}
  const count = (what: string) => (met[what] = (met[what] ?? 0) + 1)
  const [left, silent, twice]: [string[], string[], string[]] = [[], [], []]
  let downUntil = firstDay

  for (let index = 0; index < days; index += 1) {
    const day = dayAfter(firstDay, index)
    if (!isSteady && draws.chance(4)) downUntil = dayAfter(day, draws.between(1, 7))
    // A worker that comes back does so in the middle of the day.
    const now = instantOf(day, day === downUntil ? 570 : 420)
    const isUp = day >= downUntil
    const isOpen = town.isWorking(day)
    peopleMove(town, all, day, draws, count)
    if (isSteady && index < spread)
      for (let at = index; at < relays; at += spread) all.push(openRelay(town, draws, String(at), day))
    for (const relay of all) {
      const around = aroundOf(town)
      const clocks = clocksAt(relay, town, around, day)
      const before = told.get(relay.id) ?? []
      const notices = isUp ? toTell([...clocks, ...remindersAt(relay, town, around, day)], around, before, now) : []
      for (const notice of notices) {
        if (before.some((one) => isSame(one, notice))) twice.push(`${relay.id} ${notice.ladder} ${notice.place}`)
        count(`told ${notice.ladder.split('/')[0]} ${notice.place.slice(0, 1)}`)
      }
      const after = [...before, ...notices]
      told.set(relay.id, after)
      add(relay, day, undefined, ...rungsTold(notices, day))
      if (isUp && isOpen)
        silent.push(
          ...clocks.flatMap((clock) => silenceOf(clock, after, town, day).map((one) => `${relay.id} ${one} ${day}`)),
        )

      peopleAct(relay, clocks, after, { town, day, draws, count })
      familyActs(relay, day, draws)
      left.push(...whatIsLeft(relay, town, day))
    }
  }
  return { left, silent, twice, met, town, relays: all, told, lastDay: dayAfter(firstDay, days - 1) }
}

/** So many days pass until every relay is open. */
const spread = 20

/** As a look writes them into what happened to the relay. */
function rungsTold(notices: readonly Notice[], on: Day): readonly RelayEvent[] {
  return notices.flatMap(({ ladder, place, to, planned }): readonly RelayEvent[] => {
    const [kind = '', about = '', due = ''] = ladder.split('/')
    const rung = Number(place.slice(0, 1))
    if (rung !== 1 && rung !== 2 && rung !== 3 && rung !== 4) return []
    const told = { kind: kind as ClockKind, about, due, rung, to: [to], planned, on } as const // written by `ladderOf`
    return [{ type: 'rung-told', told }]
  })
}

/** At the end of the day, counted without the ladder: somebody who is there, and a day. */
function whatIsLeft(relay: Followed, town: Town, day: Day): readonly string[] {
  const now = relayOf(relay)
  if (stateOf(now) === 'closed') return []
  const around = aroundOf(town)
  const [next] = clocksAt(relay, town, around, day)
  const offices = officesNow(town, day)
  const people = next === undefined ? [] : firstOf(next, offices)
  const isThere = people.some((one) => offices.present.has(one) || town.administrators.includes(one))
  return next !== undefined && isThere ? [] : [`${relay.id} ${day}`]
}

/**
 * Counted anew and by hand: somebody was told by the due day, and the municipality by the sum of all waits, whoever was there
 * in between.
 */
function silenceOf(clock: Clock, notices: readonly Notice[], town: Town, day: Day): readonly string[] {
  if (clock.rungs.every(({ rung }) => rung < 4)) return []
  const own = notices.filter((one) => one.ladder === ladderOf(clock) && !one.place.startsWith('ahead'))
  let past = 0
  for (let on = dayAfter(clock.dueOn, 1); on <= day; on = dayAfter(on, 1)) if (town.isWorking(on)) past += 1
  const isDue = clock.kind === 'consent-ends' ? past >= 1 : clock.dueOn <= day
  const nobody = isDue && own.length === 0
  const highest = [...town.coordinators, ...town.administrators, idOf('kari'), idOf('knut')]
  const isBeyond = past >= (clock.kind === 'consent-ends' ? 1 : 6)
  return nobody || (isBeyond && !own.some(({ to }) => highest.includes(to))) ? [ladderOf(clock)] : []
}

const isSame = (one: Notice, other: Notice) =>
  one.ladder === other.ladder && one.place === other.place && one.to === other.to
