import type { ModelFault } from '#base/fault.ts'
import { itemName } from '#base/item.ts'
import type { Studio } from './knowledge.ts'
import type { Asking, OpenItem, OpenStudio } from './open-item.ts'
import { checkModels, isSameFault } from './rules/check.ts'
import { asRead } from './rules/layers.ts'
import { withItems, type Models } from './rules/models.ts'
import type { ReadPart } from './rules/pack-file.ts'
import type { Said } from './rules/said.ts'
import type { StudioAct } from './rules/studio-access.ts'

/** What it takes to check a model. */
type Checker = Pick<Studio, 'listModels' | 'checks' | 'services'>

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
export function listVerdict(open: OpenItem<StudioAct, Asking>, studio: Checker): Promise<Verdict> {
  const { type, key, said } = open
  return listVerdictOn(open, studio, [{ type: type.name, key, said }])
}

/** The same for several drafts at once. `above`: what the layers above will say to readers, where that is another. */
export async function listVerdictOn(
  open: OpenStudio<StudioAct, Asking>,
  { listModels, checks, services }: Checker,
  drafts: readonly {
    readonly type: string
    readonly key: string
    readonly said: Said
    readonly above?: readonly Said[]
    /** The same as it stands in files, where it does. */
    readonly read?: readonly ReadPart[]
  }[],
): Promise<Verdict> {
  const { models: published, faults } = await listModels(open)
  const models = withItems(
    published,
    drafts.map((draft) => {
      const name = itemName(draft)
      const given = draft.above?.map((layer) => layer.map(asRead))
      const above = given ?? published.items.get(name)?.layers.slice(1) ?? open.layer.above.map(() => [])
      return { name, layers: [draft.read ?? draft.said.map(asRead), ...above] }
    }),
  )
  const written = new Set(drafts.map(itemName))
  const found = checkModels(models, checks, services(models.readBy('')))
  const isNew = (fault: ModelFault): boolean => !faults.some((one) => isSameFault(one, fault))
  return {
    stopping: found.filter(isNew),
    standing: found.filter((fault) => fault.item !== undefined && written.has(fault.item) && !isNew(fault)),
    ...{ models, published },
  }
}
