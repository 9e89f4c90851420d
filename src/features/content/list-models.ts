import { LRUCache } from 'lru-cache'
import type { ModelFault } from '#base/fault.ts'
import type { Request } from '#features/people/index.ts'
import type { ContentKnowledge } from './check-pack.ts'
import type { WrittenLayer } from './open-layer.ts'
import { checkModels } from './rules/check.ts'
import { asRead, layered } from './rules/layers.ts'
import { dutiesOf } from './rules/awaiting.ts'
import { openModels, type Models } from './rules/models.ts'
import { selectLayers, selectMetLayers } from './store/items.ts'
import { selectContentVersion } from './store/version.ts'

/** The models of the layer that is written, as readers meet them, and what is wrong with them. */
export type PublishedModels = { readonly models: Models; readonly faults: readonly ModelFault[] }

export type ListModels = (open: {
  readonly request: Pick<Request, 'tx'>
  readonly layer: WrittenLayer
}) => Promise<PublishedModels>

/** So many are edited at once before one of them is read anew; each takes some megabytes. */
const mostRemembered = 8

/**
 * Reads the models of a municipality or of a pack, and remembers them until something is published on the installation: an editor's words are checked
 * every few seconds, and only one item of many hundred is another. One statement, two when anything was published.
 */
export function listModels({
  types,
  checks,
  services,
}: Pick<ContentKnowledge, 'types' | 'checks' | 'services'>): ListModels {
  const remembered = new LRUCache<string, PublishedModels & { readonly at: string }>({ max: mostRemembered })
  return async ({ request: { tx }, layer: written }) => {
    const { municipality, slug, above, language, languages } = written
    const name = `${municipality} ${slug}`
    // The number is read before the parts, so that what is remembered is never older than it says.
    const at = [await selectContentVersion(tx), language, languages.join(), ...above].join(' ')
    const known = remembered.get(name)
    if (known?.at === at) return known

    const parts = slug === '' ? await selectMetLayers(tx, above, dutiesOf(types)) : await selectLayers(tx, written)
    const chain = layered(parts, above).map((layer) => layer.map(asRead))
    const models = openModels(types, chain, language, languages)
    const found = { at, models, faults: checkModels(models, checks, services(models.readBy(''))) }
    remembered.set(name, found)
    return found
  }
}
