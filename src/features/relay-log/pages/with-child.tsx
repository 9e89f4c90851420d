import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { DrawingPicture, type DrawingProps } from './drawing.tsx'
import type { Text } from '../text/text-for.ts'

export type ReviewView = {
  readonly id: string
  readonly words: string
  readonly drawing: DrawingProps | undefined
  readonly when: string
  readonly isHarm: boolean
  readonly keptFrom: readonly string[]
  /** Where it is looked at; absent for those who are not qualified. */
  readonly action: string | undefined
  /** With whom it may be shared, when two agree. */
  readonly shares: readonly { readonly label: string; readonly action: string; readonly line: string | undefined }[]
}

export type WithChildProps = {
  readonly text: Text
  readonly crumbs: readonly Crumb[]
  readonly start: string | undefined
  readonly tell: string | undefined
  readonly carried: Carried
  readonly typed: { readonly because: string; readonly words: string; readonly fault: string | undefined }
  readonly reviews: readonly ReviewView[]
  readonly guardians: readonly { readonly value: string; readonly label: string }[]
}

/** What an adult does at the child's side: hands over the screen, tells what came of its words, looks at what it has marked. */
export function WithChildPage({ text, crumbs, start, tell, carried, typed, reviews, guardians }: WithChildProps) {
  const { child } = text.voices
  return (
    <>
      <PageHead title={child.title} lead={child.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {typed.fault && <ErrorSummary title={text.frame.errors(1)} errors={[{ field: 'ord', message: typed.fault }]} />}
        {start && (
          <section class="sheet" aria-labelledby="start">
            <h2 id="start">{child.start}</h2>
            <p>{child.startText}</p>
            <PostForm action={start} carried={carried} label={child.start}>
              <FormActions submit={child.startSubmit} />
            </PostForm>
          </section>
        )}
        {tell && (
          <section class="section" aria-labelledby="fortell">
            <h2 id="fortell" class="title-gap">
              {child.tell}
            </h2>
            <PostForm action={tell} carried={carried} label={child.tell}>
              <Field
                kind="text"
                name="fordi"
                label={child.because}
                hint={child.becauseHint}
                value={typed.because}
                maxlength={200}
              />
              <Field
                kind="textarea"
                name="ord"
                label={child.now}
                hint={child.thenHint}
                value={typed.words}
                error={typed.fault}
              />
              <FormActions submit={child.tellSubmit} outlined />
            </PostForm>
          </section>
        )}
        {reviews.length > 0 && (
          <section aria-labelledby="se-pa" class="section stack">
            <h2 id="se-pa">{child.review}</h2>
            <p>{child.reviewText}</p>
            {reviews.map((one) => (
              <Review text={text} one={one} carried={carried} guardians={guardians} />
            ))}
          </section>
        )}
      </div>
    </>
  )
}

function Review({
  text,
  one,
  carried,
  guardians,
}: Pick<WithChildProps, 'text' | 'carried' | 'guardians'> & { one: ReviewView }) {
  const { child } = text.voices
  return (
    <section class="sheet" aria-labelledby={one.id}>
      <h3 id={one.id}>{one.when}</h3>
      {one.words !== '' && <p class="child-words">«{one.words}»</p>}
      {one.drawing && <DrawingPicture {...one.drawing} />}
      {one.isHarm && <p>{child.harm}</p>}
      {one.action && (
        <PostForm action={one.action} carried={carried} label={child.review}>
          <Field
            kind="checkbox"
            name="ikke-for"
            id={`ikke-for-${one.id}`}
            label={child.notFor}
            hint={child.agreed}
            values={one.keptFrom}
            options={guardians}
          />
          <FormActions submit={child.reviewSubmit} outlined />
        </PostForm>
      )}
      {one.shares.length > 0 && (
        <details class="more">
          <summary>{child.twoMust}</summary>
          {one.shares.map(({ label, action, line }) => (
            <PostForm action={action} carried={carried} label={label}>
              {line && <p>{line}</p>}
              <FormActions submit={label} outlined />
            </PostForm>
          ))}
        </details>
      )}
    </section>
  )
}
