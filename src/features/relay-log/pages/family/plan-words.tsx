import { Icon } from '#ui/icon.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import type { PickedFrom } from '../plan.tsx'
import { Written, type WrittenItem } from './written.tsx'

export type FamilyMeasure = {
  readonly what: string
  readonly who: string
  /** What can be read of it by everyone. */
  readonly about: PickedFrom | undefined
  /** Where the reader says what they think of it. */
  readonly say: string | undefined
}

export type FamilyGoal = {
  readonly text: string
  readonly ended: string | undefined
  readonly measures: readonly FamilyMeasure[]
}

export type PlanWordsProps = {
  readonly goals: readonly FamilyGoal[]
  readonly propose: string | undefined
  readonly tasks: readonly string[]
  readonly written: readonly WrittenItem[]
  readonly all: string | undefined
  readonly write: string | undefined
  readonly correct: string | undefined
}

/** What we try, and what was written last. */
export function PlanWords({ text, words }: { text: FamilyText; words: PlanWordsProps }) {
  const { goals, written } = text
  return (
    <div class="page section columns columns-half">
      <section class="family-goals" aria-labelledby="mal">
        <div class="section-head">
          <h2 id="mal">{goals.title}</h2>
          {words.propose && <a href={words.propose}>{goals.propose}</a>}
        </div>
        {words.goals.length === 0 && <p>{goals.none}</p>}
        {words.goals.map((goal) => (
          <Goal text={text} goal={goal} />
        ))}
        {words.tasks.length > 0 && (
          <>
            <h3>{goals.tasks}</h3>
            <ul>
              {words.tasks.map((task) => (
                <li>{task}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="family-written" aria-labelledby="skrevet">
        <div class="section-head">
          <h2 id="skrevet">{written.title}</h2>
          {words.all && <a href={words.all}>{written.all}</a>}
        </div>
        <Written text={text} items={words.written} />
        <p class="actions">
          {words.write && (
            <a class="ds-button" data-variant="secondary" href={words.write}>
              {written.write}
            </a>
          )}
          {words.correct && <a href={words.correct}>{written.correct}</a>}
        </p>
      </section>
    </div>
  )
}

function Goal({ text: { goals }, goal }: { text: FamilyText; goal: FamilyGoal }) {
  return (
    <div class="goal">
      <h3>{goal.text}</h3>
      {goal.ended && (
        <p class="small">
          <Icon name="check" /> {goal.ended}
        </p>
      )}
      {goal.measures.length > 0 && (
        <ul class="measures">
          {goal.measures.map(({ what, who, about, say }) => (
            <li>
              <span class="measure-what">{what}</span>
              <span class="measure-who">{who}</span>
              {about && (
                <p class="small">
                  <a href={about.href}>
                    {goals.about}
                    <span lang={about.lang}>{about.name}</span>
                  </a>
                </p>
              )}
              {say && (
                <p class="small">
                  <a href={say}>
                    {goals.say}
                    <span class="ds-sr-only">: {what}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
