import type { Child } from 'hono/jsx'
import { DrawingPicture, type DrawingProps } from './drawing.tsx'
import type { Text } from '../text/text-for.ts'

export type TimelineItem = {
  state: 'next' | 'overdue' | 'done'
  when: string
  title: string
  body: string | undefined
  drawing?: DrawingProps | undefined
  href?: string | undefined
  by: string | undefined
}

export type TimelineProps = {
  text: Text
  items: readonly TimelineItem[]
  /** The form that stands at today; absent for those who may not write. */
  write: Child | undefined
  today: string
  /** Where a question is put to someone; absent for those who may not. */
  ask: string | undefined
  /** Where the rest is. */
  earlier: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
}

/** What is coming, then today, then back to the opening: newest first, on the line that never breaks. */
export function TimelinePart(props: TimelineProps) {
  const { text, items, write, today, ask, earlier, copy } = props
  const { timeline, question } = text
  const coming = items.filter(({ state }) => state !== 'done')
  const past = items.filter(({ state }) => state === 'done')

  return (
    <section aria-labelledby="tidslinje">
      <div class="section-head">
        <h2 id="tidslinje">{timeline.title}</h2>
        {ask && <a href={ask}>{question.ask}</a>}
        {copy && <a href={copy}>{text.copy.title}</a>}
      </div>
      <ol class="relay">
        {coming.map((one) => (
          <Item {...one} />
        ))}
        <li data-state="now" id="skriv">
          <p class="relay-when">{today}</p>
          {write}
        </li>
        {past.map((one) => (
          <Item {...one} />
        ))}
      </ol>
      {earlier && (
        <p>
          <a href={earlier}>{timeline.earlier}</a>
        </p>
      )}
    </section>
  )
}

function Item({ state, when, title, body, drawing, by, href }: TimelineItem) {
  return (
    <li data-state={state === 'done' ? undefined : state}>
      <div class="entry">
        <p class="relay-when">{when}</p>
        <p class="relay-title">{href ? <a href={href}>{title}</a> : title}</p>
        {body && <p class="entry-words">{body}</p>}
        {drawing && <DrawingPicture {...drawing} />}
        {by && <p class="entry-by">{by}</p>}
      </div>
    </li>
  )
}
