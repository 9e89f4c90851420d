import type { ContentType } from './content-type.ts'
import type { Finding } from './fault.ts'
import type { Composed, ItemName } from './item.ts'

/** A whole model, composed for one service and language, and where its words come from. */
export type Model = {
  readonly service: string
  all<Type extends ContentType>(type: Type): Composed<Type>[]
  has(name: ItemName): boolean
  /** The file and line in which a field of an item is said, nearest layer first. */
  placeOf(name: ItemName, path: string): { file: string; line: number }
}

/** What a feature knows to check in a model: the guide's graph, the helper's questions. Each rule has words in every language. */
export type ModelCheck<Rule extends string = string> = {
  readonly rules: readonly Rule[]
  readonly find: (model: Model) => readonly Finding<Rule>[]
}
