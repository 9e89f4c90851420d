import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import type { ListedItem } from './list-items.ts'
import type { OpenStudio } from './open-item.ts'
import { layered } from './rules/layers.ts'
import { lineIn, namingPath, titleIn } from './rules/naming.ts'
import { selectLayersOf } from './store/items.ts'
import { selectTakenAway, selectUnpublished } from './store/taken-away.ts'
import { selectLastPublications, type Publication } from './store/versions.ts'

/** Something that readers do not meet here: an item, something inherited in one, or an item of the own layer that was unpublished. */
export type TakenAway = {
  readonly name: ItemName
  readonly title: string
  readonly last: Publication | undefined
} & (
  | { readonly is: 'item'; readonly service: string; readonly why: string | undefined }
  | {
      readonly is: 'part'
      readonly service: string
      readonly language: string
      readonly path: string
      /** What the named part is called; undefined: it is a field. */
      readonly called: string | undefined
      readonly why: string | undefined
    }
  | { readonly is: 'unpublished'; readonly version: number }
)

/** All that the layer that is written has taken away, with who did what last. Four statements. */
export async function listTakenAway(
  { request, layer }: OpenStudio,
  types: readonly ContentType[],
  items: readonly ListedItem[],
): Promise<readonly TakenAway[]> {
  const { tx, language } = request
  const away = await selectTakenAway(tx, layer)
  const known = new Map(items.map((item) => [item.name, item]))
  const typeOf = new Map(types.map((type) => [type.name, type]))
  // What others say too is not gone, and what is being written is on its way.
  const gone = (await selectUnpublished(tx, layer)).filter((one) => !known.has(itemName(one)))
  const names = [...away, ...gone]
  const last = new Map((await selectLastPublications(tx, layer, names)).map((one) => [itemName(one), one]))
  const inLayers = Map.groupBy(await selectLayersOf(tx, layer, away), itemName)
  const languages = ['', language, layer.language, 'nb']
  return [
    ...away.flatMap(({ type: of, service, language: said, paths, because, ...row }): TakenAway[] => {
      const name = itemName({ type: of, key: row.key })
      const type = typeOf.get(of)
      if (type === undefined) return []
      const shared = { name, title: known.get(name)?.title ?? row.key, last: last.get(name), service }
      const layers = layered(inLayers.get(name) ?? [], layer.above)
      return paths.map((path): TakenAway => {
        const why = because?.[path]
        if (path === 'leftOut') return { ...shared, is: 'item', why }
        const naming = namingPath(type, path)
        const called = naming === undefined ? undefined : lineIn(layers, naming, { service, languages })
        return { ...shared, is: 'part', language: said, path, called, why }
      })
    }),
    ...gone.flatMap((row): TakenAway[] => {
      const name = itemName(row)
      const type = typeOf.get(row.type)
      if (type === undefined) return []
      const title = titleIn(type, [row.said], languages) ?? row.key
      return [{ name, title, last: last.get(name), is: 'unpublished', version: row.number }]
    }),
  ]
}
