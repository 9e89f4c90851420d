import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { type Carried, PostForm } from '#ui/post-form.tsx'

export type ConfirmBoxProps = {
  title: string
  /** What happens, in a sentence. */
  what: Child
  /** For whom, and from when. */
  facts?: readonly Fact[] | undefined
  /** What follows, one sentence each. */
  follows?: readonly string[] | undefined
  action: string
  carried?: Carried | undefined
  submit: string
  cancel: { label: string; href: string }
}

/** Before something that is hard to undo: what happens, for whom, then the button. Children are fields: a reason, who takes over. */
export function ConfirmBox(props: PropsWithChildren<ConfirmBoxProps>) {
  const { title, what, facts = [], follows = [], action, carried, submit, cancel, children } = props

  return (
    <section class="sheet confirm-box" aria-labelledby="confirm">
      <h2 id="confirm">{title}</h2>
      <p>{what}</p>
      {facts.length > 0 && <Facts facts={facts} />}
      {follows.length > 0 && (
        <ul class="follows">
          {follows.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <PostForm action={action} carried={carried}>
        {children}
        <FormActions submit={submit} quiet={[cancel]} />
      </PostForm>
    </section>
  )
}
