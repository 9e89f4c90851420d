import type { HoleRules } from '#base/hole.ts'
import { findHoles, holeKinds } from './rules/holes.ts'
import { modelWordsFor } from './text/content-words/model-words-for.ts'

/** What the collaboration model lacks, as the studio asks for it. */
export const modelHoles: HoleRules = {
  kinds: (language) => {
    const { holes } = modelWordsFor(language)
    return holeKinds.map((kind) => ({ kind, ...holes[kind] }))
  },
  find: findHoles,
}
