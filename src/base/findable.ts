/** One thing a reader can find. Text is plain, without Markdown. */
export type Findable = {
  readonly type: string
  readonly key: string
  /** Below the municipality's address in the language. */
  readonly path: string
  readonly title: string
  readonly summary: string
  /** What stands out in it but is not shown: questions, headings, words people use when they look for it. */
  readonly headings: string
  readonly body: string
  /** The language of title and summary when it is not the one asked for. */
  readonly shownIn: string | undefined
  /** To which other items it leads by its fields, as `audiences/ungdom`. */
  readonly facets: readonly string[]
}
