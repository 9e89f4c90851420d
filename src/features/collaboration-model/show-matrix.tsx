import { capital } from '#base/capital.ts'
import { itemName, type ItemName, type Words } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { listLeading, listLeadingCounts } from '#features/content/index.ts'
import type { Asked, ModelDocument, Reading as View } from './page.ts'
import { role, service } from './rules/content-types.ts'
import { dutiesIn, parts } from './rules/duties.ts'
import { placeIn, type MatrixPlace } from './rules/matrix-address.ts'
import { columnOf, managementLevels, matrixKinds, rolesOn, rowsIn } from './rules/matrix.ts'
import { textFor } from './text/text-for.ts'
import { MatrixPage, MatrixTable, MatrixWho, type Named, type Whoever } from './view-matrix.tsx'

/** So many things stand on a page of the matrix. */
const most = 24

/** What the matrix knows of roles and services. */
export const whoWants = [
  { type: outline(role, 'name', 'management', 'everyService') },
  { type: outline(service, 'order', 'name') },
] as const

/** The links that duties are made of. */
export const dutyLinks = { from: matrixKinds, paths: parts, toTypes: [role.name, service.name] }

/**
 * GET /samhandlingsmodell/ansvar – who answers for what, takes part, is asked and is told: by kind of thing, or by service, role and level of
 * management, all of them or one. Three statements, however large the model is.
 */
export async function showMatrix({ tx, prefix, query, words, open, titlesOf }: Asked): Promise<ModelDocument> {
  const { view, items } = await open(whoWants)
  const [roles, services] = items
  const text = textFor(view.spoken)
  const place = placeIn(query)
  const everyone = whoeverBy(place, { roles, services, view, words })
  const chosen = everyone.find(({ key }) => key === place.who)
  const named = new Map([...roles, ...services].map((one) => [itemName(one), namedIn(one, view)]))
  const given = { view, text, words, named, here: view.addresses.responsibility, place: { ...place, who: chosen?.key } }
  const frame = { ...given, home: { label: text.title, href: `${prefix}/samhandlingsmodell` } }

  if (place.reading !== 'thing' && chosen === undefined) {
    const counts = await listLeadingCounts(tx, { ...dutyLinks, groups: columnOf })
    return MatrixPage({ ...frame, children: <MatrixWho {...given} everyone={everyone} counts={counts} /> })
  }
  const found = await listLeading(tx, place.reading === 'thing' ? { ...dutyLinks, from: [place.kind] } : dutyLinks, {
    ...(chosen && { to: chosen.who }),
    ...(place.column && { paths: parts.filter((part) => columnOf[part] === place.column) }),
    ...{ most, skip: place.skip },
  })
  const rows = rowsIn(dutiesIn(found.links))
  const titles = await titlesOf(rows.map(({ about }) => about))
  return MatrixPage({
    ...frame,
    children: <MatrixTable {...given} {...{ rows, titles, chosen, most }} count={found.count} />,
  })
}

type Who = {
  readonly type: string
  readonly key: string
  readonly name: Words
  readonly management?: string | undefined
}

export const namedIn = (one: Who, { line, langOf, addresses }: View): Named => ({
  label: capital(line(one.name)),
  lang: langOf(one.name),
  href: addresses.inModel(itemName(one)),
})

/** By whom the matrix can be read: the services in their order, the roles, the levels of management from the top. */
function whoeverBy(
  { reading }: MatrixPlace,
  {
    roles,
    services,
    view,
    words,
  }: { roles: readonly Who[]; services: readonly Who[]; view: View; words: Asked['words'] },
): readonly Whoever[] {
  if (reading === 'management')
    return managementLevels.map((level) => ({
      ...{ key: level, label: words.choice('management', level), lang: undefined, who: rolesOn(level, roles) },
    }))
  const own = reading === 'service' ? services : reading === 'role' ? roles : []
  return own.map((one): Whoever => {
    const { label, lang } = namedIn(one, view)
    return { ...{ key: one.key, label, lang }, who: [itemName(one) satisfies ItemName] }
  })
}
