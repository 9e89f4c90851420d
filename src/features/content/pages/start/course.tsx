import type { PropsWithChildren } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../../text/text-for.ts'

/** Where a question stands among the others. */
export type CourseProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  action: string
  /** «Spørsmål 3 av 6»; absent where it is no longer one of several. */
  step: string | undefined
  back: string
}

type QuestionProps = CourseProps & {
  lead: string
  carried: Carried
  errors: readonly { readonly field: string; readonly message: string }[]
  /** Saves, and shows the page again. */
  look?: string | undefined
}

/** One question of the guided start: what is asked, and the ways on, out and back. */
export function QuestionPage(props: PropsWithChildren<QuestionProps>) {
  const { text, crumbs, title, lead, action, carried, errors, step, back, look, children } = props
  const { start, frame } = text
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} eyebrow={step} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        <PostForm action={action} carried={carried} label={title}>
          {/* Enter goes on: the first button of a form is the one that it sends. */}
          <button class="ds-sr-only" type="submit" name="gjor" value="videre" tabindex={-1} aria-hidden="true">
            {start.next}
          </button>
          {children}
          <div class="actions">
            <button class="ds-button" type="submit" name="gjor" value="videre">
              {step === undefined ? start.save : start.next}
            </button>
            {look && (
              <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="se">
                {look}
              </button>
            )}
            {step !== undefined && (
              <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value="senere">
                {start.later}
              </button>
            )}
            <a href={back}>{start.back}</a>
          </div>
        </PostForm>
      </div>
    </>
  )
}
