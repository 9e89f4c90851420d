import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

export type UseMeasureProps = {
  text: Text
  crumbs: readonly Crumb[]
  /** What it is called; undefined: it is not in the catalogue. */
  measure: string | undefined
  logs: string
  relays: readonly { name: string; href: string; lines: readonly string[] }[]
}

/** In which relay a measure is to be used: those in which the reader could set one. */
export function UseMeasurePage({ text, crumbs, measure, logs, relays }: UseMeasureProps) {
  const { use } = text.picking
  return (
    <>
      <PageHead
        title={use.title}
        lead={measure === undefined ? use.gone : use.lead(measure)}
        crumbs={crumbs}
        crumbsLabel={text.frame.crumbs}
      />
      <div class="page section-tight">
        {measure === undefined && (
          <p>
            <a href={logs}>{use.toLogs}</a>
          </p>
        )}
        {relays.length > 0 && <RowList label={use.logs} rows={relays} />}
        {measure !== undefined && relays.length === 0 && (
          <Empty
            icon="plan"
            title={use.none}
            text={use.noneText}
            act={{ label: use.toLogs, href: logs, outlined: true }}
          />
        )}
      </div>
    </>
  )
}
