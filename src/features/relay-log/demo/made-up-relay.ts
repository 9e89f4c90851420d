import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { RelayEvent, RelayState } from '../rules/relay.ts'
import { drawsFrom, type Draws } from './draws.ts'
import { beginningOf, type Beginning, type Workplace } from './made-up-beginning.ts'
import { workIn } from './made-up-work.ts'
import type { IdOf, Told } from './stories.ts'

export type MadeUp = {
  /** Names the relay: the same key gives the same life. */
  readonly key: string
  /** Which one it is of all; decides which few are long. */
  readonly turn: number
  readonly workplaces: readonly Workplace[]
  readonly today: Day
  readonly idOf: IdOf
}

/** The life of a made-up relay, from its opening to yesterday: most are short; in every state, at every level. */
export function madeUpRelay({ key, turn, workplaces, today, idOf }: MadeUp): readonly Told[] {
  const draws = drawsFrom(key)
  const size = sizes.find(({ every, at }) => turn % every === at)?.events
  const state = size === undefined ? stateAt(draws.below(100)) : 'active'
  const length = size ?? drawnLength(draws)
  const age = Math.max(draws.between(10, 40), Math.min(length * draws.between(4, 9), 900))

  const begun = beginningOf({ key, draws, workplaces, today, age, isAgreed: state !== 'awaiting-consent', idOf })
  const ending = endingOf(state, begun, draws, today)
  const room = state === 'awaiting-consent' ? 0 : length - begun.events.length - ending.length
  const { person } = begun.holder
  return [
    ...begun.events.map((event) => ({ day: dayAfter(today, -age), by: person, event })),
    ...workIn({ key, draws, carriers: begun.carriers, today, age, idOf }, Math.max(0, room)),
    ...ending.map((event) => ({ day: dayAfter(today, -1), by: person, event })),
  ]
}

/** Sizes that a load test looks for; the first relay of each is among the first thousand. */
const sizes = [
  { every: 1000, at: 17, events: 1000 },
  { every: 100, at: 42, events: 50 },
]

/** How many of a hundred relays stand in each state. */
const states: readonly (readonly [RelayState, number])[] = [
  ['closed', 23],
  ['awaiting-consent', 6],
  ['paused', 5],
  ['waiting-for-holder', 4],
]

function stateAt(drawn: number): RelayState {
  let upTo = 0
  return states.find(([, share]) => drawn < (upTo += share))?.[0] ?? 'active'
}

/** Nine of ten are short; a few go on for years. */
function drawnLength(draws: Draws): number {
  const kind = draws.below(100)
  if (kind < 90) return draws.between(6, 13)
  return kind < 99 ? draws.between(20, 60) : draws.between(100, 200)
}

function endingOf(
  state: RelayState,
  { holder, asking, withdrawn }: Beginning,
  draws: Draws,
  today: Day,
): readonly RelayEvent[] {
  const yesterday = dayAfter(today, -1)
  switch (state) {
    case 'awaiting-consent':
      return []
    case 'active':
      return draws.chance(3) && asking !== undefined ? [asking] : []
    case 'paused':
      return [{ type: 'paused', reason: 'Familien er på reise.', with: 'Familien', until: dayAfter(today, 20) }]
    case 'waiting-for-holder':
      return [
        withdrawn,
        {
          type: 'holder-lost',
          ...{ because: 'not-covered', office: holder.unit, acceptBy: dayAfter(today, 4), on: yesterday },
        },
      ]
    case 'closed':
      return [
        {
          type: 'closed',
          closing: {
            ...{ outcome: draws.chance(80) ? 'goals-reached' : 'moved', reason: 'Det går bra nå.', with: 'Familien' },
            ...{ evaluation: 'Det som ble gjort, hjalp.', on: yesterday },
          },
        },
      ]
  }
}
