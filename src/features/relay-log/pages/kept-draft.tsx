import type { PropsWithChildren } from 'hono/jsx'

export type KeptDraftProps = {
  /** Where drafts are sent. */
  to: string
  place: string
  /** `{time}` in it becomes the clock. */
  words: string
  /** Said from the start, when a draft lay here. */
  saved: string | undefined
}

/** What is written inside is kept while it is written; without script it is sent as any form is. */
export function KeptDraft({ to, place, words, saved, children }: PropsWithChildren<KeptDraftProps>) {
  return (
    <kept-draft data-to={to} data-place={place} data-words={words}>
      {children}
      <output class="saved">{saved}</output>
    </kept-draft>
  )
}
