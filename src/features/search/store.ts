import { sql } from 'kysely'
import type { Findable } from '#base/findable.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Wanted } from './rules/narrowing.ts'
import { configurationFor, synonymsIn, wordsOf, worthOfType, type Term } from './rules/search.ts'

export type SearchHit = {
  /** To which other items it leads, as `audiences/ungdom`. */
  readonly facets: readonly string[]
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
  documents: readonly Findable[],
  synonyms: readonly (readonly string[])[],
): Promise<void> {
  const configuration = configurationFor(language)
  const meaning = synonymsIn(synonyms)
  const rows = documents.map(({ type, key, path, title, summary, headings, body, shownIn, facets }) => ({
    type,
    key,
    path,
    title,
    summary,
    body,
    shown_in: shownIn ?? null,
    facets,
    near: `${headings} ${meaning(`${title} ${summary} ${headings}`)}`,
    far: meaning(body),
  }))

  await sql`
    delete from search_document
    where municipality_id = ${municipality}
    and language = ${language}`.execute(tx)
  await sql`
    insert into search_document (municipality_id, language, type, key, path, title, summary, shown_in, facets, terms)
    select ${municipality}, ${language}, type, key, path, title, summary, shown_in, facets,
      setweight(to_tsvector(${configuration}::regconfig, title), 'A')
        || setweight(to_tsvector(${configuration}::regconfig, summary), 'B')
        || setweight(to_tsvector(${configuration}::regconfig, near), 'B')
        || setweight(to_tsvector(${configuration}::regconfig, far), 'C')
        || setweight(to_tsvector(${configuration}::regconfig, body), 'D')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as document (type text, key text, path text, title text, summary text, shown_in text, facets text[], near text, far text, body text)
    `.execute(tx)
  const words = new Set(
    rows.flatMap((row) => wordsOf(`${row.title} ${row.summary} ${row.near} ${row.far} ${row.body}`)),
  )
  await sql`
    insert into search_word (language, word)
    select distinct ${language}, lower(unaccent(word))
    from unnest(${[...words]}::text[]) as word
    where length(word) between 3 and 40
    on conflict do nothing`.execute(tx)
}

/** Which words begin some published word, and for the others the published words most like them. */
export async function selectAlike(
  tx: Tx,
  language: string,
  words: readonly string[],
): Promise<{ word: string; near: string | null; likeness: number }[]> {
  const { rows } = await sql<{ word: string; near: string | null; likeness: number }>`
    select asked.word, alike.word as near, coalesce(alike.likeness, 0) as likeness
    from (
      select word, lower(unaccent(word)) as plain
      from unnest(${words}::text[]) as word
    ) as asked
    left join lateral (
      select word, similarity(word, plain) as likeness
      from search_word
      where language = ${language}
      and word % plain
      order by likeness desc, word
      limit 4
    ) as alike on true
    where not exists (
      select
      from search_word
      where language = ${language}
      and starts_with(word, plain)
    )`.execute(tx)
  return rows
}

/** Documents of one type, and to what they must lead. */
export type Among = { readonly type: string; readonly wanted: readonly Wanted[] }

const isAmong = (among: Among | undefined) =>
  among === undefined
    ? sql<boolean>`true`
    : sql<boolean>`type = ${among.type} ${sql.join(
        among.wanted.map(
          ({ field, any, orNone }) => sql`
            and (facets && ${any}::text[]
              or ${orNone}::boolean and not exists (select from unnest(facets) as facet where starts_with(facet, ${`${field}/`})))`,
        ),
        sql` `,
      )}`

/** Documents among some, as many as are wanted at most. One statement. */
export async function selectAmong(tx: Tx, language: string, among: Among, most: number): Promise<SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    select type, key, path, title, summary, shown_in, facets
    from search_document
    where municipality_id = current_municipality() and language = ${language} and ${isAmong(among)}
    order by title, key
    limit ${most}`.execute(tx)
  return rows
}

/**
 * The best hits of the municipality that the transaction is for. A word that few documents have tells more; a document
 * with all words of the search comes before one with some of them; one that holds them side by side, or in its title, comes
 * before both.
 */
export async function selectHits(
  tx: Tx,
  language: string,
  query: string,
  terms: readonly Term[],
  { among, most }: { readonly among?: Among; readonly most: number },
): Promise<SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    with asked as (
      select at, worth, to_tsquery(${configurationFor(language)}::regconfig, text) as stem
      from jsonb_to_recordset(${JSON.stringify(terms.map((term) => ({ ...term, text: term.prefix ? `${term.text}:*` : term.text })))}::jsonb)
        as term (at integer, text text, worth real)
    ),
    document as (
      select *, count(*) over () as documents
      from search_document
      where municipality_id = current_municipality()
      and language = ${language}
      and ${isAmong(among)}
    ),
    found as (
      select document.type, document.key, at, documents, max(worth * ts_rank('{0.06, 0.2, 0.5, 1}', terms, stem)) as rank
      from document
      join asked on terms @@ stem
      group by document.type, document.key, at, documents
    ),
    telling as (
      select *, ln(1 + documents::real / count(*) over (partition by at)) as weight
      from found
    ),
    scored as (
      select type, key, sum(rank * weight) * power(count(*)::real / ${new Set(terms.map((term) => term.at)).size}, 0.5) as score
      from telling
      group by type, key
    )
    select document.type, document.key, path, title, summary, shown_in, facets
    from scored
    join document using (type, key)
    cross join phraseto_tsquery(${configurationFor(language)}::regconfig, ${query}) as phrase
    order by
      score * coalesce((${JSON.stringify(worthOfType)}::jsonb ->> document.type)::real, 1)
        * (1 + (position(lower(unaccent(${query})) in lower(unaccent(title))) > 0)::integer)
        * (1 + (numnode(phrase) > 1 and terms @@ phrase)::integer) desc,
      title, document.key
    limit ${most}`.execute(tx)
  return rows
}
