import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../../text/text-for.ts'
import { FaultList, type FaultView } from '../faults.tsx'

export type PackPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  /** What can be taken out. */
  out: readonly Row[]
  /** Absent for those who may not bring anything in. */
  bring:
    | {
        action: string
        largest: string
        fault: string | undefined
        /** A pack that was sent in and not decided about. */
        waiting: string | undefined
        unreadable: readonly FaultView[]
        /** How many more there are than are shown. */
        more: number
      }
    | undefined
}

/** The model as files, out and in. */
export function PackPage({ text, crumbs, out, bring }: PackPageProps) {
  const { pack, frame } = text
  const { fault, unreadable = [] } = bring ?? {}
  return (
    <>
      <PageHead title={pack.title} lead={pack.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      {(fault !== undefined || unreadable.length > 0) && (
        <div class="page section-tight stack">
          {fault !== undefined && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'fil', message: fault }]} />}
          {unreadable.length > 0 && (
            <>
              <FaultList title={pack.unreadable.title} faults={unreadable} />
              {bring !== undefined && bring.more > 0 && <p>{pack.unreadable.more(bring.more)}</p>}
              <p>{pack.unreadable.lead}</p>
            </>
          )}
        </div>
      )}
      <Section id="ut" title={pack.out.title} tight>
        <RowList label={pack.out.title} rows={out} />
      </Section>
      <Section id="inn" title={pack.in.title} tight>
        {bring === undefined ? (
          <p>{pack.in.cannot}</p>
        ) : (
          <div class="stack">
            {bring.waiting !== undefined && (
              <p>
                {pack.in.waiting} <a href={bring.waiting}>{pack.in.goOn}</a>
              </p>
            )}
            <p>{pack.in.about}</p>
            <PostForm action={bring.action} label={pack.in.title} takesFile>
              <Field
                kind="file"
                name="fil"
                label={pack.in.file}
                hint={pack.in.fileHint(bring.largest)}
                error={bring.fault}
              />
              <FormActions submit={pack.in.submit} />
            </PostForm>
          </div>
        )}
      </Section>
    </>
  )
}
