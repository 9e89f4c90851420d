import type { ModelFault } from '#base/fault.ts'
import { itemName } from '#base/item.ts'
import type { Studio } from './knowledge.ts'
import type { OpenItem } from './open-item.ts'
import { checkModels, isSameFault } from './rules/check.ts'
import { asRead } from './rules/layers.ts'
import { withItem, type Models } from './rules/models.ts'

/** What the checker says of the whole model with a draft in it. */
export type Verdict = {
  /** Wrong with the draft and not without it: it is not published so. */
  readonly stopping: readonly ModelFault[]
  /** Wrong with the item, and was before. */
  readonly standing: readonly ModelFault[]
  readonly models: Models
  readonly published: Models
}

/** Checks the whole model with the draft in it. */
export async function listVerdict(open: OpenItem, { listModels, checks, services }: Studio): Promise<Verdict> {
  const { type, key, said, above } = open
  const name = itemName({ type: type.name, key })
  const { models: published, faults } = await listModels(open)
  const models = withItem(
    published,
    name,
    [said, ...above].map((layer) => layer.map(asRead)),
  )
  const found = checkModels(models, checks, services(models.readBy('')))
  const isNew = (fault: ModelFault): boolean => !faults.some((one) => isSameFault(one, fault))
  return {
    stopping: found.filter(isNew),
    standing: found.filter((fault) => fault.item === name && !isNew(fault)),
    ...{ models, published },
  }
}
