import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

export type ReadersPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  reads: readonly { who: string; when: string; what: string }[]
}

/** Who has read, newest first. */
export function ReadersPage({ text: { readers, frame }, crumbs, reads }: ReadersPageProps) {
  return (
    <>
      <PageHead title={readers.title} lead={readers.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        {reads.length === 0 ? (
          <p>{readers.none}</p>
        ) : (
          <RowList
            label={readers.title}
            rows={reads.map(({ who, when, what }) => ({ name: who, lines: [`${when}: ${what}`] }))}
          />
        )}
      </div>
    </>
  )
}
