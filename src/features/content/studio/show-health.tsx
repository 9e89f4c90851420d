import { languageName } from '#base/language.ts'
import { writeDay, type Request } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import { listHealth } from '../list-health.ts'
import { openStudio, rolesOf } from '../open-item.ts'
import { HealthPage, type HealthPageProps } from '../pages/health.tsx'
import { concerns, type ItemHealth } from '../rules/health.ts'
import { byLanguage, byOwner, isUrgent, tally, withConcern } from '../rules/health-summary.ts'
import { seesStudio } from '../rules/studio-access.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'
import { healthAt, healthPlaceIn } from './health-address.ts'
import { showHealthList } from './health-list.tsx'

/** GET /studio/tilstand – how the model stands; `?vis=overdue`, `?eier=rektor`: what there is to look at of one kind. */
export const showHealth: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-health')
  const sees = seesStudio(rolesOf(request))
  // What the municipality keeps for others is the studio's own matter.
  if (open === undefined || (open.layer.layer !== '' && !sees)) return nothing
  const place = healthPlaceIn(request.query, open.layer.languages)
  if (place !== undefined) return showHealthList(open, knowledge, place)

  const { language } = request
  const text = studioTextFor(language)
  const { items } = await listHealth(open, knowledge)
  const held = concerns.filter((one) => withConcern(items, one).length > 0)
  const calm = concerns.filter((one) => !held.includes(one)).map((one) => text.health.concerns[one])
  return studioPage(
    request,
    <HealthPage
      text={text}
      crumbs={sees ? crumbsToStudio(open) : []}
      tally={tally(items)}
      all={items.length}
      kinds={[
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
        ...(open.layer.layer === '' && request.municipality.accessibility === null ? [declarationOf(text)] : []),
      ]}
      calm={new Intl.ListFormat(language).format(calm.map((one) => one.toLowerCase()))}
      owners={ownersOf(request, items)}
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

/** The accessibility declaration is the municipality's own, and no item. */
const declarationOf = ({ health: { declaration } }: StudioText): Row => ({
  name: declaration.name,
  href: 'https://uustatus.no',
  lines: [declaration.about],
  state: { icon: 'time-out', tone: 'calm', word: declaration.word },
})

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
