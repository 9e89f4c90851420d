import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'
import type { LogLine } from './logs.tsx'

/** What is over; it can be read. */
export function ClosedPage(props: { text: Text; crumbs: readonly Crumb[]; closed: readonly LogLine[] }) {
  const { text, crumbs, closed } = props
  const { logs, frame } = text

  return (
    <>
      <PageHead title={logs.closed} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        {closed.length === 0 ? (
          <p>{logs.closedNone}</p>
        ) : (
          <RowList
            label={logs.closed}
            rows={closed.map(({ title, href, who }) => ({ name: title, href, lines: [who] }))}
          />
        )}
      </div>
    </>
  )
}
