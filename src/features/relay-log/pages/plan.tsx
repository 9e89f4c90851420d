import { Empty } from '#ui/empty.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Text } from '../text/text-for.ts'

/** A measure of the municipality's catalogue, as a link to its page. */
export type PickedFrom = { readonly name: string; readonly href: string; readonly lang: string | undefined }

export type MeasureView = {
  what: string
  who: string
  due: string
  isLate: boolean
  /** The page of the measure, for those who may do something with it. */
  href: string | undefined
  /** What the last evaluation said. */
  last: string | undefined
  from: PickedFrom | 'gone' | undefined
}

export type GoalView = {
  id: string
  text: string
  facts: string
  ended: string | undefined
  measures: readonly MeasureView[]
  /** Absent for those who may not. */
  add: string | undefined
  change: string | undefined
}

export type PlanProps = {
  /** The reader sets no goal here: where there is none, nothing is said of it. */
  isOwnOnly?: boolean | undefined
  text: Text
  goals: readonly GoalView[]
  add: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
}

/** Goals in plain words, each with what someone does about it. */
export function PlanPart({ text, goals, add, copy, isOwnOnly }: PlanProps) {
  const { plan, copy: words } = text
  if (goals.length === 0 && isOwnOnly) return null
  return (
    <section aria-labelledby="mal">
      <div class="section-head">
        <h2 id="mal">{plan.title}</h2>
        <p class="actions">
          {add && <a href={add}>{plan.newGoal}</a>}
          {copy && goals.length > 0 && <a href={copy}>{words.title}</a>}
        </p>
      </div>
      {goals.length === 0 ? (
        <Empty icon="plan" title={plan.none} text={plan.noneText} />
      ) : (
        goals.map((goal) => <Goal text={text} goal={goal} />)
      )}
    </section>
  )
}

function Goal({ text: { plan, picking }, goal }: { text: Text; goal: GoalView }) {
  return (
    <div class="goal">
      <div class="goal-head">
        <h3>{goal.text}</h3>
        <p class="soft small">{goal.facts}</p>
        {goal.ended && (
          <p class="small">
            <Icon name="check" /> {goal.ended}
          </p>
        )}
      </div>
      {goal.measures.length > 0 && (
        <ul class="measures">
          {goal.measures.map((one) => (
            <li>
              <span class="measure-what">{one.href === undefined ? one.what : <a href={one.href}>{one.what}</a>}</span>
              <span class="measure-who">{one.who}</span>
              <span class="measure-due" data-late={one.isLate ? 'true' : undefined}>
                {one.isLate && <Icon name="clock" />}
                {one.due}
              </span>
              {one.last && <span class="measure-last">{one.last}</span>}
              {one.from && (
                <span class="measure-from">
                  {picking.from}: <PickedFromLink text={picking} from={one.from} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {(goal.add ?? goal.change) && (
        <p class="actions goal-acts">
          {goal.add && <a href={goal.add}>{plan.newMeasure}</a>}
          {goal.change && <a href={goal.change}>{plan.goalChange}</a>}
        </p>
      )}
    </div>
  )
}

/** To the page of what a measure was made of; in plain words where it is not there any more. */
export const PickedFromLink = ({ text, from }: { text: Text['picking']; from: PickedFrom | 'gone' }) =>
  from === 'gone' ? (
    <span>{text.fromGone}</span>
  ) : (
    <a href={from.href} lang={from.lang}>
      {from.name}
    </a>
  )
