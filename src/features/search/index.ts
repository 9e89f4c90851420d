import { measureAnswers, measurePages } from './show-measures.tsx'
import { soughtAnswers, soughtPages } from './show-search.tsx'

export { searchCommands } from './commands.ts'
export { searchIndexer } from './save-findable.ts'

/** Search of everything, and the catalogue of measures. */
export const searchPages = [...soughtPages, ...measurePages]
export const searchAnswers = [...soughtAnswers, ...measureAnswers]
