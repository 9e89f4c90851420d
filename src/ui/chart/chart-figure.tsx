import type { PropsWithChildren } from 'hono/jsx'
import { notTold } from '#ui/chart/not-told.tsx'
import { shadeOf, Swatch } from '#ui/chart/shade.tsx'
import { Table, type TableProps } from '#ui/table.tsx'

export type ChartFigureProps = PropsWithChildren<{
  /** The names of what is drawn, least first. */
  series: readonly string[]
  /** All that the picture says. Its caption stands over the picture too. */
  table: TableProps
  /** What unfolds the table. */
  unfold: string
  /** Why something is not told, where something is not. */
  why?: string | undefined
}>

/** A picture of numbers with its words, and the same as a table: whoever hears the page meets that alone. Paper has both. */
export function ChartFigure({ series, table, unfold, why, children }: ChartFigureProps) {
  return (
    <figure class="chart">
      <figcaption>{table.caption}</figcaption>
      <ul class="plain chart-legend">
        {series.map((name, at) => (
          <li>
            <Swatch shade={shadeOf(at, series.length)} />
            <span>{name}</span>
          </li>
        ))}
        {why !== undefined && (
          <li>
            <span>{notTold}</span>
            <span>{why}</span>
          </li>
        )}
      </ul>
      <div class="chart-picture" aria-hidden="true">
        {children}
      </div>
      <details class="more chart-numbers">
        <summary>{unfold}</summary>
        <Table {...table} />
      </details>
    </figure>
  )
}
