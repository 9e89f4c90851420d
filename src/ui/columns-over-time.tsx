import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import { Columns } from '#ui/chart/columns.tsx'
import { notTold } from '#ui/chart/not-told.tsx'
import { Rows } from '#ui/chart/rows.tsx'
import { stacksOf, type Counted } from '#ui/chart/stacks.ts'

export type ColumnsOverTimeProps = {
  /** What is counted, over the picture and over its table: «Virksomheter, etter hvor langt de er kommet». */
  caption: string
  /** The reader's language: numbers are written in it. */
  lang: string
  /** One to five, in their order; the last, which one wants to see grow, stands at the foot. */
  series: readonly string[]
  /** One to 24, in order of time: what each is called, such as «okt. 2025», and how many there are of each series. */
  times: readonly Counted[]
  /** What a time is called at the head of its column in the table; what unfolds the table; why some times are not told. */
  words: { readonly time: string; readonly unfold: string; readonly hidden?: string }
}

/**
 * How many of a whole are what, one column for each point in time; bars below each other where the page is narrow. Picture and table are
 * made of the same counts. Throws a RangeError on counts that cannot be drawn (see `stacksOf`).
 */
export function ColumnsOverTime({ caption, lang, series, times, words }: ColumnsOverTimeProps) {
  const drawn = stacksOf(series, times)
  const format = new Intl.NumberFormat([lang, 'nb'])
  const numbers = (one: number): string => format.format(one)
  const { hidden = notTold } = words
  const rows = times.map(({ name, counts }) => [name, ...(counts?.map(numbers) ?? series.map(() => hidden))])
  const why = times.some(({ counts }) => counts === undefined) ? hidden : undefined

  return (
    <ChartFigure
      series={series}
      table={{ caption, columns: [words.time, ...series], rows }}
      unfold={words.unfold}
      why={why}
    >
      <Columns drawn={drawn} count={series.length} numbers={numbers} />
      <Rows drawn={drawn} count={series.length} numbers={numbers} />
    </ChartFigure>
  )
}
