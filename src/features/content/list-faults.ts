import { itemName, type Part } from '#base/item.ts'
import type { Fault } from '#base/fault.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenItem, OpenStudio } from './open-item.ts'
import { checkChain, openModel } from './rules/check.ts'
import { asRead, layered } from './rules/layers.ts'
import type { ReadPart } from './rules/pack-file.ts'
import type { Said } from './rules/said.ts'
import { selectLayers } from './store/items.ts'

/** What is wrong in the whole model with the draft in it, and was not wrong without it. */
export const listNewFaults = (open: OpenItem, knowledge: StudioKnowledge): Promise<readonly Fault[]> =>
  listFaultsWith(open, knowledge, [{ type: open.type.name, key: open.key, said: open.said }])

/** The same for several drafts at once. */
export async function listFaultsWith(
  { request, layer }: OpenStudio,
  { types, checks, services }: StudioKnowledge,
  drafts: readonly { readonly type: string; readonly key: string; readonly said: Said }[],
): Promise<readonly Fault[]> {
  const parts = await selectLayers(request.tx, layer)
  const [own = [], ...above] = layered(parts, layer.above)
  const chainWith = (mine: readonly Part[]): ReadPart[][] => [mine, ...above].map((layer) => layer.map(asRead))
  const written = new Set(drafts.map(itemName))
  const others = own.filter((part) => !written.has(itemName(part)))
  const check = (chain: ReadPart[][]) =>
    checkChain(types, checks, chain, layer.language, services(openModel(types, chain, layer.language, '')))
  const after = check(chainWith([...others, ...drafts.flatMap(({ said }) => said)]))
  // A whole model takes a while to check, and most are sound.
  if (after.length === 0) return []
  const before = new Set(check(chainWith(own)).map(wordsOf))
  return after.filter((fault) => !before.has(wordsOf(fault)))
}

const wordsOf = ({ file, message }: Fault): string => `${file}: ${message}`
