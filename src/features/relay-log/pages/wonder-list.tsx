import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

type Line = {
  readonly title: string
  readonly href: string
  readonly state: string
  /** That it goes soon. */
  readonly note: string | undefined
}

export type WonderListProps = {
  text: Text
  begin: string | undefined
  own: readonly Line[]
  /** What was shared with those the reader answers for. */
  office: readonly Line[]
}

/** One's own notes, and those shared with one; no word of them stands in the list. */
export function WonderListPage({ text: { wonder }, begin, own, office }: WonderListProps) {
  const rows = (lines: readonly Line[]) =>
    lines.map(({ title, href, state, note }) => ({ name: title, href, lines: note ? [state, note] : [state] }))
  return (
    <>
      <PageHead title={wonder.listTitle} lead={wonder.lead}>
        {begin && (
          <p>
            <a class="ds-button" href={begin}>
              {wonder.begin}
            </a>
          </p>
        )}
      </PageHead>
      <section class="page section-tight stack" aria-labelledby="mine">
        <h2 id="mine">{wonder.mine}</h2>
        {own.length === 0 ? (
          <Empty icon="note" title={wonder.none} text={wonder.noneText} />
        ) : (
          <RowList label={wonder.mine} rows={rows(own)} />
        )}
      </section>
      {office.length > 0 && (
        <section class="page section-tight stack" aria-labelledby="delt">
          <h2 id="delt">{wonder.office}</h2>
          <RowList label={wonder.office} rows={rows(office)} />
        </section>
      )}
    </>
  )
}
