import type { Tx } from '#platform/db/database.ts'
import { termsFor, wordsIn } from './rules/search.ts'
import { selectAlike, selectHits, type SearchHit } from './store.ts'

const mostHits = 20

/** What the municipality of this transaction has published that fits a search, best first. Two statements. */
export async function listHits(tx: Tx, language: string, query: string): Promise<SearchHit[]> {
  const words = wordsIn(query, language)
  if (words.length === 0) return []

  const alike = await selectAlike(tx, language, words)
  const unknown = new Set(alike.map((one) => one.word))
  const known = new Set(words.filter((word) => !unknown.has(word)))
  const near = alike.flatMap(({ word, near: like, likeness }) =>
    like === null ? [] : [{ word, near: like, likeness }],
  )
  return selectHits(tx, language, query, termsFor(words, known, near), mostHits)
}
