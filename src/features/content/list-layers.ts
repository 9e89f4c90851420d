import type { Request } from '#features/people/index.ts'
import { selectPackNames } from './store/packs.ts'

/** What the packs above a municipality are called, nearest first. */
export async function listLayerNames({ tx, municipality, language }: Request): Promise<readonly string[]> {
  const packs = await selectPackNames(tx, municipality.layers)
  return municipality.layers.map((slug) => {
    const pack = packs.find((one) => one.slug === slug)
    return pack?.names[language] ?? pack?.names[pack.language] ?? slug
  })
}
