import type { Day } from './ids.ts'
import type { ItemName } from './item.ts'
import type { Model } from './model.ts'

/** Something that a model should say and does not, such as who answers for a step. */
export type Hole<Kind extends string = string> = {
  readonly kind: Kind
  readonly item: ItemName
  /** For whom or what the item lacks it: the audience for which a level has no measure. */
  readonly lackedBy?: ItemName
  /** Where it is mended: in a field of the item, or by another item of a type. */
  readonly mended: { readonly in: string } | { readonly by: string }
}

/** What a feature misses in a model. */
export type HoleRules = {
  /** In the order in which they are told: what they are called in a language of the interface, and how they are mended. */
  readonly kinds: (
    language: string,
  ) => readonly { readonly kind: string; readonly name: string; readonly about: string }[]
  /** All of one reading of the model, each once. */
  readonly find: (model: Model, today: Day) => readonly Hole[]
}
