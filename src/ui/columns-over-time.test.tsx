import { html } from 'hono/html'
import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { ColumnsOverTime, type ColumnsOverTimeProps } from '#ui/columns-over-time.tsx'
import { charts } from '#ui/gallery/charts.tsx'

const drawn = async (props: ColumnsOverTimeProps) => (await html`${<ColumnsOverTime {...props} />}`).toString()
const everyChart = await Promise.all(
  Object.entries(charts).map(async ([name, props]) => [name, await drawn(props)] as const),
)

const year = charts['Ett år'] ?? { caption: '', lang: 'nb', series: [], times: [], words: { time: '', unfold: '' } }
const yearDrawn = await drawn(year)

describe.each(everyChart)('%s', (_, markup) => {
  test('holds known elements and attributes alone: no style, no id, nothing that is fetched or run', () => {
    const elements = elementsIn(markup)
    expect([...new Set(elements.map(({ tagName }) => tagName))].filter((name) => !known.elements.has(name))).toEqual([])
    expect(
      [...new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)))].filter(
        (name) => !known.attributes.has(name),
      ),
    ).toEqual([])
  })

  test('has no number that is none', () => {
    expect(markup).not.toMatch(/NaN|Infinity|undefined|null/)
  })
})

describe('a year of five series', () => {
  test('shows in columns, in rows and in the table the counts that it was given', () => {
    const given = year.times.map(({ counts }) => counts)
    expect(inColumns(yearDrawn)).toEqual(given)
    expect(inRows(yearDrawn)).toEqual(given)
    expect(inTable(yearDrawn)).toEqual(given)
  })

  test('draws each series in its own way, in the legend, in columns and in rows', () => {
    const ways = [1, 2, 3, 4, 5].map(
      (shade) => yearDrawn.match(new RegExp(`class="chart-shade-${shade}"`, 'g'))?.length,
    )
    expect(ways).toEqual([3, 3, 3, 3, 3])
  })

  test('is told to whoever hears the page by the table, and not by the picture', () => {
    expect(yearDrawn).toContain('<div class="chart-picture" aria-hidden="true">')
    expect(yearDrawn).toContain(`<caption>${year.caption}</caption>`)
    expect(yearDrawn.match(/<th scope="row">/g)).toHaveLength(12)
  })

  test('is drawn alike every time', async () => {
    expect(await drawn(year)).toBe(yearDrawn)
  })

  test('is less than six kilobytes of drawing, legend and all', () => {
    const drawings = elementsIn(yearDrawn).filter(
      ({ tagName, parentNode }) => tagName === 'svg' && parentNode?.nodeName !== 'svg',
    )
    expect(drawings).toHaveLength(7)
    expect(Buffer.byteLength(drawings.map((one) => serializeOuter(one)).join(''))).toBeLessThan(6000)
  })
})

test('numbers are written as the reader’s language writes them', async () => {
  const big = { ...year, series: ['Ansatte'], times: [{ name: '2026', counts: [12_345] }] }
  expect(await drawn(big)).toContain('12\u00a0345')
  expect(await drawn({ ...big, lang: 'en' })).toContain('12,345')
  expect(await drawn({ ...big, lang: 'sma' })).toContain('12\u00a0345')
})

const known = {
  elements: new Set(
    'html head body figure figcaption ul li span div svg g path text tspan details summary table caption thead tbody tr th td'.split(
      ' ',
    ),
  ),
  attributes: new Set(
    'class width height viewBox preserveAspectRatio d x y stroke-width text-anchor aria-hidden scope'.split(' '),
  ),
}

type Element = DefaultTreeAdapterTypes.Element

function elementsIn(markup: string): Element[] {
  const below = (node: DefaultTreeAdapterTypes.ChildNode): Element[] =>
    'tagName' in node ? [node, ...node.childNodes.flatMap(below)] : []
  return parse(markup).childNodes.flatMap(below)
}

/** What is filled of each series, in a drawing that begins with such a class. */
const fills = (markup: string, drawing: string): string[] =>
  [...(markup.split(`class="${drawing}"`)[1] ?? '').matchAll(/class="chart-shade-\d"><path d="([^"]*)"/g)]
    .slice(0, 5)
    .map((match) => match[1] ?? '')

/** Forty units are 240 points high. */
const inColumns = (markup: string) =>
  perTime(
    fills(markup, 'chart-columns').map((path) =>
      [...path.matchAll(/M([\d.]+) ([\d.]+)h[\d.]+V([\d.]+)/g)].map(([, x, foot, head]) => ({
        place: Number(x),
        count: Math.round((Number(foot) - Number(head)) / 6),
      })),
    ),
  )

/** Forty units are a thousand points long. */
const inRows = (markup: string) =>
  perTime(
    fills(markup, 'chart-rows').map((path) =>
      [...path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)v/g)].map(([, start, y, end]) => ({
        place: Number(y),
        count: Math.round((Number(end) - Number(start)) / 25),
      })),
    ),
  )

function perTime(series: readonly (readonly { place: number; count: number }[])[]): number[][] {
  const places = [...new Set(series.flatMap((parts) => parts.map(({ place }) => place)))].toSorted((a, b) => a - b)
  return places.map((at) => series.map((parts) => parts.find(({ place }) => place === at)?.count ?? 0))
}

const inTable = (markup: string): number[][] =>
  [...markup.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/class="table-cell">(\d+)</g)].map(([, count]) => Number(count)),
  )
