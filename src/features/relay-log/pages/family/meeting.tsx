import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

type Form = {
  readonly action: string
  readonly carried: Carried
  readonly typed: string
  readonly fault: string | undefined
}

export type FamilyMeetingProps = {
  readonly text: FamilyText
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly place: string
  readonly agenda: readonly { readonly words: string; readonly by: string }[]
  readonly ended:
    | { readonly summary: string; readonly minutes: readonly string[]; readonly facts: readonly string[] }
    | undefined
  readonly want: (Form & { readonly about: readonly FieldProps[] }) | undefined
  readonly answer: (Form & { readonly is: string }) | undefined
}

/** A meeting, before and after, as someone of the family has it. */
export function FamilyMeetingPage({ text, crumbs, title, place, agenda, ended, want, answer }: FamilyMeetingProps) {
  const { meeting, frame } = text
  const fault = want?.fault ?? answer?.fault
  return (
    <>
      <PageHead title={title} lead={place || undefined} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && (
          <ErrorSummary
            title={frame.errors(1)}
            errors={[{ field: want?.fault === undefined ? 'stemmer' : 'ord', message: fault }]}
          />
        )}
        {ended && (
          <section aria-labelledby="enige">
            <h2 id="enige">{meeting.summary}</h2>
            {ended.summary && <p class="entry-words">{ended.summary}</p>}
            {ended.facts.map((fact) => (
              <p>{fact}</p>
            ))}
            {ended.minutes.length > 0 && (
              <details class="more">
                <summary>{meeting.minutes}</summary>
                {ended.minutes.map((part) => (
                  <p class="entry-words">{part}</p>
                ))}
              </details>
            )}
          </section>
        )}
        {(agenda.length > 0 || ended === undefined) && (
          <section aria-labelledby="snakke">
            <h2 id="snakke">{meeting.agenda}</h2>
            {agenda.length === 0 ? (
              <p>{meeting.noAgenda}</p>
            ) : (
              <ul>
                {agenda.map(({ words, by }) => (
                  <li>
                    {words} <span class="soft small">{by}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {want && (
          <PostForm action={want.action} carried={want.carried} label={meeting.want}>
            <Field
              kind="textarea"
              name="ord"
              label={meeting.want}
              hint={meeting.wantHint}
              value={want.typed}
              error={want.fault}
            />
            {want.about.map((field) => (
              <Field {...field} />
            ))}
            <FormActions submit={meeting.wantSubmit} />
          </PostForm>
        )}
        {answer && (
          <PostForm action={answer.action} carried={answer.carried} label={meeting.right}>
            <Field
              kind="radio"
              name="stemmer"
              label={meeting.right}
              value={answer.is}
              error={answer.fault}
              options={[
                { value: 'confirm', label: meeting.confirm },
                { value: 'comment', label: meeting.comment },
              ]}
            />
            <Field
              kind="textarea"
              name="ord"
              label={meeting.commentWords}
              hint={meeting.commentHint}
              value={answer.typed}
            />
            <FormActions submit={meeting.submit} />
          </PostForm>
        )}
      </div>
    </>
  )
}
