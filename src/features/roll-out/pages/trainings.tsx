import type { Child } from 'hono/jsx'
import { Empty } from '#ui/empty.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { TrainingKind } from '../rules/training-fields.ts'
import type { Text } from '../text/text-for.ts'
import { PartHead } from './head.tsx'

export type ShownTraining = {
  readonly kind: TrainingKind
  readonly name: string
  readonly href: string
  /** Day and place of a seminar, who holds a course. */
  readonly lines: readonly string[]
  readonly topics: Child
  /** The reader was there. */
  readonly own: boolean
  readonly people: number
}

type TrainingsProps = {
  text: Text
  prefix: string
  mine: readonly ShownTraining[]
  coming: readonly ShownTraining[]
  courses: readonly ShownTraining[]
  held: readonly ShownTraining[]
  mayAdd: boolean
  /** Works in a unit, so that what was learnt is written down. */
  works: boolean
}

/** What one can learn and has learnt: seminars and courses on the web. */
export function TrainingsPage({ text, prefix, mine, coming, courses, held, mayAdd, works }: TrainingsProps) {
  const { trainings: words } = text
  const add = { label: words.add, href: `${prefix}/utrulling/opplaring/ny` }
  const none = coming.length + courses.length + held.length === 0

  return (
    <>
      <PartHead text={text} prefix={prefix} part="trainings" title={words.title} lead={words.lead}>
        {mayAdd && !none && (
          <p class="actions">
            <a class="ds-button" href={add.href}>
              {add.label}
            </a>
          </p>
        )}
      </PartHead>
      {none ? (
        <div class="page section-tight">
          <Empty icon="school" title={words.none} text={words.noneText} act={mayAdd ? add : undefined} />
        </div>
      ) : (
        <>
          <Section id="kommer" title={words.coming} tight>
            {coming.length === 0 ? (
              <p>{words.noneComing}</p>
            ) : (
              <Trainings text={text} label={words.coming} all={coming} />
            )}
          </Section>
          {courses.length > 0 && (
            <Section id="kurs" title={words.courses} tight>
              <Trainings text={text} label={words.courses} all={courses} />
            </Section>
          )}
          {works && (
            <Section id="mine" title={words.mine} tight>
              {mine.length === 0 ? <p>{words.noneMine}</p> : <Trainings text={text} label={words.mine} all={mine} />}
            </Section>
          )}
          {held.length > 0 && (
            <Section id="har-vaert" title={words.held} tight>
              <Trainings text={text} label={words.held} all={held} />
            </Section>
          )}
        </>
      )}
    </>
  )
}

const Trainings = ({ text, label, all }: { text: Text; label: string; all: readonly ShownTraining[] }) => (
  <RowList label={label} rows={all.map((one) => rowOf(one, text))} />
)

const rowOf = ({ kind, name, href, lines, topics, own, people }: ShownTraining, { trainings: words }: Text): Row => ({
  ...{ name, href },
  lines: [...lines, topics, ...(people === 0 ? [] : [kind === 'seminar' ? words.people(people) : words.took(people)])],
  state: own ? { icon: 'check', word: kind === 'seminar' ? words.was : words.done, tone: 'calm' } : undefined,
})
