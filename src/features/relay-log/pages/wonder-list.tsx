import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

type Line = { readonly title: string; readonly href: string; readonly state: string }

export type WonderListProps = {
  text: Text
  begin: string | undefined
  once: string
  own: readonly Line[]
  /** What was shared with those the reader answers for. */
  office: readonly Line[]
}

/** One's own notes, and those shared with one; no word of them stands in the list. */
export function WonderListPage({ text: { wonder }, begin, once, own, office }: WonderListProps) {
  const rows = (lines: readonly Line[]) =>
    lines.map(({ title, href, state }) => ({ name: title, href, lines: [state] }))
  return (
    <>
      <PageHead title={wonder.listTitle} lead={wonder.lead}>
        {begin && (
          <PostForm action={begin} carried={[{ name: 'skjema', value: once }]} label={wonder.begin}>
            <p>
              <button class="ds-button" type="submit">
                {wonder.begin}
              </button>
            </p>
          </PostForm>
        )}
      </PageHead>
      <section class="page section-tight stack" aria-labelledby="mine">
        <h2 id="mine">{wonder.mine}</h2>
        {own.length === 0 ? (
          <Empty icon="note" title={wonder.none} text={wonder.lead} />
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
