import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import type { OpenStudio } from './open-item.ts'
import { openModel } from './rules/check.ts'
import { asRead, layered } from './rules/layers.ts'
import { selectLayers } from './store/items.ts'

/** The services whose variants are read here, by what they are called. */
export async function listServicesOf(
  open: OpenStudio,
  { types, services, serviceType }: StudioKnowledge,
): Promise<readonly { readonly key: string; readonly title: string }[]> {
  const type = types.find(({ name }) => name === serviceType)
  if (type === undefined) return []
  const { request, layer } = open
  const parts = await selectLayers(request.tx, layer, { type: type.name })
  const chain = layered(parts, layer.above).map((layer) => layer.map(asRead))
  const keys = services(openModel(types, chain, layer.language, ''))
  const titles = new Map((await listItems(open, [type])).map(({ key, title }) => [key, title]))
  return keys.map((key) => ({ key, title: titles.get(key) ?? key }))
}
