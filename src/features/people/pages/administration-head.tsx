import type { Child, PropsWithChildren } from 'hono/jsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import type { Text } from '../text/text-for.ts'

export type Errors = readonly { readonly field?: string | undefined; readonly message: string }[]

type HeadProps = {
  text: Text
  prefix: string
  title: string
  lead?: Child | undefined
  /** Between the overview and this page. */
  above?: readonly Crumb[] | undefined
}

/** The head of every page below the overview, with the way back up. */
export function AdministrationHead(props: PropsWithChildren<HeadProps>) {
  const { text, prefix, title, lead, above = [], children } = props
  const crumbs = [{ label: text.administration.title, href: `${prefix}/administrasjon` }, ...above]

  return (
    <PageHead crumbs={crumbs} crumbsLabel={text.frame.crumbs} title={title} lead={lead}>
      {children}
    </PageHead>
  )
}

/** A page with one form: its head, what must be put right, and then the form. */
export function FormPage({ errors = [], children, ...head }: PropsWithChildren<HeadProps & { errors?: Errors }>) {
  return (
    <>
      <AdministrationHead {...head} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={head.text.frame.errors(errors.length)} errors={errors} />}
        {children}
      </div>
    </>
  )
}

/** The message of each field's fault, in the order of the fields. */
export const errorsOf = (
  messages: readonly (readonly [field: string | undefined, message: string | undefined])[],
): Errors => messages.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]))
