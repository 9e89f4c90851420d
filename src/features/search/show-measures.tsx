import { itemName } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { audience, modelTextFor, place, service, subject, theme } from '#features/collaboration-model/index.ts'
import {
  Frame,
  readPage,
  type AnswerRoute,
  type Form,
  type PageRoute,
  type Shown,
  type Visit,
} from '#features/guide/index.ts'
import { listAmong } from './list-hits.ts'
import { narrowingIn, wantedBy, type Facet } from './rules/narrowing.ts'
import { textFor } from './text/text-for.ts'
import { MeasureList, type Named } from './view-measures.tsx'

/** GET /tiltak, narrowed by its query; POST /tiltak from the page's own form, so that no address holds the words. */
export const measurePages: readonly PageRoute[] = [
  { path: '/tiltak', who: 'everyone', show: (visit) => showMeasures(visit, (name) => visit.query.get(name)) },
]

export const measureAnswers: readonly AnswerRoute[] = [
  {
    path: '/tiltak',
    who: 'everyone',
    answer: (visit, _parameters, form: Form) => showMeasures(visit, (name) => form[name]),
  },
]

const wants = [
  { type: outline(audience, 'order', 'name', 'ageFrom', 'ageTo', 'staff') },
  { type: outline(subject, 'order', 'name') },
  { type: outline(theme, 'order', 'name') },
  { type: outline(service, 'order', 'name') },
  { type: outline(place, 'order', 'name') },
] as const

/** What can be offered here: all of it by name, or what fits the words best first. Three statements at most. */
const showMeasures = (visit: Visit, said: (name: string) => string | null | undefined): Promise<Shown> =>
  visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, wants)
    const [audiences, subjects, themes, services, places] = items
    const { levels } = view.shell
    const known = { audiences, subjects, themes, levels, services, places } satisfies Record<Facet, readonly unknown[]>
    const narrowing = narrowingIn(said, known)
    const hits = await listAmong(tx, visit.language, narrowing.query, {
      type: 'measure',
      wanted: wantedBy(narrowing, audiences),
    })
    const named = new Map(
      [...audiences, ...subjects, ...themes, ...services, ...places].map((one): [string, Named] => [
        itemName(one),
        { label: view.line(one.name), lang: view.langOf(one.name) },
      ]),
    )
    for (const level of levels)
      named.set(`level/${level.key}`, {
        label: `${view.levelOf(level)}: ${view.line(level.name)}`,
        lang: view.langOf(level.name),
      })
    const text = textFor(view.spoken)
    const { title, lead } = modelTextFor(view.spoken).measures

    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} at="together" title={title} description={lead} robots={narrowing.query === ''}>
          <MeasureList
            {...{ visit, text, title, lead, known, narrowing, hits, named }}
            staff={audiences.filter((one) => one.staff)}
          />
        </Frame>
      ),
    }
  })
