/** One thing a reader can find. Text is plain, without Markdown. */
export type SearchDocument = {
  readonly type: string
  readonly key: string
  /** Below the municipality's address in the language. */
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly body: string
  /** The language of title and summary when it is not the one asked for. */
  readonly shownIn: string | undefined
}

/** The words of a search: lower case, letters and digits alone, at most ten, none longer than forty. */
export function wordsIn(query: string): string[] {
  const words = query
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= 40)
  return [...new Set(words)].slice(0, 10)
}

/**
 * The words of a text, and after them every word that means the same as one of them. A group counts when one of its
 * words begins a word of the text: Norwegian joins and inflects at the end.
 */
export function withSynonyms(text: string, groups: readonly (readonly string[])[]): string {
  const padded = ` ${wordsOf(text).join(' ')} `
  const meant = groups.filter((group) => group.some((word) => padded.includes(` ${wordsOf(word).join(' ')}`)))
  return [...new Set(meant.flat())].join(' ')
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The text search configuration that stems a language. */
export function configurationFor(language: string): 'stafett_norwegian' | 'stafett_english' | 'stafett_simple' {
  if (language === 'nb' || language === 'nn') return 'stafett_norwegian'
  return language === 'en' ? 'stafett_english' : 'stafett_simple'
}
