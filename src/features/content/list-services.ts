import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import { listModelOf } from './list-model-of.ts'
import type { OpenStudio } from './open-item.ts'

/** The services whose variants are read here, by what they are called. */
export async function listServicesOf(
  open: OpenStudio,
  { types, services, serviceType }: StudioKnowledge,
): Promise<readonly { readonly key: string; readonly title: string }[]> {
  const type = types.find(({ name }) => name === serviceType)
  if (type === undefined) return []
  const keys = services(await listModelOf(open, type, open.layer.language))
  const titles = new Map((await listItems(open, [type])).map(({ key, title }) => [key, title]))
  return keys.map((key) => ({ key, title: titles.get(key) ?? key }))
}
