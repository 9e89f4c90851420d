import type { Municipality } from '#base/municipality.ts'
import type { Request } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Written } from './store/drafts.ts'
import type { Layers } from './store/items.ts'
import { selectPackLines, type PackLine } from './store/packs.ts'

/** The layer that is written in the studio: the municipality's own, or a pack that it keeps for all that inherit from it. */
export type WrittenLayer = Written &
  Layers & {
    /** A pack's own name; undefined for the municipality's own layer. */
    readonly name: string | undefined
    readonly language: string
    readonly languages: readonly string[]
  }

/** Which layer an address is about: `/studio/felles/base/…`, else the own one. Undefined: no pack that the municipality keeps. */
export async function openLayer({
  tx,
  municipality,
  parameters,
  language,
}: Pick<Request, 'tx' | 'municipality' | 'parameters' | 'language'>): Promise<WrittenLayer | undefined> {
  const { layer } = parameters
  if (layer === undefined) return ownLayer(municipality)
  return (await keptLayers(tx, municipality, language)).find(({ slug }) => slug === layer)
}

/** The packs that a municipality keeps for others, named in a language; the base last. */
export async function keptLayers(tx: Tx, { id }: Municipality, language: string): Promise<readonly WrittenLayer[]> {
  return (await selectPackLines(tx, { keeper: id })).map((pack) => packLayer(id, pack, language))
}

export const ownLayer = ({ id, layers, language, languages }: Municipality): WrittenLayer => ({
  ...{ municipality: id, layer: '', slug: '', above: layers, name: undefined, language, languages },
})

export const packLayer = (keeper: number, pack: PackLine, language: string): WrittenLayer => ({
  ...{ municipality: keeper, layer: pack.slug, slug: pack.slug, above: pack.above },
  name: pack.names[language] ?? pack.names[pack.language] ?? pack.slug,
  ...{ language: pack.language, languages: pack.languages },
})
