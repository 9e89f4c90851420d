export { searchAnswers, searchPages } from './show-search.tsx'
export { searchIndexer, type SearchSource } from './index-municipality.ts'
export type { SearchDocument } from './rules/search.ts'
export { findDocuments, type SearchHit } from './store.ts'
