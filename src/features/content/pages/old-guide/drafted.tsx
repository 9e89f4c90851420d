import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import type { StudioText } from '../../text/text-for.ts'
import { BecameParts, NotTaken, type ReportView } from './report-parts.tsx'

type DraftedProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  report: ReportView
  more: string
  studio: string
}

/** What came of it: the way to each draft, and every word that is in none. */
export function DraftedPage({ text, crumbs, report, more, studio }: DraftedProps) {
  const { oldGuide, frame } = text
  const { done } = oldGuide
  return (
    <>
      <PageHead title={done.title(report.placed.length)} lead={done.lead} crumbs={crumbs} crumbsLabel={frame.crumbs}>
        <p class="actions">
          <PrintButton label={done.print} />
          <a href={more}>{done.more}</a>
          <a href={studio}>{done.studio}</a>
        </p>
      </PageHead>
      <BecameParts text={text} report={report} />
      <NotTaken text={text} report={report} />
    </>
  )
}
