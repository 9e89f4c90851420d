import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { configurationFor, withSynonyms, type SearchDocument } from './rules/search.ts'

export type SearchHit = {
  readonly type: string
  readonly key: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly shown_in: string | null
}

/** Replaces what can be found in one municipality in one language. */
export async function saveDocuments(
  tx: Tx,
  municipality: number,
  language: string,
  documents: readonly SearchDocument[],
  synonyms: readonly (readonly string[])[],
): Promise<void> {
  const configuration = configurationFor(language)
  const rows = documents.map(({ type, key, path, title, summary, body, shownIn }) => ({
    type,
    key,
    path,
    title,
    summary,
    body,
    shown_in: shownIn ?? null,
    near: withSynonyms(`${title} ${summary}`, synonyms),
    far: withSynonyms(body, synonyms),
  }))

  await sql`
    delete from search_document
    where municipality_id = ${municipality}
    and language = ${language}`.execute(tx)
  await sql`
    insert into search_document (municipality_id, language, type, key, path, title, summary, shown_in, terms, words)
    select ${municipality}, ${language}, type, key, path, title, summary, shown_in,
      setweight(to_tsvector(${configuration}::regconfig, title), 'A')
        || setweight(to_tsvector(${configuration}::regconfig, summary), 'B')
        || setweight(to_tsvector(${configuration}::regconfig, near), 'B')
        || setweight(to_tsvector(${configuration}::regconfig, far), 'C')
        || setweight(to_tsvector(${configuration}::regconfig, body), 'D'),
      lower(unaccent(title || ' ' || summary || ' ' || near))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as document (type text, key text, path text, title text, summary text, shown_in text, near text, far text, body text)
    `.execute(tx)
}

/**
 * The best hits of the municipality that the transaction is for: by stem and prefix, and for words that are misspelt by
 * likeness. A word that is found exactly counts more than one that is only alike.
 */
export async function selectHits(
  tx: Tx,
  language: string,
  words: readonly string[],
  most: number,
): Promise<SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    with asked as (
      select word, to_tsquery(${configurationFor(language)}::regconfig, word || ':*') as stem, lower(unaccent(word)) as plain
      from unnest(${words}::text[]) as word
    ),
    scored as (
      select document.*, sum(
        ts_rank('{0.05, 0.15, 0.5, 1}', terms, stem)
          + 0.6 * (lower(unaccent(title)) = plain)::integer
          + 0.4 * greatest(word_similarity(plain, lower(unaccent(title))) - 0.4, 0)
          + 0.3 * greatest(word_similarity(plain, words) - 0.5, 0)
      ) as score
      from search_document as document
      cross join asked
      where municipality_id = current_municipality()
      and language = ${language}
      and (terms @@ stem or word_similarity(plain, words) > 0.5)
      group by municipality_id, language, type, key
    )
    select type, key, path, title, summary, shown_in
    from scored
    order by score desc, title, key
    limit ${most}`.execute(tx)
  return rows
}
