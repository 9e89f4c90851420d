import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type WonderFaults = { readonly [Name in 'share' | 'answer' | 'close']?: string | undefined }

export type WonderActsProps = {
  text: Text
  faults: WonderFaults
  /** Where each act is sent; absent for those who may not. */
  renew: string | undefined
  remove: string | undefined
  receive: string | undefined
  reply: { action: string; typed: string } | undefined
  close: { action: string; pdf: string; text: string } | undefined
}

/** What may be done with a note besides writing it, each on its own. */
export function WonderActs({ text: { wonder }, faults, renew, remove, receive, reply, close }: WonderActsProps) {
  return (
    <>
      {receive && <One action={receive} submit={wonder.receive} />}
      {renew && <One action={renew} submit={wonder.renew} />}
      {reply && (
        <details class="more" open={faults.answer !== undefined}>
          <summary>{wonder.answer}</summary>
          <PostForm action={reply.action} label={wonder.answer}>
            <Field
              kind="textarea"
              name="svar"
              label={wonder.answer}
              hint={wonder.answerText}
              value={reply.typed}
              error={faults.answer}
            />
            <FormActions submit={wonder.answerSubmit} outlined />
          </PostForm>
        </details>
      )}
      {close && (
        <details class="more" open={faults.close !== undefined}>
          <summary>{wonder.close}</summary>
          <p class="actions">
            <a href={close.pdf}>{wonder.copyPdf}</a>
            <a href={close.text}>{wonder.copyText}</a>
          </p>
          <PostForm action={close.action} label={wonder.close}>
            <Field
              kind="checkbox"
              name="kopi"
              label={wonder.closeText}
              error={faults.close}
              options={[{ value: 'ja', label: wonder.closeCopied }]}
            />
            <FormActions submit={wonder.closeSubmit} outlined />
          </PostForm>
        </details>
      )}
      {remove && (
        <details class="more">
          <summary>{wonder.delete}</summary>
          <One action={remove} submit={wonder.delete} />
        </details>
      )}
    </>
  )
}

const One = ({ action, submit }: { action: string; submit: string }) => (
  <PostForm action={action} label={submit}>
    <FormActions submit={submit} outlined />
  </PostForm>
)
