import type { Studio } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import { holesOf, type FoundHole } from './rules/holes.ts'
import type { Models } from './rules/models.ts'

export type ListedHoles = { readonly holes: readonly FoundHole[]; readonly models: Models }

/** What the model lacks that readers meet, whichever layer should say it. One statement, two when anything was published. */
export async function listHoles(open: OpenStudio, { holes, services, listModels }: Studio): Promise<ListedHoles> {
  const { models } = await listModels(open)
  const find = holes?.find ?? (() => [])
  return { models, holes: holesOf(models, services(models.readBy('')), find, open.request.today) }
}
