import {
  agreement,
  arena,
  competence,
  film,
  group,
  guideline,
  law,
  measure,
  plan,
  programme,
  resource,
  routine,
  transition,
} from './content-types.ts'

/** The kinds of things that the model holds, in the order in which a page tells of them: why, then how, then with what. */
export const kinds = [
  guideline,
  law,
  plan,
  agreement,
  routine,
  arena,
  transition,
  measure,
  programme,
  group,
  competence,
  resource,
  film,
] as const

/** Those that stand on a tier's page: they say on which tiers they belong. */
export const placedKinds = kinds.filter((kind) => 'tiers' in kind.fields)
