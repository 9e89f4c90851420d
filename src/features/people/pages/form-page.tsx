import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Text } from '../text/text-for.ts'
import type { FormError } from './person-parts.tsx'

export type FormPageProps = {
  text: Text
  title: string
  lead?: Child | undefined
  crumbs?: readonly Crumb[] | undefined
  errors?: readonly FormError[] | undefined
  /** Sections of their own, below the form. */
  after?: Child | undefined
}

/** A page that is one form: what is wrong stands first. */
export function FormPage(props: PropsWithChildren<FormPageProps>) {
  const { text, title, lead, crumbs, errors = [], after, children } = props

  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      {(errors.length > 0 || children !== undefined) && (
        <div class="page section-tight stack">
          {errors.length > 0 && <ErrorSummary title={text.frame.errors(errors.length)} errors={errors} />}
          {children}
        </div>
      )}
      {after}
    </>
  )
}
