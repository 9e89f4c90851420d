import { PageHead } from '#ui/heading.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { SearchResults } from '#ui/search-results.tsx'
import { nameOfType } from '#features/content/index.ts'
import {
  contentWordsFor,
  Frame,
  readPage,
  type AnswerRoute,
  type Form,
  type PageRoute,
  type Shown,
  type Visit,
} from '#features/guide/index.ts'
import { listHits } from './list-hits.ts'

/** GET /sok, with `?q=` when someone follows a link; POST /sok from the page's own form, so that no address holds the words. */
export const soughtPages: readonly PageRoute[] = [
  { path: '/sok', who: 'everyone', show: (visit) => showSearch(visit, visit.query.get('q')) },
]

export const soughtAnswers: readonly AnswerRoute[] = [
  { path: '/sok', who: 'everyone', answer: (visit, _parameters, form: Form) => showSearch(visit, form['q'] ?? '') },
]

async function showSearch(visit: Visit, asked: string | null): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    // PostgreSQL has no character 0.
    const query = (asked ?? '').replaceAll('\0', '').trim().slice(0, 200)
    const hits = query === '' ? [] : await listHits(tx, visit.language, query)
    const { text, addresses, spoken } = view
    const kinds: Readonly<Record<string, string>> = text.search.kinds

    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} at="search" title={text.search.title} robots={false}>
          <PageHead title={text.search.title} />
          <div class="page section-tight stack">
            <SearchBox action={addresses.search} value={query} label={text.search.label} submit={text.search.submit} />
            {asked !== null && (
              <SearchResults
                summary={
                  query === ''
                    ? text.search.prompt
                    : hits.length === 0
                      ? text.search.none
                      : text.search.results(hits.length)
                }
                results={hits.map((hit) => ({
                  title: hit.title,
                  href: visit.prefix + hit.path,
                  text: hit.summary,
                  kind: kinds[hit.type] ?? nameOfType(contentWordsFor(spoken), hit.type).one,
                  lang: (hit.shown_in ?? visit.language) === spoken ? undefined : (hit.shown_in ?? visit.language),
                }))}
              />
            )}
          </div>
        </Frame>
      ),
    }
  })
}
