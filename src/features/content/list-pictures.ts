import { itemName, type ItemName, type Language } from '#base/item.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { layered } from './rules/layers.ts'
import { pictureTypes, shownPicture, type ShownPicture } from './rules/pictures.ts'
import { selectDrafts } from './store/drafts.ts'
import { selectLayers } from './store/items.ts'

/** Every picture of the model as it is written now, drafts too, by name; what it shows is said in a language or else in any. */
export async function listPictures(
  { request, layer }: OpenStudio,
  { types }: Pick<StudioKnowledge, 'types'>,
  language: Language,
): Promise<ReadonlyMap<ItemName, ShownPicture>> {
  const found = new Map<ItemName, ShownPicture>()
  for (const one of pictureTypes(types)) {
    const { name: type } = one.type
    const parts = Map.groupBy(await selectLayers(request.tx, layer, { type }), ({ key }) => key)
    const drafts = new Map((await selectDrafts(request.tx, layer, { type })).map((draft) => [draft.key, draft.said]))
    for (const key of new Set([...parts.keys(), ...drafts.keys()])) {
      const [own = [], ...above] = layered(parts.get(key) ?? [], layer.above)
      const shown = shownPicture(one, key, [drafts.get(key) ?? own, ...above], [language, layer.language])
      if (shown !== undefined) found.set(itemName({ type, key }), shown)
    }
  }
  return found
}
