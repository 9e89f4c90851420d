import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { Frame, readPage, type PageRoute, type Shown, type Visit } from '#features/guide/index.ts'
import { dayIn } from '#features/people/index.ts'
import { listFigures } from './list-figures.ts'
import { FiguresPage } from './pages/figures.tsx'
import { halfOf } from './rules/periods.ts'
import { figuresTextFor } from './text/figures/text-for.ts'

/** GET /oppfolging-i-tall – for everyone: what was told of, and nothing of what runs. */
export const figurePages: readonly PageRoute[] = [
  { path: '/oppfolging-i-tall', who: 'everyone', show: (visit) => showFigures(visit) },
]

const showFigures = (visit: Visit): Promise<Shown> =>
  visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    const text = figuresTextFor(view.spoken)
    const figures = await listFigures(tx, visit.municipality.id)
    const running = halfOf(osloTime(visit.now).day)
    const isNewestTold = figures.has(halfOf(dayAfter(running.from, -1)).key)
    return {
      status: 200,
      until: isNewestTold ? instantOf(dayAfter(running.last, 1), 0) : new Date(visit.now.getTime() + soon),
      document: (
        <Frame visit={visit} view={view} title={text.title} description={text.lead} charts={figures.size > 0}>
          <FiguresPage
            text={text}
            lang={view.spoken}
            told={[...figures].toSorted(inTime).map(([period, said]) => ({ period, said }))}
            until={dayIn(running.last, view.spoken)}
          />
        </Frame>
      ),
    }
  })

/** A year comes after its halves. */
const inTime = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  endOf(one) < endOf(other) ? -1 : 1
const endOf = (period: string): string => (period.includes('-') ? period : `${period}-3`)

/** While somebody has still to look, what is told of may come at any time. In milliseconds. */
const soon = 10 * 60_000
