import { capital } from '#base/capital.ts'
import { itemName } from '#base/item.ts'
import type { Row } from '#ui/row-list.tsx'
import { listHoles } from '../list-holes.ts'
import { listTitles } from '../list-titles.ts'
import { openHealth } from '../open-health.ts'
import type { OpenStudio } from '../open-item.ts'
import { HolesPage } from '../pages/holes.tsx'
import type { FoundHole } from '../rules/holes.ts'
import { studioTextFor } from '../text/text-for.ts'
import { typeAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'
import { healthAt } from './health-address.ts'
import { placeQuery } from './place.ts'

/** GET /studio/tilstand/hull – what the model should say and does not, kind by kind, each with the way to where it is mended. */
export const showHoles: MakeHandler = (knowledge) => async (request) => {
  const opened = await openHealth(request)
  if (opened === undefined) return nothing
  const { open, sees } = opened
  const { language } = request
  const text = studioTextFor(language)
  const { holes, models } = await listHoles(open, knowledge)
  const titleOf = await listTitles(open, knowledge, models, [])
  const list = new Intl.ListFormat(language)
  const rowOf = (hole: FoundHole): Row => {
    const { item, lackedBy, services } = hole
    const readers = services.map((key) => titleOf(itemName({ type: knowledge.serviceType, key })) ?? key)
    return {
      name: [item, lackedBy].flatMap((one) => (one === undefined ? [] : [capital(titleOf(one) ?? one)])).join(': '),
      href: sees ? mendedAt(open, hole) : undefined,
      lines: readers.length === 0 ? [] : [text.holes.only(list.format(readers))],
    }
  }
  const kinds = (knowledge.holes?.kinds(language) ?? []).map(({ kind, ...words }) => ({
    ...{ kind, ...words },
    rows: holes.filter((one) => one.kind === kind).map(rowOf),
  }))
  const calm = kinds.flatMap(({ name, rows }) => (rows.length === 0 ? [inSentence(name)] : []))
  return studioPage(
    request,
    <HolesPage
      text={text}
      crumbs={[...(sees ? crumbsToStudio(open) : []), { label: text.health.title, href: healthAt(request) }]}
      count={holes.length}
      kinds={kinds.filter(({ rows }) => rows.length > 0)}
      calm={list.format(calm)}
    />,
  )
}

/** The field itself, for the readers who lack it; or the items of which one more is wanted. */
function mendedAt({ request, layer }: OpenStudio, { item, mended, services: [service = ''] }: FoundHole): string {
  if ('by' in mended) return typeAt(request, mended.by)
  const [type = '', key = ''] = item.split('/')
  const { language } = layer
  return `${typeAt(request, type, `/${key}`)}${placeQuery({ service, language }, language)}#${mended.in}`
}

/** «Målgrupper … BTI-nivå» → «målgrupper … BTI-nivå». */
const inSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)
