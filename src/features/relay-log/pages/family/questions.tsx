import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type FamilyQuestion = {
  readonly title: string
  readonly asked: string
  readonly words: string
  /** That it waits, or is taken back. */
  readonly waits: string
  readonly answer: { readonly by: string; readonly words: string } | undefined
}

type QuestionsProps = {
  text: FamilyText
  crumbs: readonly Crumb[]
  questions: readonly (FamilyQuestion & { href: string })[]
  ask: string | undefined
}

/** What was asked and answered, newest first. */
export function FamilyQuestionsPage({ text, crumbs, questions, ask }: QuestionsProps) {
  return (
    <>
      <PageHead title={text.ask.yours} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {ask && (
          <p class="actions">
            <a class="ds-button" href={ask}>
              {text.ask.title}
            </a>
          </p>
        )}
        <ul class="plain cards">
          {questions.map((one) => (
            <li class="sheet">
              <h2>
                <a href={one.href}>{one.title}</a>
              </h2>
              <Words {...one} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

type QuestionProps = FamilyQuestion & {
  text: FamilyText
  crumbs: readonly Crumb[]
  form: { action: string; carried: Carried; typed: string; fault: string | undefined } | undefined
  /** Where whoever asked takes it back. */
  takeBack: { action: string; carried: Carried } | undefined
}

/** One question, and its answer or where it is given. */
export function FamilyQuestionPage(props: QuestionProps) {
  const { text, crumbs, title, form, takeBack } = props
  return (
    <>
      <PageHead title={title} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {form?.fault && <ErrorSummary title={text.frame.errors(1)} errors={[{ field: 'ord', message: form.fault }]} />}
        <Words {...props} />
        {takeBack && (
          <PostForm action={takeBack.action} carried={takeBack.carried}>
            <FormActions submit={text.ask.takeBack} outlined />
          </PostForm>
        )}
        {form && (
          <PostForm action={form.action} carried={form.carried}>
            <Field kind="textarea" name="ord" label={text.ask.answer} value={form.typed} error={form.fault} />
            <FormActions submit={text.ask.answerSubmit} />
          </PostForm>
        )}
      </div>
    </>
  )
}

function Words({ asked, words, waits, answer }: FamilyQuestion) {
  return (
    <>
      <p class="soft small">{asked}</p>
      <p class="entry-words">{words}</p>
      {answer ? (
        <>
          <p class="soft small">{answer.by}</p>
          <p class="entry-words">{answer.words}</p>
        </>
      ) : (
        <p>{waits}</p>
      )}
    </>
  )
}
