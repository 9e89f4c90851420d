import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../text/text-for.ts'

export type ChooseFilePageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  action: string
  carried: Carried
  /** Of the field that it is for. */
  label: string
  isPicture: boolean
  largest: string
  fault: string | undefined
  back: string
}

/** One file for one field of an item. What was typed in its form is saved already. */
export function ChooseFilePage(props: ChooseFilePageProps) {
  const { text, crumbs, action, carried, label, isPicture, largest, fault, back } = props
  const { file: words, frame } = text
  const title = isPicture ? words.titlePicture : words.titleFile
  return (
    <>
      <PageHead title={title} lead={words.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'fil', message: fault }]} />}
        <PostForm action={action} carried={carried} label={title} takesFile>
          <p>{isPicture ? words.people : words.names}</p>
          <Field
            kind="file"
            name="fil"
            label={label}
            hint={isPicture ? words.pictureHint(largest) : words.fileHint(largest)}
            error={fault}
          />
          <FormActions
            submit={isPicture ? words.submitPicture : words.submitFile}
            quiet={[{ label: words.back, href: back }]}
          />
        </PostForm>
      </div>
    </>
  )
}
