import type { Value } from '#base/item.ts'
import type { OpenItem } from './open-item.ts'
import { inheritedAt } from './rules/editing.ts'
import type { Inherited } from './rules/merging.ts'
import type { Said } from './rules/said.ts'

/** What is inherited at each place, found once for each. */
export function inheritedIn({ type, above, layer }: Pick<OpenItem, 'type' | 'above' | 'layer'>, own: Said): Inherited {
  const home = layer.language
  const known = new Map<string, ReadonlyMap<string, Value>>()
  return ({ service, language: said }, path) => {
    const language = said === '' ? home : said
    const name = `${service}.${language}`
    const found = known.get(name) ?? inheritedAt({ type, own, above, place: { service, language }, home })
    known.set(name, found)
    return found.get(path)
  }
}
