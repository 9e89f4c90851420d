import type { Day } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isOpenGoal, isRunning, type Evaluation, type Goal, type Measure, type MeasureChange } from './plan.ts'
import { isParty, participantOf } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { sameAbout } from './words.ts'

type Events = readonly RelayEvent[]

export const setGoal = (goal: Goal): Result<Events, 'empty'> =>
  goal.text.trim() === '' ? refuse('empty') : ok([{ type: 'goal-set', goal }])

/** `seen`: the version that was on the screen. What another has changed since is not written over. */
export function changeGoal(
  relay: Relay,
  id: string,
  to: Pick<Goal, 'text' | 'area' | 'target'>,
  seen: number,
): Result<Events, 'gone' | 'empty' | 'changed-meanwhile'> {
  const goal = relay.plan.goals.find((one) => one.id === id)
  if (goal === undefined || !isOpenGoal(goal)) return refuse('gone')
  if (to.text.trim() === '') return refuse('empty')
  if (goal.version !== seen) return refuse('changed-meanwhile')
  return ok([{ type: 'goal-changed', goal: id, ...to }])
}

export function endGoal(relay: Relay, id: string, is: 'reached' | 'dropped', on: Day): Result<Events, 'gone'> {
  const goal = relay.plan.goals.find((one) => one.id === id)
  return goal === undefined || !isOpenGoal(goal) ? refuse('gone') : ok([{ type: 'goal-ended', goal: id, is, on }])
}

export function setMeasure(
  relay: Relay,
  measure: Measure,
  on: Day,
): Result<Events, 'no-goal' | 'empty' | 'nobody-responsible' | 'past'> {
  const goal = relay.plan.goals.find(({ id }) => id === measure.goal)
  if (goal === undefined || !isOpenGoal(goal)) return refuse('no-goal')
  if (measure.text.trim() === '') return refuse('empty')
  if (!isInRelay(relay, measure.responsible)) return refuse('nobody-responsible')
  if (measure.evaluateOn < on) return refuse('past')
  return ok([{ type: 'measure-set', measure }])
}

export function changeMeasure(
  relay: Relay,
  id: string,
  to: MeasureChange,
  { seen, on }: { readonly seen: number; readonly on: Day },
): Result<Events, 'gone' | 'empty' | 'nobody-responsible' | 'past' | 'changed-meanwhile'> {
  const measure = runningMeasure(relay, id)
  if (measure === undefined) return refuse('gone')
  if (to.text.trim() === '') return refuse('empty')
  if (!isInRelay(relay, to.responsible)) return refuse('nobody-responsible')
  if (to.evaluateOn < on) return refuse('past')
  if (measure.version !== seen) return refuse('changed-meanwhile')
  return ok([{ type: 'measure-changed', measure: id, to }])
}

/** What someone saw, while it is being done. */
export function noteMeasure(
  relay: Relay,
  id: string,
  note: Measure['notes'][number],
): Result<Events, 'gone' | 'empty'> {
  const measure = runningMeasure(relay, id)
  if (measure === undefined) return refuse('gone')
  if (note.text.trim() === '') return refuse('empty')
  return ok([{ type: 'measure-noted', measure: id, ...note, mark: sameAbout(note.mark, measure.mark) }])
}

/** Carried out or not, how it helped, and what now. What goes on has a day on which it is looked at again. */
export function evaluateMeasure(
  relay: Relay,
  id: string,
  evaluation: Evaluation,
  next: Day | undefined,
): Result<Events, 'gone' | 'empty' | 'no-effect' | 'no-next' | 'past'> {
  const measure = runningMeasure(relay, id)
  if (measure === undefined) return refuse('gone')
  if (evaluation.text.trim() === '' && evaluation.meeting === undefined) return refuse('empty')
  if (evaluation.carriedOut !== 'no' && evaluation.effect === undefined) return refuse('no-effect')
  const goesOn = evaluation.decision !== 'stop'
  if (goesOn && next === undefined) return refuse('no-next')
  if (goesOn && next !== undefined && next < evaluation.on) return refuse('past')
  const marked = { ...evaluation, mark: sameAbout(evaluation.mark, measure.mark) }
  return ok([{ type: 'measure-evaluated', measure: id, evaluation: marked, next: goesOn ? next : undefined }])
}

/** How a measure is said to have gone in a meeting: a word that everyone can say, and what it means on the scale. */
export const quickWords = ['helped', 'little', 'not-helped', 'not-done'] as const
export type QuickWord = (typeof quickWords)[number]
export const quickMeaning = {
  helped: { carriedOut: 'yes', effect: 4 },
  little: { carriedOut: 'yes', effect: 2 },
  'not-helped': { carriedOut: 'yes', effect: 1 },
  'not-done': { carriedOut: 'no', effect: undefined },
} as const satisfies Record<QuickWord, Pick<Evaluation, 'carriedOut' | 'effect'>>

const runningMeasure = (relay: Relay, id: string): Measure | undefined =>
  relay.plan.measures.find((one) => one.id === id && isRunning(one))

const isInRelay = ({ network }: Relay, responsible: Measure['responsible']): boolean =>
  'person' in responsible
    ? participantOf(network, responsible.person)?.service === responsible.service
    : isParty(network, responsible.party)
