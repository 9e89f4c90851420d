/** What those who meet children are to know, as the model says. */
export type Topic = {
  readonly key: string
  readonly name: string
  readonly lang: string | undefined
  readonly summary: string
  readonly summaryLang: string | undefined
  /** Where it stands in the model. */
  readonly href: string | undefined
}
