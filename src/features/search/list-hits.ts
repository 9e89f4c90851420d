import type { Tx } from '#platform/db/database.ts'
import { termsFor, wordsIn } from './rules/search.ts'
import { selectAlike, selectAmong, selectHits, type Among, type SearchHit } from './store.ts'

export type { SearchHit }

const mostHits = 20
/** All of a municipality's measures stand on one page: more than two hundred of them nobody reads through. */
const mostAmong = 200

/** What the municipality of this transaction has published that fits a search, best first. Two statements. */
export const listHits = (tx: Tx, language: string, query: string): Promise<readonly SearchHit[]> =>
  listFound(tx, language, query, { most: mostHits })

/** Of one type, leading to what is wanted: what fits the words, best first; without words all, by name. Two statements at most. */
export const listAmong = (tx: Tx, language: string, query: string, among: Among): Promise<readonly SearchHit[]> =>
  query === '' ? listByName(tx, language, among) : listFound(tx, language, query, { among, most: mostAmong })

async function listByName(tx: Tx, language: string, among: Among): Promise<readonly SearchHit[]> {
  const found = await selectAmong(tx, language, among, mostAmong)
  return found.toSorted((one, other) => one.title.localeCompare(other.title, language))
}

async function listFound(
  tx: Tx,
  language: string,
  query: string,
  within: { readonly among?: Among; readonly most: number },
): Promise<readonly SearchHit[]> {
  const words = wordsIn(query, language)
  if (words.length === 0) return []

  const alike = await selectAlike(tx, language, words)
  const unknown = new Set(alike.map((one) => one.word))
  const known = new Set(words.filter((word) => !unknown.has(word)))
  const near = alike.flatMap(({ word, near: like, likeness }) =>
    like === null ? [] : [{ word, near: like, likeness }],
  )
  return selectHits(tx, language, query, termsFor(words, known, near), within)
}
