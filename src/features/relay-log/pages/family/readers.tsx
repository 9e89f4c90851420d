import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type FamilyReadersProps = {
  text: FamilyText
  crumbs: readonly Crumb[]
  lead: string
  rows: readonly { who: string; when: string; what: string }[]
  pdf: string | undefined
}

/** Who has read, newest first: who, for which service, when, which part, and why they may. */
export function FamilyReadersPage({ text: { readers, frame }, crumbs, lead, rows, pdf }: FamilyReadersProps) {
  return (
    <>
      <PageHead title={readers.title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {rows.length === 0 ? (
          <p>{readers.none}</p>
        ) : (
          <RowList
            label={readers.title}
            rows={rows.map(({ who, when, what }) => ({ name: who, lines: what === '' ? [when] : [when, what] }))}
          />
        )}
        <p>{readers.ask}</p>
        {pdf && (
          <p>
            <a href={pdf}>{readers.pdf}</a>
          </p>
        )}
      </div>
    </>
  )
}
