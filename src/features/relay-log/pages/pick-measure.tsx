import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { FilterBox } from '#ui/filter-box.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Carried } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Named } from '../rules/picking.ts'
import type { Text } from '../text/text-for.ts'

export type PickRow = {
  name: string
  lang: string | undefined
  summary: string
  audiences: readonly Named[]
  /** Who offers it. */
  by: readonly Named[]
  /** To the form, with this one. */
  href: string
  /** To its own page. */
  read: string
}

export type PickMeasureProps = {
  text: Text
  crumbs: readonly Crumb[]
  /** Back, with nothing chosen. */
  form: string
  isEmpty: boolean
  find: { action: string; all: string; carried: Carried; typed: string }
  /** For which level and whom the first ones fit. */
  fits: string
  fitting: readonly PickRow[]
  others: readonly PickRow[]
}

/** What can be offered here, as a list to choose one from; what fits stands first. */
export function PickMeasurePage(props: PickMeasureProps) {
  const { text, crumbs, form, isEmpty, find, fits, fitting, others } = props
  const { picking, frame } = text
  const isLooking = find.typed !== ''
  const fitsNone = fitting.length === 0
  const act = { label: picking.back, href: form, outlined: true }
  return (
    <>
      <PageHead title={picking.title} lead={picking.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {isEmpty ? (
          <Empty icon="plan" title={picking.none} text={picking.noneText} act={act} />
        ) : (
          <FilterBox
            action={find.action}
            method="post"
            name="ord"
            value={find.typed}
            label={picking.find}
            submit={picking.submit}
            clear={isLooking ? { label: picking.all, href: find.all } : undefined}
            carried={find.carried}
          />
        )}
        {isLooking && fitsNone && others.length === 0 && (
          <Empty icon="search" title={picking.noneFound(find.typed)} text={picking.noneFoundText} act={act} />
        )}
        {!isEmpty && !isLooking && fitsNone && <p>{picking.fitsNone}</p>}
      </div>
      <Rows text={text} id="passer" title={fits} rows={fitting} />
      <Rows text={text} id="andre" title={picking.others} rows={others} />
    </>
  )
}

type RowsProps = Pick<PickMeasureProps, 'text'> & { id: string; title: string; rows: readonly PickRow[] }

function Rows({ text: { picking }, id, title, rows }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      <RowList
        label={title}
        rows={rows.map(({ name, lang, summary, audiences, by, href, read }) => ({
          ...{ name, nameLang: lang, href },
          lines: [
            <span lang={lang}>{summary}</span>,
            ...(audiences.length === 0 ? [] : [<Listed before={picking.for} names={audiences} />]),
            ...(by.length === 0 ? [] : [<Listed before={picking.by} names={by} />]),
          ],
          act: (
            <a href={read}>
              {picking.read}
              <span class="ds-sr-only">
                : <span lang={lang}>{name}</span>
              </span>
            </a>
          ),
        }))}
      />
    </Section>
  )
}

/** Each in its own language, since a name may not be translated. */
const Listed = ({ before, names }: { before: string; names: readonly Named[] }) => (
  <>
    {before}{' '}
    {names.map(({ name, lang }, at) => (
      <>
        {at > 0 && ', '}
        <span lang={lang}>{name}</span>
      </>
    ))}
  </>
)
