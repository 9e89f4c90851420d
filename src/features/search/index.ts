export { searchCommands } from './commands.ts'
export { searchIndexer } from './save-findable.ts'
export { searchAnswers, searchPages } from './show-search.tsx'
