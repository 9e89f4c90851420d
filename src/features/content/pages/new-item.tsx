import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { StudioText } from '../text/text-for.ts'

export type NewItemProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  action: string
  name: string
  fault: string | undefined
  cancel: string
}

/** What it is to be called; the rest is its own page. */
export function NewItemPage({ text, crumbs, title, action, name, fault, cancel }: NewItemProps) {
  const { add, frame } = text
  return (
    <>
      <PageHead title={title} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'navn', message: fault }]} />}
        <PostForm action={action} label={title}>
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
