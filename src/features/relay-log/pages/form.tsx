import type { Child } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { FormField, type FieldDrafts } from './kept-field.tsx'

export type FormProps = {
  /** The frame's words: of those at work, or of the family. */
  text: { readonly frame: Pick<Text['frame'], 'crumbs' | 'errors' | 'cancel'> }
  title: string
  lead?: string | undefined
  /** What to think of before writing. */
  note?: string | undefined
  crumbs: readonly Crumb[]
  /** What may fill it in for whoever writes, above the fields. */
  ways?: readonly { label: string; href: string }[] | undefined
  action: string
  carried?: Carried | undefined
  fields: readonly FieldProps[]
  submit: string
  cancel: string
  /** Other ways on, beside the way back. */
  others?: readonly { label: string; href: string }[] | undefined
  /** What is wrong with the whole, beside what stands at each field. */
  fault?: string | undefined
  /** What another wrote meanwhile, shown beside what was typed. */
  meanwhile?: string | undefined
  /** Keeps the longer fields while someone writes. */
  drafts?: FieldDrafts | undefined
  /** Sections of their own, below the form. */
  after?: Child | undefined
}

/** A page that is one form: what is wrong stands first, and what was typed is kept. */
export function RelayForm(props: FormProps) {
  const { text, title, lead, note, crumbs, ways = [], action, carried, fields, submit, cancel, others = [] } = props
  const { fault, meanwhile, drafts, after } = props
  const { frame } = text
  const errors = [
    ...(fault === undefined ? [] : [{ message: fault }]),
    ...fields.flatMap(({ id, name, error }) => (error === undefined ? [] : [{ field: id ?? name, message: error }])),
  ]

  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs}>
        {ways.length > 0 && (
          <p class="actions">
            {ways.map(({ label, href }) => (
              <a class="ds-button" data-variant="secondary" href={href}>
                {label}
              </a>
            ))}
          </p>
        )}
      </PageHead>
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {note && (
          <NoteCalm icon="heart">
            <p>{note}</p>
          </NoteCalm>
        )}
        {meanwhile && <blockquote class="meanwhile">{meanwhile}</blockquote>}
        <PostForm action={action} carried={carried}>
          {fields.map((field) => (
            <FormField drafts={drafts} field={field} />
          ))}
          <FormActions submit={submit} quiet={[{ label: frame.cancel, href: cancel }, ...others]} />
        </PostForm>
      </div>
      {after}
    </>
  )
}
