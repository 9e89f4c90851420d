import type { ItemName } from '#base/item.ts'
import type { Models } from './models.ts'
import { titleIn } from './naming.ts'

/** That one item leads to another: in which of its fields, and whose variant says so (`''`: for all services). */
export type ModelLink = {
  readonly from: ItemName
  readonly path: string
  readonly service: string
  readonly to: ItemName
}

/**
 * All that leads somewhere in the model that readers meet. Both ends are there for them: what is left out, or was never completed, neither
 * leads nor is led to. The same link written twice in one text is one.
 */
export function linksIn({ items, readBy }: Models): readonly ModelLink[] {
  const { has } = readBy('')
  const found = new Map<string, ModelLink>()
  for (const { name, leads } of items.values()) {
    if (!has(name)) continue
    for (const { path, to, read } of leads()) {
      if (!has(to)) continue
      const link = { from: name, path, service: read.part.service, to }
      found.set(`${name} ${path} ${link.service} ${to}`, link)
    }
  }
  return [...found.values()]
}

/** Every item that readers meet, by what it is called in the municipality's own language. */
export const itemsIn = ({
  items,
  readBy,
  language,
}: Models): readonly { type: string; key: string; title: string }[] => {
  const { has } = readBy('')
  return [...items.values()].flatMap(({ name, type, parts }) => {
    if (type === undefined || !has(name)) return []
    const key = name.slice(type.name.length + 1)
    return [{ type: type.name, key, title: titleIn(type, parts, ['', language, 'nb']) ?? key }]
  })
}
