import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { wonderQuestions, type WonderAnswers } from '../rules/wonder.ts'
import type { Text } from '../text/text-for.ts'

export type WonderPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  state: string
  /** Until when a draft is kept, and that it goes soon. */
  kept: string | undefined
  aboutToGo: string | undefined
  answers: WonderAnswers
  /** What the leader answered. */
  answer: string | undefined
  ended: string | undefined
  faults: { readonly [Name in 'share' | 'answer' | 'close']?: string | undefined }
  /** Where each act is sent; absent for those who may not. */
  write: string | undefined
  renew: string | undefined
  share: string | undefined
  remove: string | undefined
  receive: string | undefined
  reply: string | undefined
  close: string | undefined
  makeRelay: string | undefined
}

/** What someone noticed: written alone, shared with the leader, answered, and ended by an act. */
export function WonderPage(props: WonderPageProps) {
  const { text, crumbs, state, kept, aboutToGo, answers, answer, ended, faults, write, makeRelay } = props
  const { wonder, frame } = text
  const ids = { share: undefined, answer: 'svar', close: 'kopi' }
  const errors = Object.entries(faults).flatMap(
    ([name, message]) => (message === undefined ? [] : [{ field: ids[name as keyof typeof ids], message }]), // its own keys
  )

  return (
    <>
      <PageHead title={wonder.title} lead={state} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {ended && <p>{ended}</p>}
        {(aboutToGo ?? kept) && (
          <NoteCalm icon="lock">
            <p>{aboutToGo ?? kept}</p>
          </NoteCalm>
        )}
        {answer && (
          <div class="sheet">
            <h2>{wonder.answered}</h2>
            <p class="entry-words">{answer}</p>
          </div>
        )}
        {write === undefined ? (
          <Read text={text} answers={answers} />
        ) : (
          <PostForm action={write} label={wonder.title}>
            <p class="hint">{wonder.never}</p>
            {wonderQuestions.map((question) => (
              <Field
                kind="textarea"
                room="short"
                name={question}
                label={wonder.questions[question]}
                value={answers[question]}
              />
            ))}
            <FormActions submit={wonder.save} />
          </PostForm>
        )}
        {makeRelay && (
          <p>
            <a href={makeRelay}>{wonder.makeRelay}</a>
          </p>
        )}
        <Acts {...props} />
      </div>
    </>
  )
}

function Read({ text: { wonder }, answers }: Pick<WonderPageProps, 'text' | 'answers'>) {
  return (
    <dl class="stack">
      {wonderQuestions
        .filter((question) => answers[question] !== '')
        .map((question) => (
          <div>
            <dt>
              <b>{wonder.questions[question]}</b>
            </dt>
            <dd class="entry-words">{answers[question]}</dd>
          </div>
        ))}
    </dl>
  )
}

function Acts({ text: { wonder }, faults, renew, share, remove, receive, reply, close }: WonderPageProps) {
  return (
    <>
      {receive && <One action={receive} submit={wonder.receive} />}
      {renew && <One action={renew} submit={wonder.renew} />}
      {share && (
        <details class="more" open={faults.share !== undefined}>
          <summary>{wonder.share}</summary>
          <p>{wonder.shareText}</p>
          <One action={share} submit={wonder.shareSubmit} />
        </details>
      )}
      {reply && (
        <details class="more" open={faults.answer !== undefined}>
          <summary>{wonder.answer}</summary>
          <PostForm action={reply} label={wonder.answer}>
            <Field kind="textarea" name="svar" label={wonder.answer} hint={wonder.answerText} error={faults.answer} />
            <FormActions submit={wonder.answerSubmit} outlined />
          </PostForm>
        </details>
      )}
      {close && (
        <details class="more" open={faults.close !== undefined}>
          <summary>{wonder.close}</summary>
          <PostForm action={close} label={wonder.close}>
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
