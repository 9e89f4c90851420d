import type { Child } from 'hono/jsx'

export type SearchResult = {
  title: string
  href: string
  /** A passage; what was found is marked with `<mark>`. */
  text?: Child | undefined
  /** Where it stands: "Steg på nivå 1", "Verktøy". */
  kind?: string | undefined
  lang?: string | undefined
}

export type SearchResultsProps = {
  results: readonly SearchResult[]
  /** "7 treff" or "Vi fant ikke noe om …": always said. */
  summary: string
  /** "Mente du …?" */
  suggestion?: { text: string; label: string; href: string } | undefined
}

export function SearchResults({ results, summary, suggestion }: SearchResultsProps) {
  return (
    <div class="prose">
      <h2 class="results-summary">{summary}</h2>
      {suggestion && (
        <p>
          {suggestion.text} <a href={suggestion.href}>{suggestion.label}</a>
        </p>
      )}
      {results.length > 0 && (
        <ol class="results">
          {results.map(({ title, href, text, kind, lang }) => (
            <li lang={lang}>
              {kind && <p class="result-kind">{kind}</p>}
              <h3>
                <a href={href}>{title}</a>
              </h3>
              {text && <p>{text}</p>}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
