import type { Child } from 'hono/jsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../../text/text-for.ts'

export type OverviewProps = {
  text: StudioText
  facts: readonly { readonly label: string; readonly value: Child }[]
  questions: readonly Row[]
  count: number
  /** The question to go on with, and its words. */
  next: { readonly label: string; readonly href: string }
}

/** The guided start: what the municipality is, what is asked, and where to go on. */
export function StartPage({ text: { start }, facts, questions, count, next }: OverviewProps) {
  return (
    <>
      <PageHead title={start.title} lead={start.lead(count)}>
        <p class="actions">
          <a class="ds-button" href={next.href}>
            {next.label}
          </a>
        </p>
      </PageHead>
      <Section id="sporsmal" title={start.questions} tight>
        <RowList label={start.questions} rows={questions} />
      </Section>
      <Section id="kommunen" title={start.place} tight>
        <div class="stack">
          <dl class="facts">
            {facts.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p class="small soft">{start.operator}</p>
        </div>
      </Section>
    </>
  )
}
