import { languageName } from '#base/language.ts'
import { writeDay, type Request } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import { listAwaiting } from '../list-awaiting.ts'
import { listHealth } from '../list-health.ts'
import { listHelp } from '../list-help.ts'
import { listHoles } from '../list-holes.ts'
import { openHealth } from '../open-health.ts'
import { rolesOf, type OpenStudio } from '../open-item.ts'
import { HealthPage, type HealthPageProps } from '../pages/health.tsx'
import { concerns, type ItemHealth } from '../rules/health.ts'
import { byLanguage, byOwner, isUrgent, tally, withConcern } from '../rules/health-summary.ts'
import { mostAndLeast } from '../rules/help.ts'
import { seesStudio } from '../rules/studio-access.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { awaitingAt, itemAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'
import { healthAt, healthPlaceIn, holesAt } from './health-address.ts'
import { showHealthList } from './health-list.tsx'

/** GET /studio/tilstand – how the model stands; `?vis=overdue`, `?eier=rektor`: what there is to look at of one kind. */
export const showHealth: MakeHandler = (knowledge) => async (request) => {
  const opened = await openHealth(request)
  if (opened === undefined) return nothing
  const { open, sees } = opened
  const place = healthPlaceIn(request.query, open.layer.languages)
  if (place !== undefined) return showHealthList(open, knowledge, place)

  const { language } = request
  const text = studioTextFor(language)
  const { items } = await listHealth(open, knowledge)
  const held = concerns.filter((one) => withConcern(items, one).length > 0)
  const { holes } = await listHoles(open, knowledge)
  const calm = [
    ...concerns.filter((one) => !held.includes(one)).map((one) => text.health.concerns[one]),
    ...(holes.length === 0 ? [text.holes.title] : []),
  ]
  return studioPage(
    request,
    <HealthPage
      text={text}
      crumbs={sees ? crumbsToStudio(open) : []}
      tally={tally(items)}
      all={items.length}
      kinds={[
        ...awaitingOf(open, (await listAwaiting(open, knowledge)).length),
        ...held.map((one): Row => ({
          name: text.health.concerns[one],
          href: healthAt(request, { concern: one }),
          lines: [text.health.about[one]],
          state: {
            icon: isUrgent(one) ? 'warning' : 'time-out',
            tone: isUrgent(one) ? 'attention' : 'calm',
            word: text.home.count(withConcern(items, one).length),
          },
        })),
        ...holesOf(open, holes.length),
        ...(open.layer.layer === '' && request.municipality.accessibility === null ? [declarationOf(text)] : []),
      ]}
      calm={new Intl.ListFormat(language).format(calm.map((one) => one.toLowerCase()))}
      owners={ownersOf(request, items)}
      helped={helpedOf(open, items, await listHelp(open))}
      languages={byLanguage(items, open.layer.languages).map(({ language: one, translated, reviewed }) => ({
        ...{ name: languageName(one), lang: one },
        translated: {
          count: translated,
          words: text.health.of(translated, items.length),
          href: translated === items.length ? undefined : healthAt(request, { concern: 'untranslated', language: one }),
        },
        reviewed: {
          count: reviewed,
          words: text.health.of(reviewed, items.length),
          href: withConcern(items, 'unreviewed').some(({ unreviewed }) => unreviewed.includes(one))
            ? healthAt(request, { concern: 'unreviewed', language: one })
            : undefined,
        },
      }))}
    />,
  )
}

/** What readers meet as it was, until somebody here has looked at what changed above. */
function awaitingOf({ request }: OpenStudio, count: number): Row[] {
  const { awaiting } = studioTextFor(request.language)
  if (count === 0) return []
  return [
    {
      name: awaiting.way,
      href: seesStudio(rolesOf(request)) ? awaitingAt(request) : undefined,
      lines: [awaiting.about],
      state: { icon: 'time-out', tone: 'attention', word: awaiting.count(count) },
    },
  ]
}

/** What the model does not say is in no item that could be counted above. */
function holesOf({ request }: OpenStudio, count: number): Row[] {
  const { holes } = studioTextFor(request.language)
  if (count === 0) return []
  return [
    {
      ...{ name: holes.title, href: holesAt(request), lines: [holes.about] },
      state: { icon: 'time-out', tone: 'calm', word: holes.count(count) },
    },
  ]
}

/** The accessibility declaration is the municipality's own, and no item. */
const declarationOf = ({ health: { declaration } }: StudioText): Row => ({
  name: declaration.name,
  href: 'https://uustatus.no',
  lines: [declaration.about],
  state: { icon: 'time-out', tone: 'calm', word: declaration.word },
})

/** What readers found of most help and least; the titles lead to the items for those who work with them. */
function helpedOf(
  { request }: OpenStudio,
  items: readonly ItemHealth[],
  help: Awaited<ReturnType<typeof listHelp>>,
): HealthPageProps['helped'] {
  const { life } = studioTextFor(request.language)
  const answered = items.flatMap(({ name, title }) => {
    const row = help.get(name)
    return row === undefined ? [] : [{ ...row, title }]
  })
  const { most, least } = mostAndLeast(answered, mostHelpful)
  const rowsOf = (some: typeof most): Row[] =>
    some.map(({ type, key, title, yes, no }) => ({
      name: title,
      href: seesStudio(rolesOf(request)) ? itemAt(request, { type: { name: type }, key }) : undefined,
      lines: [life.help.said(yes, yes + no)],
    }))
  return [
    { title: life.help.most, rows: rowsOf(most) },
    { title: life.help.least, rows: rowsOf(least) },
  ].filter(({ rows }) => rows.length > 0)
}

const mostHelpful = 5

/** Who looks after what; last what nobody looks after, so that the numbers add up. */
function ownersOf(request: Request, items: readonly ItemHealth[]): HealthPageProps['owners'] {
  const { health, home } = studioTextFor(request.language)
  const { owners } = health
  const ownerless = withConcern(items, 'ownerless')
  return [
    ...byOwner(items, request.today).map(({ owner, items: count, overdue, next }) => ({
      name: { words: owner, href: healthAt(request, { owner }) },
      lines: [
        home.count(count),
        ...(overdue === 0 ? [] : [<b>{owners.overdue(overdue)}</b>]),
        ...(next === undefined ? [] : [owners.next(writeDay(next))]),
      ],
    })),
    ...(ownerless.length === 0
      ? []
      : [
          {
            name: { words: owners.nobody, href: healthAt(request, { concern: 'ownerless' }) },
            lines: [home.count(ownerless.length)],
          },
        ]),
  ]
}
