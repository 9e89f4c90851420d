import type { ContentType } from '#base/content-type.ts'
import type { Hole } from '#base/hole.ts'
import type { Day } from '#base/ids.ts'
import { itemName } from '#base/item.ts'
import { referenceName } from '#base/links.ts'
import type { Model } from '#base/model.ts'
import { responsibility } from '#base/shared-fields.ts'
import { audience, role } from './content-types.ts'
import { law } from './ground-types.ts'
import { measure } from './offer-types.ts'
import { arena, routine } from './work-types.ts'

/** The kinds of holes, in the order in which they are told: who, then when, then what. */
export const holeKinds = [
  'step-without-owner',
  'role-vacant',
  'law-without-bearer',
  'routine-overdue',
  'arena-without-routine',
  'level-without-measure',
] as const
export type HoleKind = (typeof holeKinds)[number]

/** As much of the guide's own types as is asked here: the guide stands later in the order of features. */
const step = {
  name: 'step',
  folder: 'steps',
  fields: { responsible: responsibility.responsible },
} as const satisfies ContentType
const level = { name: 'level', folder: 'levels', fields: {} } as const satisfies ContentType

/** What a model lacks on one day, each hole once. What leads to something that readers do not meet leads nowhere. */
export function findHoles(model: Model, today: Day): readonly Hole<HoleKind>[] {
  const leads = (to: readonly string[], keys: readonly string[]): boolean =>
    keys.some((key) => model.has(referenceName(to, key)))
  const { of: bearers } = law.fields.duties.of

  return [
    ...model
      .all(step)
      .filter(({ responsible }) => !leads(step.fields.responsible.to, responsible))
      .map(inField('step-without-owner', 'responsible')),
    ...model
      .all(role)
      .filter(({ vacant }) => vacant)
      .map(inField('role-vacant', 'vacant')),
    ...model
      .all(law)
      .filter(({ duties }) => !duties.some(({ of }) => leads(bearers.to, of)))
      .map(inField('law-without-bearer', 'duties')),
    ...model
      .all(routine)
      .filter(({ nextReview }) => nextReview !== undefined && nextReview < today)
      .map(inField('routine-overdue', 'nextReview')),
    ...model
      .all(arena)
      .filter((one) => one.routine === undefined || !leads(arena.fields.routine.to, [one.routine]))
      .map(inField('arena-without-routine', 'routine')),
    ...levelsWithoutMeasure(model),
  ]
}

const inField =
  (kind: HoleKind, field: string) =>
  (item: { readonly type: string; readonly key: string }): Hole<HoleKind> => ({
    ...{ kind, item: itemName(item), mended: { in: field } },
  })

/** For each level and each audience of those who are to be helped. A measure that names none of either is for all of them. */
function levelsWithoutMeasure(model: Model): Hole<HoleKind>[] {
  const measures = model.all(measure).map((one) => ({
    levels: one.levels.filter((key) => model.has(`level/${key}`)),
    audiences: one.audiences.filter((key) => model.has(`audience/${key}`)),
  }))
  const isFor = (named: readonly string[], key: string) => named.length === 0 || named.includes(key)
  // Who works with children is helped by no measure.
  const helped = model.all(audience).filter(({ staff }) => !staff)
  return model.all(level).flatMap((one) =>
    helped
      .filter(({ key }) => !measures.some((of) => isFor(of.levels, one.key) && isFor(of.audiences, key)))
      .map(({ key }): Hole<HoleKind> => ({
        ...{ kind: 'level-without-measure', item: itemName(one), mended: { by: measure.name } },
        lackedBy: itemName({ type: audience.name, key }),
      })),
  )
}
