import type { Part } from '#base/item.ts'
import type { Fault } from '#base/fault.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenItem } from './open-item.ts'
import { checkChain, openModel } from './rules/check.ts'
import { asRead, layered } from './rules/layers.ts'
import type { ReadPart } from './rules/pack-file.ts'
import { selectLayers } from './store/items.ts'

/** What is wrong in the whole model with the draft in it, and was not wrong without it. */
export async function listNewFaults(
  { request, layer, type, key, said }: OpenItem,
  { types, checks, services }: StudioKnowledge,
): Promise<readonly Fault[]> {
  const parts = await selectLayers(request.tx, layer)
  const [own = [], ...above] = layered(parts, layer.above)
  const chainWith = (mine: readonly Part[]): ReadPart[][] => [mine, ...above].map((layer) => layer.map(asRead))
  const others = own.filter((part) => part.type !== type.name || part.key !== key)
  const check = (chain: ReadPart[][]) =>
    checkChain(types, checks, chain, layer.language, services(openModel(types, chain, layer.language, '')))
  const before = new Set(check(chainWith(own)).map(wordsOf))
  return check(chainWith([...others, ...said])).filter((fault) => !before.has(wordsOf(fault)))
}

const wordsOf = ({ file, message }: Fault): string => `${file}: ${message}`
