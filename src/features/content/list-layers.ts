import type { OpenStudio } from './open-item.ts'
import { selectPackNames } from './store/packs.ts'

/** What the packs above are called, nearest first. */
export async function listLayerNames({ request, layer }: OpenStudio): Promise<readonly string[]> {
  const packs = await selectPackNames(request.tx, layer.above)
  return layer.above.map((slug) => {
    const pack = packs.find((one) => one.slug === slug)
    return pack?.names[request.language] ?? pack?.names[pack.language] ?? slug
  })
}
