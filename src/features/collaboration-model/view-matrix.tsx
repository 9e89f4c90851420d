import { capital } from '#base/capital.ts'
import type { ItemName } from '#base/item.ts'
import type { PropsWithChildren } from 'hono/jsx'
import { PageHead } from '#ui/heading.tsx'
import { Pager } from '#ui/pager.tsx'
import { ServiceSwitch } from '#ui/service-switch.tsx'
import { Table } from '#ui/table.tsx'
import type { Asked, ModelDocument, Reading as View, Titled } from './page.ts'
import { queryOf, type MatrixPlace } from './rules/matrix-address.ts'
import { columns, matrixKinds, readings, type Cell, type Column, type Row } from './rules/matrix.ts'
import type { Text } from './text/nb.ts'

/** A role or a service as it is named in the matrix. */
export type Named = { readonly label: string; readonly lang: string | undefined; readonly href: string | undefined }

/** A service, a role or a level of management, and which roles and services it stands for. */
export type Whoever = {
  readonly key: string
  readonly label: string
  readonly lang: string | undefined
  readonly who: readonly ItemName[]
}

type Given = {
  readonly view: View
  readonly text: Text
  readonly words: Asked['words']
  readonly named: ReadonlyMap<ItemName, Named>
  /** The address of the matrix. */
  readonly here: string
  readonly place: MatrixPlace
}

type PageProps = PropsWithChildren<Given & { readonly home: { readonly label: string; readonly href: string } }>

/** The matrix's own frame: what it is, and the ways to read it. */
export function MatrixPage({ text, words, here, place, home, children }: PageProps): ModelDocument {
  const { reading, kind } = place
  const to = (changed: Partial<MatrixPlace>) => `${here}${queryOf({ reading, kind, skip: 0, ...changed })}`
  return {
    ...{ title: text.matrix.title, description: text.matrix.lead, shown: [] },
    body: (
      <>
        <PageHead title={text.matrix.title} lead={text.matrix.lead} crumbs={[home]} crumbsLabel={text.crumbs}>
          <p>
            <a class="ds-button" href={`${home.href}/min-tjeneste`}>
              {text.mine.way}
            </a>
          </p>
        </PageHead>
        <div class="page section-tight matrix-ways">
          <ServiceSwitch
            label={text.matrix.readBy}
            services={readings.map((one) => ({
              ...{ label: text.matrix.readings[one], href: to({ reading: one }), current: one === reading },
            }))}
          />
          {reading === 'thing' && (
            <ServiceSwitch
              label={text.matrix.kinds}
              services={matrixKinds.map((one) => ({
                ...{ label: words.type(one).many, href: to({ kind: one }), current: one === kind },
              }))}
            />
          )}
        </div>
        <div class="page section-tight">{children}</div>
      </>
    ),
  }
}

type Count = { readonly to: ItemName; readonly group: Column; readonly count: number }

/** Everyone by whom the matrix can be read, and how much each has to do with. */
export function MatrixWho({
  text,
  here,
  place,
  everyone,
  counts,
}: Given & { everyone: readonly Whoever[]; counts: readonly Count[] }) {
  const { reading, kind } = place
  const countOf = (who: readonly ItemName[], column: Column) =>
    counts.reduce((sum, one) => (one.group === column && who.includes(one.to) ? sum + one.count : sum), 0)
  const rows = everyone.flatMap((one) => {
    const own = columns.map((column) => ({ column, count: countOf(one.who, column) }))
    return own.some(({ count }) => count > 0) ? [{ one, own }] : []
  })
  if (rows.length === 0) return <p>{text.matrix.none}</p>
  const to = (who: string, column?: Column) => `${here}${queryOf({ reading, kind, who, column, skip: 0 })}`
  return (
    <Table
      caption={text.matrix.readings[reading]}
      columns={[text.matrix.whoever, ...columns.map((column) => text.matrix.columns[column])]}
      rows={rows.map(({ one, own }) => [
        <a href={to(one.key)} lang={one.lang}>
          {one.label}
        </a>,
        ...own.map(({ column, count }) =>
          count === 0 ? (
            <span class="soft">{text.counts.none}</span>
          ) : (
            <a href={to(one.key, column)}>
              {/* What two roles of a level have a part in is one thing: there, only the list can say how many there are. */}
              {one.who.length > 1 ? text.matrix.see : count}
              <span class="ds-sr-only">{` (${one.label})`}</span>
            </a>
          ),
        ),
      ])}
    />
  )
}

type TableProps = Given & {
  readonly rows: readonly Row[]
  readonly titles: readonly Titled[]
  readonly chosen: Whoever | undefined
  /** How many things there are, and how many stand on a page. */
  readonly count: number
  readonly most: number
}

/** A row for each thing, and in it everyone who has a part in it. */
export function MatrixTable({ rows, titles, chosen, count, most, ...given }: TableProps) {
  const { text, words, here, place } = given
  const { kind, column, skip } = place
  const heading = chosen?.label ?? words.type(kind).many
  const titleOf = new Map(titles.map((one) => [one.name, one]))
  return (
    <>
      {rows.length === 0 ? (
        <p>{text.matrix.none}</p>
      ) : (
        <Table
          caption={
            column === undefined ? heading : `${heading}: ${text.matrix.columns[column].toLocaleLowerCase('nb')}`
          }
          columns={[text.matrix.thing, ...columns.map((one) => text.matrix.columns[one])]}
          rows={rows.flatMap(({ about, cells }) => {
            const thing = titleOf.get(about)
            if (thing === undefined) return []
            return [
              [
                <Thing {...given} thing={thing} told={place.reading !== 'thing'} />,
                ...columns.map((one) => <Cells {...given} cells={cells[one]} />),
              ],
            ]
          })}
        />
      )}
      <Pager
        label={text.matrix.pages}
        newer={
          skip > 0
            ? { label: text.matrix.before, href: `${here}${queryOf({ ...place, skip: Math.max(0, skip - most) })}` }
            : undefined
        }
        older={
          count > skip + most
            ? { label: text.more(count - skip - most), href: `${here}${queryOf({ ...place, skip: skip + most })}` }
            : undefined
        }
      />
    </>
  )
}

/** What a row is about; `told`: which kind of thing it is, where they are mixed. */
export function Thing({ thing, told, view, words }: Pick<Given, 'view' | 'words'> & { thing: Titled; told: boolean }) {
  const { title, href, step, name } = thing
  const said = capital(view.line(title))
  const kind = told ? words.type(name.split('/')[0] ?? '').one : undefined
  const beside = [kind, step?.level].filter((one) => one !== undefined && one !== '').join(', ')
  return (
    <>
      {href === undefined ? (
        <span lang={view.langOf(title)}>{said}</span>
      ) : (
        <a href={href} lang={view.langOf(title)}>
          {said}
        </a>
      )}
      {beside !== '' && <span class="matrix-kind">{beside}</span>}
    </>
  )
}

/** Everyone who has one part in a thing. */
function Cells({ cells, named, text }: Pick<Given, 'named' | 'text'> & { cells: readonly Cell[] }) {
  if (cells.length === 0) return <span class="soft">–</span>
  return (
    <ul class="plain matrix-cells">
      {cells.flatMap(({ who, part, service }) => {
        const one = named.get(who)
        if (one === undefined) return []
        const beside = [
          part === 'chair' || part === 'secretary' ? text.matrix.does[part] : undefined,
          service === '' ? undefined : text.matrix.in(named.get(`service/${service}`)?.label ?? service),
        ].filter((said) => said !== undefined)
        return [
          <li>
            {one.href === undefined ? (
              <span lang={one.lang}>{one.label}</span>
            ) : (
              <a href={one.href} lang={one.lang}>
                {one.label}
              </a>
            )}
            {beside.length > 0 && ` (${beside.join(', ')})`}
          </li>,
        ]
      })}
    </ul>
  )
}
