import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Carrier } from '../rules/baton.ts'
import type { RelayEvent } from '../rules/relay.ts'
import type { Mark } from '../rules/words.ts'
import type { Draws } from './draws.ts'
import { evaluations, glimpses, goals, measures, notes } from './made-up-words.ts'
import type { IdOf, Told } from './stories.ts'

type Given = {
  readonly key: string
  readonly draws: Draws
  /** Who takes part, the holder first. */
  readonly carriers: readonly Carrier[]
  readonly today: Day
  readonly age: number
  readonly idOf: IdOf
}

/** So many things that people at work do between the opening and yesterday: mostly notes, and a plan that is looked at. */
export function workIn(given: Given, count: number): readonly Told[] {
  const { today, age } = given
  const told: Told[] = []
  const measured: string[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const day = dayAfter(today, -age + Math.floor((turn / count) * (age - 1)))
    told.push(oneThing(given, { turn, day, measured }))
  }
  return told
}

type Moment = {
  readonly turn: number
  readonly day: Day
  /** Measures so far; a new one is added. */
  readonly measured: string[]
}

function oneThing({ key, draws, carriers, today, idOf }: Given, { turn, day, measured }: Moment): Told {
  const carrier = draws.one(carriers)
  const mark: Mark = {
    author: { person: carrier.person, service: carrier.service },
    ...{ type: draws.one(['everyday', 'learning', 'home']), keptFromGuardians: false },
  }
  const id = idOf(`thing/${key}/${turn}`)
  const goal = idOf(`thing/${key}/0`)
  const by = (event: RelayEvent): Told => ({ day, by: carrier.person, event })
  const kind = draws.below(100)

  if (turn === 0)
    return by({
      type: 'goal-set',
      goal: {
        ...{ id, mark, text: draws.one(goals), area: 'wellbeing', setOn: day },
        ...{ target: dayAfter(today, 60), ended: undefined, version: 1 },
      },
    })
  if (turn === 1 || (kind < 3 && measured.length < mostMeasures)) {
    measured.push(id)
    return by({
      type: 'measure-set',
      measure: {
        ...{ id, goal, mark, text: draws.one(measures), arena: 'school', responsible: mark.author, from: day },
        ...{ deadline: undefined, evaluateOn: dayAfter(today, draws.between(0, 60)), notes: [], evaluations: [] },
        ...{ stoppedOn: undefined, version: 1 },
      },
    })
  }
  const measure = measured.length === 0 ? goal : draws.one(measured)
  if (kind < 13) return by({ type: 'measure-noted', measure, id, mark, text: draws.one(notes), on: day })
  if (kind < 18)
    return by({
      type: 'measure-evaluated',
      measure,
      evaluation: {
        ...{ mark, on: day, carriedOut: 'yes', effect: draws.between(2, 5), decision: 'continue' },
        text: draws.one(evaluations),
      },
      next: dayAfter(today, draws.between(0, 60)),
    })
  if (kind < 23) {
    const next = dayAfter(today, draws.between(-3, 40))
    return by({ type: 'followed-up', next, said: { mark, text: draws.one(notes) } })
  }
  const isGlimpse = kind < 45
  const text = isGlimpse ? draws.one(glimpses) : `${draws.one(notes)} ${draws.one(notes)}`
  return by({ type: 'entry-added', entry: { id, kind: isGlimpse ? 'glimpse' : 'note', mark, text, on: day } })
}

/** More than anyone keeps an eye on. */
const mostMeasures = 8
