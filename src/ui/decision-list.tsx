import type { Child } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

export type DecisionOption = {
  /** The answer in the reader's words. */
  answer: string
  why?: Child | undefined
  /** Where it leads, in words. */
  to: Child
  href: string
  kind?: 'acute' | 'close' | 'stay' | undefined
  /** The answer's own, when it is not the page's. */
  lang?: string | undefined
}

/** A fork in the line: every answer has an address. `id` is the question's. */
export function DecisionList({
  id,
  question,
  options,
}: {
  id: string
  question: Child
  options: readonly DecisionOption[]
}) {
  return (
    <section class="page section decision" aria-labelledby={id}>
      <h2 id={id} class="decision-question">
        {question}
      </h2>
      <ol class="decision-list">
        {options.map(({ answer, why, to, href, kind, lang }) => (
          <li data-kind={kind}>
            <a href={href}>
              <span class="decision-answer" lang={lang}>
                {answer}
              </span>
              {why && <span class="decision-why">{why}</span>}
              <span class="decision-to">
                {to} <Icon name="arrow-right" />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
