import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { StudioText } from '../../text/text-for.ts'

type FilesProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  action: string
  /** How many files at once. */
  most: number
  fault: string | undefined
  cancel: string
}

const files = 'filer'

/** Which files the old guide is. */
export function OldGuidePage({ text, crumbs, action, most, fault, cancel }: FilesProps) {
  const { oldGuide, frame } = text
  return (
    <>
      <PageHead title={oldGuide.title} lead={oldGuide.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: files, message: fault }]} />}
        <PostForm action={action} label={oldGuide.title} takesFile>
          <Field
            kind="file"
            name={files}
            label={oldGuide.files}
            hint={oldGuide.filesHint(most)}
            error={fault}
            multiple
            accept=".html,.htm,.xhtml,.aspx,.md,.markdown,.zip"
          />
          <FormActions submit={oldGuide.read} quiet={[{ label: frame.cancel, href: cancel }]} />
        </PostForm>
        <section aria-labelledby="rad" class="stack">
          <h2 id="rad" class="h3">
            {oldGuide.advice.title}
          </h2>
          <ul>
            {oldGuide.advice.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
