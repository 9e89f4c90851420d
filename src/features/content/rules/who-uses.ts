import type { ItemName } from '#base/item.ts'
import type { Models } from './models.ts'

/** An item that leads to another, and in which of its fields; what a service says of its own counts as well. */
export type Use = { readonly name: ItemName; readonly paths: readonly string[] }

/** Which items of a model lead to one of them, as they are published: by reference, by a way on, or in their texts. */
export const usesOf = ({ items }: Models, wanted: ItemName): readonly Use[] =>
  [...items.values()].flatMap(({ name, leads, composed }): Use[] => {
    // What a nearer layer takes away as a whole leads nowhere.
    if (name === wanted || composed('') === undefined) return []
    const paths = new Set(leads().flatMap(({ to, path }) => (to === wanted ? [path] : [])))
    return paths.size === 0 ? [] : [{ name, paths: [...paths] }]
  })
