import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
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

/** An item that readers meet: what it is called in the municipality's own language, and its position among those of its type. */
export type IndexedItem = {
  readonly type: string
  readonly key: string
  readonly title: string
  readonly position: number
}

/** Every item that readers meet. Those that stand within another, as steps do on a level, follow that one's order first. */
export function itemsIn({ items, readBy, language }: Models): readonly IndexedItem[] {
  const { has } = readBy('')
  const orderOf = (name: ItemName) => numberIn(items.get(name)?.composed('')?.['order'])
  const found = [...items.values()].flatMap(({ name, type, parts, composed }) => {
    if (type === undefined || !has(name)) return []
    const key = name.slice(type.name.length + 1)
    const within = withinOf(type)
    const holder = within && composed('')?.[within.field]
    const order = [
      typeof holder === 'string' ? orderOf(itemName({ type: within?.type ?? '', key: holder })) : 0,
      orderOf(name),
    ] as const
    return [{ type: type.name, key, title: titleIn(type, parts, ['', language, 'nb']) ?? key, order }]
  })
  return [...Map.groupBy(found, ({ type }) => type).values()].flatMap((own) =>
    own
      .toSorted(
        (one, other) =>
          one.order[0] - other.order[0] ||
          one.order[1] - other.order[1] ||
          one.title.localeCompare(other.title, language) ||
          (one.key < other.key ? -1 : 1),
      )
      .map(({ type, key, title }, position) => ({ type, key, title, position })),
  )
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** The field in which an item names the one that it cannot be without. */
const withinOf = ({ fields }: ContentType): { readonly field: string; readonly type: string } | undefined =>
  Object.entries(fields).flatMap(([field, of]) =>
    of.kind === 'reference' && of.required === true && of.to.length === 1 ? [{ field, type: of.to[0] ?? '' }] : [],
  )[0]
