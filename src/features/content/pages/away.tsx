import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import type { StudioText } from '../text/text-for.ts'
import { FaultList, type FaultView } from './faults.tsx'

export type AwayPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  words: { readonly title: string; readonly lead: string; readonly submit: string }
  /** What leads to it. */
  faults: readonly FaultView[]
  action: string
  typed: string
  fault: string | undefined
  back: string
}

/** What becomes of readers when an item is taken away; nothing, while something leads to it. */
export function AwayPage({ text, crumbs, words, faults, action, typed, fault, back }: AwayPageProps) {
  const { life, frame } = text
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'hvorfor', message: fault }]} />}
        {faults.length > 0 ? (
          <>
            <FaultList title={life.away.faults} faults={faults} />
            <p>
              <a href={back}>{frame.cancel}</a>
            </p>
          </>
        ) : (
          <PostForm action={action} label={words.title}>
            <Field
              kind="text"
              name="hvorfor"
              label={life.away.why}
              tag={text.edit.required}
              hint={life.away.whyHint}
              value={typed}
              error={fault}
              maxlength={300}
            />
            <FormActions submit={words.submit} quiet={[{ label: frame.cancel, href: back }]} />
          </PostForm>
        )}
      </div>
    </>
  )
}

export type TakenAwayProps = { text: StudioText; crumbs: readonly Crumb[]; rows: readonly Row[] }

/** All that is not met here, and the way back. */
export function TakenAwayPage({ text, crumbs, rows }: TakenAwayProps) {
  const { away } = text.life
  return (
    <>
      <PageHead title={away.title} lead={away.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight">
        {rows.length === 0 ? <p>{away.none}</p> : <RowList label={away.title} rows={rows} />}
      </div>
    </>
  )
}

type BackFormProps = { action: string; carried: Carried; label: string; of: string }

export const BackForm = ({ action, carried, label, of }: BackFormProps) => (
  <PostForm action={action} carried={carried} label={`${label}: ${of}`}>
    <button class="ds-button" data-variant="tertiary" type="submit">
      {label}
      <span class="ds-sr-only"> {of}</span>
    </button>
  </PostForm>
)
