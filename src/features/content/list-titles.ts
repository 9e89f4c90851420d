import type { ItemName } from '#base/item.ts'
import { substitute } from '#base/links.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import type { OpenStudio } from './open-item.ts'
import type { Models } from './rules/models.ts'
import { lineIn, titleIn } from './rules/naming.ts'

export type TitleOf = (name: ItemName) => string | undefined

/**
 * What items are called: as the models say, which costs nothing; of those that are in no model, as somebody's draft does. Two statements
 * when there are such.
 */
export async function listTitles(
  open: OpenStudio,
  { types }: Pick<StudioKnowledge, 'types'>,
  models: Models,
  names: readonly ItemName[],
): Promise<TitleOf> {
  const languages = ['', open.request.language, open.layer.language, 'nb']
  const words = (name: ItemName, field: string) => lineIn(models.items.get(name)?.parts ?? [], field, { languages })
  const known: TitleOf = (name) => {
    const item = models.items.get(name)
    const title = item?.type && titleIn(item.type, item.parts, languages)
    return title === undefined ? undefined : substitute(title, words)
  }
  const unknown = names.filter((name) => known(name) === undefined)
  const wanted = types.filter(({ name }) => unknown.some((one) => one.startsWith(`${name}/`)))
  const drafts = new Map(wanted.length === 0 ? [] : (await listItems(open, wanted)).map((item) => [item.name, item]))
  return (name) => known(name) ?? drafts.get(name)?.title
}
