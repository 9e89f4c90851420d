import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

/** Whom to turn to when something is not right. */
export function ComplainPage({
  text: { complain, frame },
  crumbs,
  help,
}: {
  text: FamilyText
  crumbs: readonly Crumb[]
  help: string
}) {
  return (
    <>
      <PageHead title={complain.title} lead={complain.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {[complain.first, complain.office, complain.correction, complain.officer, complain.county].map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={help}>{complain.help}</a>
        </p>
      </div>
    </>
  )
}
