import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../text/text-for.ts'

export type NewItemProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  /** For which item it is made, where it is made for one. */
  lead: string | undefined
  action: string
  carried: Carried
  name: string
  fault: string | undefined
  cancel: string
}

/** What it is to be called; the rest is its own page. */
export function NewItemPage({ text, crumbs, title, lead, action, carried, name, fault, cancel }: NewItemProps) {
  const { add, frame } = text
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'navn', message: fault }]} />}
        <PostForm action={action} carried={carried} label={title}>
          <Field
            kind="text"
            name="navn"
            label={add.name}
            hint={add.nameHint}
            value={name}
            error={fault}
            maxlength={120}
          />
          <FormActions submit={add.submit} quiet={[{ label: frame.cancel, href: cancel }]} />
        </PostForm>
      </div>
    </>
  )
}
