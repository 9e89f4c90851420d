import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type VoiceProposal = {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly words: string
  /** Where it is made a goal, or under which goals a measure may stand. */
  readonly take: readonly { readonly label: string; readonly href: string }[]
  readonly decline: string | undefined
}

export type VoiceCorrection = {
  readonly id: string
  readonly who: string
  readonly words: string
  readonly about: { readonly title: string; readonly words: string }
  readonly answerBy: string
  readonly action: string
}

export type VoicesPageProps = {
  readonly text: Text
  readonly crumbs: readonly Crumb[]
  readonly proposals: readonly VoiceProposal[]
  readonly corrections: readonly VoiceCorrection[]
  readonly carried: Carried
  readonly typed: string
  readonly faults: readonly { readonly field: string; readonly message: string }[]
}

/** What the family wishes for, and what it says is wrong, each with its answer. */
export function VoicesPage({ text, crumbs, proposals, corrections, carried, typed, faults }: VoicesPageProps) {
  const { voices, frame } = text
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.message
  return (
    <>
      <PageHead title={voices.title} lead={voices.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {faults.length > 0 && <ErrorSummary title={frame.errors(faults.length)} errors={faults} />}
        {proposals.length + corrections.length === 0 && <Empty icon="chat" title={voices.none} text="" />}
        {corrections.map((one) => (
          <section class="sheet" aria-labelledby={one.id}>
            <h2 id={one.id}>{voices.correct}</h2>
            <p class="soft">
              {one.who}. {one.answerBy}
            </p>
            <p>{one.words}</p>
            <blockquote>
              <p class="small soft">
                {voices.about}: {one.about.title}
              </p>
              <p>{one.about.words}</p>
            </blockquote>
            <PostForm action={one.action} carried={carried} label={voices.answer}>
              <Field
                kind="radio"
                name="hva"
                id={`hva-${one.id}`}
                label={voices.choose}
                options={(['corrected', 'noted', 'kept'] as const).map((is) => ({ value: is, label: voices.is[is] }))}
                error={faultOf(`hva-${one.id}`)}
              />
              <Field
                kind="textarea"
                name="svar"
                id={`svar-${one.id}`}
                label={voices.answer}
                hint={voices.answerHint}
                value={typed}
                error={faultOf(`svar-${one.id}`)}
              />
              <FormActions submit={voices.send} outlined />
            </PostForm>
          </section>
        ))}
        {proposals.map((one) => (
          <section class="sheet" aria-labelledby={one.id}>
            <h2 id={one.id}>{one.title}</h2>
            <p class="soft">{one.who}</p>
            <p>{one.words}</p>
            <ul class="plain">
              {one.take.map(({ label, href }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
            {one.decline && (
              <details class="more">
                <summary>{voices.notNow}</summary>
                <PostForm action={one.decline} carried={carried} label={voices.notNow}>
                  <Field
                    kind="textarea"
                    name="svar"
                    id={`svar-${one.id}`}
                    label={voices.why}
                    hint={voices.whyHint}
                    value={typed}
                    error={faultOf(`svar-${one.id}`)}
                  />
                  <FormActions submit={voices.send} outlined />
                </PostForm>
              </details>
            )}
          </section>
        ))}
      </div>
    </>
  )
}
