import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import type { PartyId } from './network.ts'
import type { Mark } from './words.ts'

/** In plain words, with what it is about and when it is looked at. */
export type Goal = {
  readonly id: string
  readonly mark: Mark
  readonly text: string
  readonly area: Area
  readonly setOn: Day
  readonly target: Day | undefined
  readonly ended: { readonly is: 'reached' | 'dropped'; readonly on: Day } | undefined
  /** Counts changes: whoever changes what another has changed meanwhile is shown both. */
  readonly version: number
}

export const areas = ['wellbeing', 'friends', 'learning', 'home', 'health', 'leisure', 'other'] as const
export type Area = (typeof areas)[number]

export const arenas = ['kindergarten', 'school', 'home', 'leisure', 'service', 'other'] as const
export type Arena = (typeof arenas)[number]

/** Where someone of an age is on weekdays; where help begins is for people to say, so this is only where the form begins. */
export function arenaAt(years: number | undefined): Arena | '' {
  if (years === undefined || years > 18) return ''
  return years < 6 ? 'kindergarten' : 'school'
}

export type Responsible = { readonly person: PersonId; readonly service: ServiceId } | { readonly party: PartyId }

/** A measure (tiltak): what someone does, where, and when it is looked at again. */
export type Measure = {
  readonly id: string
  readonly goal: string
  readonly mark: Mark
  readonly text: string
  readonly arena: Arena
  readonly responsible: Responsible
  readonly from: Day
  readonly deadline: Day | undefined
  /** When it is looked at; the relay's next date is never later than the first of these. */
  readonly evaluateOn: Day
  readonly notes: readonly { readonly id: string; readonly mark: Mark; readonly text: string; readonly on: Day }[]
  readonly evaluations: readonly Evaluation[]
  readonly stoppedOn: Day | undefined
  /** Decided in a meeting. */
  readonly meeting?: string
  /** The key of the measure in the municipality's catalogue that it was made of, where that is to be told. */
  readonly pickedFrom?: string
  readonly version: number
}

export type Evaluation = {
  readonly mark: Mark
  readonly on: Day
  readonly carriedOut: 'yes' | 'partly' | 'no'
  /** How it helped, 1 (not at all) to 5 (very well); undefined when it was not carried out. */
  readonly effect: number | undefined
  readonly text: string
  readonly decision: 'continue' | 'adjust' | 'stop'
  /** Said in a meeting, whose minutes have the words; what goes on is looked at again on the meeting's next date. */
  readonly meeting?: string | undefined
}

export type Plan = {
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
}

export type PlanEvent =
  | { readonly type: 'goal-set'; readonly goal: Goal }
  | {
      readonly type: 'goal-changed'
      readonly goal: string
      readonly text: string
      readonly area: Area
      readonly target: Day | undefined
    }
  | { readonly type: 'goal-ended'; readonly goal: string; readonly is: 'reached' | 'dropped'; readonly on: Day }
  | { readonly type: 'measure-set'; readonly measure: Measure }
  | { readonly type: 'measure-changed'; readonly measure: string; readonly to: MeasureChange }
  | {
      readonly type: 'measure-noted'
      readonly measure: string
      readonly id: string
      readonly mark: Mark
      readonly text: string
      readonly on: Day
    }
  | {
      readonly type: 'measure-evaluated'
      readonly measure: string
      readonly evaluation: Evaluation
      /** When it is looked at again; undefined when it stops. */
      readonly next: Day | undefined
    }

export type MeasureChange = Pick<Measure, 'text' | 'arena' | 'responsible' | 'deadline' | 'evaluateOn'>

export const noPlan: Plan = { goals: [], measures: [] }

export function evolvePlan(plan: Plan, event: PlanEvent): Plan {
  switch (event.type) {
    case 'goal-set':
      return { ...plan, goals: [...plan.goals, event.goal] }
    case 'goal-changed': {
      const { text, area, target } = event
      return withGoal(plan, event.goal, (goal) => ({ ...goal, text, area, target, version: goal.version + 1 }))
    }
    case 'goal-ended':
      return withGoal(plan, event.goal, (goal) => ({ ...goal, ended: { is: event.is, on: event.on } }))
    case 'measure-set':
      return { ...plan, measures: [...plan.measures, event.measure] }
    case 'measure-changed':
      return withMeasure(plan, event.measure, (measure) => ({
        ...measure,
        ...event.to,
        version: measure.version + 1,
      }))
    case 'measure-noted': {
      const { id, mark, text, on } = event
      return withMeasure(plan, event.measure, (measure) => ({
        ...measure,
        notes: [...measure.notes, { id, mark, text, on }],
      }))
    }
    case 'measure-evaluated':
      return withMeasure(plan, event.measure, (measure) => ({
        ...measure,
        evaluations: [...measure.evaluations, event.evaluation],
        evaluateOn: event.next ?? measure.evaluateOn,
        stoppedOn: event.next === undefined ? event.evaluation.on : undefined,
      }))
  }
}

/** What was said to go on in a meeting is looked at again on the date that the meeting ended with. */
export const lookedAtAgain = (plan: Plan, meeting: string, next: Day): Plan => ({
  ...plan,
  measures: plan.measures.map((measure) =>
    isRunning(measure) && measure.evaluations.at(-1)?.meeting === meeting ? { ...measure, evaluateOn: next } : measure,
  ),
})

const withGoal = (plan: Plan, id: string, change: (goal: Goal) => Goal): Plan => ({
  ...plan,
  goals: plan.goals.map((goal) => (goal.id === id ? change(goal) : goal)),
})

const withMeasure = (plan: Plan, id: string, change: (measure: Measure) => Measure): Plan => ({
  ...plan,
  measures: plan.measures.map((measure) => (measure.id === id ? change(measure) : measure)),
})

export const isOpenGoal = ({ ended }: Goal): boolean => ended === undefined

export const isRunning = ({ stoppedOn }: Measure): boolean => stoppedOn === undefined
