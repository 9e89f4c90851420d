import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import type { StudioText } from '../text/text-for.ts'

export type ItemListProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  about: string | undefined
  items: readonly Row[]
  /** Where a new one is begun, and what that is called; absent where there can be only one. */
  add: { readonly href: string; readonly label: string } | undefined
}

/** Every item of one type, by what it is called. */
export function ItemListPage({ text, crumbs, title, about, items, add }: ItemListProps) {
  return (
    <>
      <PageHead
        title={title}
        lead={[about, `${text.home.inAll(items.length)}.`].filter(Boolean).join(' ')}
        crumbs={crumbs}
        crumbsLabel={text.frame.crumbs}
      />
      <div class="page section-tight stack">
        {add && (
          <p class="actions">
            <a class="ds-button" href={add.href}>
              {add.label}
            </a>
          </p>
        )}
        {items.length === 0 ? <p>{text.list.none}</p> : <RowList label={title} rows={items} />}
      </div>
    </>
  )
}
