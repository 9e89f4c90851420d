import type { Tx } from '#platform/db/database.ts'
import { wordsIn } from './rules/search.ts'
import { selectHits, type SearchHit } from './store.ts'

const mostHits = 20

/** What the municipality of this transaction has published that fits a search, best first. */
export async function listHits(tx: Tx, language: string, query: string): Promise<SearchHit[]> {
  const words = wordsIn(query)
  return words.length === 0 ? [] : selectHits(tx, language, words, mostHits)
}
