import type { Words } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { audience, measure, service } from '#features/collaboration-model/index.ts'
import { readPublished } from '#features/content/index.ts'
import { addressesFor, readPage } from '#features/guide/index.ts'
import type { Request } from '#features/people/index.ts'
import type { Measure } from './rules/plan.ts'
import type { Named, Offer } from './rules/picking.ts'

/** As it is told to the reader, and where its own page is. */
export type CatalogueOffer = Offer & Named & { readonly href: string }

const told = outline(
  measure,
  ...(['name', 'summary', 'gives', 'levels', 'audiences', 'services', 'offeredBy', 'words', 'sensitive'] as const),
)

/** The measures that the municipality's readers meet, all or those with these keys, in the reader's words. One statement. */
export async function listCatalogue(request: Request, keys?: readonly string[]): Promise<readonly CatalogueOffer[]> {
  const { tx, municipality, language, prefix } = request
  const reader = { municipality, language, prefix, service: '' }
  const { view, items } = await readPage(tx, reader, [
    keys === undefined ? { type: told } : { type: told, keys },
    { type: outline(audience, 'order', 'name', 'ageFrom', 'ageTo', 'staff') },
    { type: outline(service, 'order', 'name') },
  ])
  const [measures, audiences, services] = items
  const { line } = view
  const named = (words: Words): Named => ({ name: line(words), lang: view.langOf(words) })
  return measures.map((one) => ({
    ...{ ...named(one.name), key: one.key, levels: one.levels, summary: line(one.summary), gives: line(one.gives) },
    audiences: audiences
      .filter(({ key }) => one.audiences.includes(key))
      .map(({ name, ageFrom, ageTo, staff }) => ({ ...named(name), ageFrom, ageTo, staff })),
    by: [
      ...services.filter(({ key }) => one.services.includes(key)).map(({ name }) => named(name)),
      ...(one.offeredBy === undefined ? [] : [named(one.offeredBy)]),
    ],
    words: one.words?.lines ?? [],
    isSensitive: one.sensitive,
    href: view.addresses.of(`measure/${one.key}`) ?? '',
  }))
}

/** What a measure in a relay was made of, as a link; one that is not in the catalogue any more is not here. */
export type PickedLinks = ReadonlyMap<string, PickedLink>
type PickedLink = {
  readonly name: string
  readonly href: string
  readonly lang: string | undefined
  /** Not for the family: someone may have reworded the measure so that it tells less. */
  readonly isSensitive: boolean
}

const linked = outline(measure, 'name', 'sensitive')

/** One statement, none where nothing was picked. */
export async function listPickedLinks(
  { tx, municipality, language, prefix }: Request,
  measures: readonly Measure[],
): Promise<PickedLinks> {
  const keys = [...new Set(measures.flatMap(({ pickedFrom }) => pickedFrom ?? []))]
  if (keys.length === 0) return new Map()
  const reader = { service: '', language, home: municipality.language }
  const [found] = await readPublished(tx, municipality.layers, reader, [{ type: linked, keys }])
  return new Map(
    found.map(({ key, name, sensitive }) => [
      key,
      {
        ...{ name: name.text, lang: name.lang, isSensitive: sensitive },
        href: addressesFor(prefix).of(`measure/${key}`) ?? '',
      },
    ]),
  )
}
