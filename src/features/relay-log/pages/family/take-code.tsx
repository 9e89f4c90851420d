import { CodeField } from '#ui/code-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type TakeCodePageProps = {
  text: FamilyText
  action: string
  back: string
  typed: string
  fault: keyof FamilyText['code']['faults'] | undefined
}

/** The code that someone handed over. */
export function TakeCodePage({ text: { code, frame }, action, back, typed, fault }: TakeCodePageProps) {
  const error = fault && code.faults[fault]
  return (
    <>
      <PageHead title={code.title} lead={code.lead} />
      <div class="page section-tight stack">
        {error && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'kode', message: error }]} />}
        <PostForm action={action}>
          <CodeField name="kode" label={code.label} hint={code.hint} value={typed} error={error} />
          <FormActions submit={code.submit} quiet={[{ label: frame.cancel, href: back }]} />
        </PostForm>
      </div>
    </>
  )
}
