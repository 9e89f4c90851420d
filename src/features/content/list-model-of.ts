import type { ContentType } from '#base/content-type.ts'
import type { Model } from '#base/model.ts'
import type { OpenStudio } from './open-item.ts'
import { asRead, layered } from './rules/layers.ts'
import { openModel } from './rules/models.ts'
import { selectLayers } from './store/items.ts'

/** The items of one type as readers of the written layer meet them in a language, drafts apart. One statement. */
export async function listModelOf(
  { request, layer: written }: OpenStudio,
  type: ContentType,
  language: string,
): Promise<Model> {
  const parts = await selectLayers(request.tx, written, { type: type.name })
  const chain = layered(parts, written.above).map((layer) => layer.map(asRead))
  return openModel([type], chain, language, '')
}
