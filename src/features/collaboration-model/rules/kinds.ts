import { agreement, guideline, law, plan } from './ground-types.ts'
import { competence, film, measure, resource } from './offer-types.ts'
import { arena, group, programme, routine, transition } from './work-types.ts'

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
