import { upkeep } from '#base/content-type.ts'
import { itemName, type Part } from '#base/item.ts'
import { isSameSaid, type Said } from './said.ts'

/** An item, and what a layer said of it before something else was put in its place. */
export type Changed = { readonly type: string; readonly key: string; readonly before: Said }

/**
 * What a layer says that readers may come to meet: neither who looks after it, why it differs nor what it was written above. Whether
 * words were read through counts, since some are shown only then.
 */
export const metIn = (said: Said): Said =>
  said.flatMap(({ under: _under, because: _because, ...part }): Part[] => {
    const fields = Object.fromEntries(Object.entries(part.fields).filter(([path]) => !Object.hasOwn(upkeep, path)))
    return Object.keys(fields).length === 0 ? [] : [{ ...part, fields }]
  })

/** The items that readers may meet otherwise afterwards, of all that a layer says before and after. */
export function changedBetween(before: Said, after: Said): readonly Changed[] {
  const old = Map.groupBy(before, itemName)
  const now = Map.groupBy(after, itemName)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Changed[] => {
    const was = old.get(name) ?? []
    if (isSameSaid(metIn(was), metIn(now.get(name) ?? []))) return []
    const [type = '', key = ''] = name.split('/')
    return [{ type, key, before: was.map(({ under: _under, because: _because, ...part }) => part) }]
  })
}
