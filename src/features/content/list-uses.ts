import { itemName } from '#base/item.ts'
import type { Studio } from './knowledge.ts'
import { listTitles, type TitleOf } from './list-titles.ts'
import type { OpenItem } from './open-item.ts'
import { usesOf, type Use } from './rules/who-uses.ts'
import { selectInheriting } from './store/uses.ts'

export type Uses = {
  /** Items that lead to it, and what they are called. */
  readonly leading: readonly Use[]
  readonly titleOf: TitleOf
  /** Those that inherit it, where a pack is written: with words of their own, most first; and how many read it as it is. */
  readonly inheriting:
    | { readonly own: readonly { name: string; fields: number }[]; readonly asItIs: number }
    | undefined
}

/** Who uses an item: what leads to it, and whom a change in it reaches. At most one statement beside what the models take. */
export async function listUses(open: OpenItem, knowledge: Studio): Promise<Uses> {
  const { models } = await knowledge.listModels(open)
  const leading = usesOf(models, itemName({ type: open.type.name, key: open.key }))
  const titleOf = await listTitles(
    open,
    knowledge,
    models,
    leading.map(({ name }) => name),
  )
  if (open.layer.layer === '') return { leading, titleOf, inheriting: undefined }
  const found = await selectInheriting(open.request.tx, open.layer.layer, { type: open.type.name, key: open.key })
  const own = found
    .filter(({ fields }) => fields > 0)
    .map(({ slug, names, language, fields }) => ({ name: names[language] ?? slug, fields }))
    .toSorted((one, other) => other.fields - one.fields || one.name.localeCompare(other.name, 'nb'))
  return { leading, titleOf, inheriting: { own, asItIs: found.length - own.length } }
}
