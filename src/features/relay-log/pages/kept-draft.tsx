import type { PropsWithChildren } from 'hono/jsx'

export type KeptDraftProps = {
  /** Where what is written is sent. */
  to: string
  /** Which draft the one field inside is; absent: the whole form is sent, with the version it carries. */
  place?: string | undefined
  /** `{time}` in it becomes the clock. */
  words: string
  /** Said when another page wrote meanwhile. */
  changed?: string | undefined
  /** Said from the start, when a draft lay here. */
  saved: string | undefined
}

/** What is written inside is kept while it is written; without script it is sent as any form is. */
export function KeptDraft({ to, place, words, changed, saved, children }: PropsWithChildren<KeptDraftProps>) {
  return (
    <kept-draft
      class={place === undefined ? 'form' : undefined}
      data-to={to}
      data-place={place}
      data-words={words}
      data-changed={changed}
    >
      {children}
      <output class="saved">{saved}</output>
    </kept-draft>
  )
}
