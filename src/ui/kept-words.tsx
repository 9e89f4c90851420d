import type { Child } from 'hono/jsx'
import { FormActions } from '#ui/form-actions.tsx'
import { type Carried, PostForm } from '#ui/post-form.tsx'

export type KeptWordsProps = {
  title: string
  /** What happened, and where the words were going. */
  text: Child
  parts: readonly { label: string; text: string; lang?: string | undefined }[]
  send: { label: string; action: string }
  discard: { label: string; action: string }
  carried?: Carried | undefined
}

/** What was sent after the session had ended, given back: nobody types it again, and nothing is sent unseen. */
export function KeptWords({ title, text, parts, send, discard, carried }: KeptWordsProps) {
  return (
    <section class="sheet kept-words" aria-labelledby="kept-words">
      <h2 id="kept-words">{title}</h2>
      <p>{text}</p>
      <dl>
        {parts.map((part) => (
          <div>
            <dt>{part.label}</dt>
            <dd lang={part.lang}>{part.text}</dd>
          </div>
        ))}
      </dl>
      <PostForm action={send.action} carried={carried}>
        <FormActions submit={send.label} quiet={[discard]} />
      </PostForm>
    </section>
  )
}
