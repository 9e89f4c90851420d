import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'

export type UsesPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  /** What the item is called. */
  item: string
  /** What leads to it. */
  leading: readonly Row[]
  /** Municipalities that inherit it: those with words of their own, and how many read it as it is; absent below no pack. */
  inheriting: { readonly rows: readonly Row[]; readonly asItIs: number } | undefined
}

/** Whom a change in an item concerns: what leads to it, and who inherits it. */
export function UsesPage({ text: { uses, frame }, crumbs, item, leading, inheriting }: UsesPageProps) {
  return (
    <>
      <PageHead title={uses.title(item)} lead={uses.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <Section id="lenker-hit" title={uses.leading} tight>
        {leading.length === 0 ? <p>{uses.nothing}</p> : <RowList label={uses.leading} rows={leading} />}
      </Section>
      {inheriting === undefined ? (
        <div class="page section-tight">
          <p class="soft">{uses.ownOnly}</p>
        </div>
      ) : (
        <Section id="arves-av" title={uses.inheriting} tight>
          {inheriting.rows.length > 0 && <RowList label={uses.inheriting} rows={inheriting.rows} />}
          <p>{uses.asItIs(inheriting.asItIs)}</p>
        </Section>
      )}
    </>
  )
}
