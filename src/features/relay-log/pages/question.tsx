import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptField, type FieldDrafts } from './kept-field.tsx'

export type QuestionPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  /** Who asked whom, and when. */
  lead: string
  words: string
  /** That no answer is waited for. */
  note: string | undefined
  answer: { words: string; by: string | undefined } | undefined
  /** Absent for those who may not, or when it has been answered. */
  reply: { action: string; once: string; typed: string; drafts: FieldDrafts; careful: string | undefined } | undefined
  fault: string | undefined
}

/** One question, and its answer. */
export function QuestionPage({ text, crumbs, lead, words, note, answer, reply, fault }: QuestionPageProps) {
  const { question, frame } = text
  return (
    <>
      <PageHead title={question.title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'svar', message: fault }]} />}
        <blockquote class="meanwhile entry-words">{words}</blockquote>
        {note && <p>{note}</p>}
        {answer && (
          <div class="sheet">
            <h2>{question.answer}</h2>
            <p class="entry-words">{answer.words}</p>
            {answer.by && <p class="entry-by">{answer.by}</p>}
          </div>
        )}
        {reply && (
          <PostForm action={reply.action} carried={[{ name: 'skjema', value: reply.once }]} label={question.answer}>
            <KeptField
              drafts={reply.drafts}
              kind="textarea"
              name="svar"
              label={question.answer}
              hint={reply.careful ?? question.answerHint}
              value={reply.typed}
              error={fault}
            />
            <FormActions submit={question.answerSubmit} />
          </PostForm>
        )}
      </div>
    </>
  )
}
