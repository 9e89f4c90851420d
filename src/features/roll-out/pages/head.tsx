import type { PropsWithChildren } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Pills } from '#ui/pills.tsx'
import type { Text } from '../text/text-for.ts'

export type Part = 'states' | 'competence' | 'trainings'

/** Where each part is, below the municipality. */
export const partAt: Readonly<Record<Part, string>> = {
  states: '/utrulling',
  competence: '/utrulling/kompetanse',
  trainings: '/utrulling/opplaring',
}

type PartHeadProps = { text: Text; prefix: string; part: Part; title: string; lead?: string | undefined }

/** The first page of a part, with the ways to the other two. */
export function PartHead({ text, prefix, part, title, lead, children }: PropsWithChildren<PartHeadProps>) {
  const others = (Object.keys(partAt) as Part[]).filter((one) => one !== part) // the keys are the parts
  return (
    <PageHead title={title} lead={lead}>
      {children}
      <nav aria-label={text.parts.label}>
        <Pills pills={others.map((one) => ({ label: text.parts[one], href: prefix + partAt[one] }))} />
      </nav>
    </PageHead>
  )
}

export type Errors = readonly { readonly field?: string | undefined; readonly message: string }[]

type BelowProps = {
  text: Text
  prefix: string
  part: Part
  title: string
  lead?: string | undefined
  /** Between the part and this page. */
  above?: readonly Crumb[] | undefined
  errors?: Errors | undefined
}

/** A page below a part: the way back up, and what must be put right. */
export function BelowHead({
  text,
  prefix,
  part,
  title,
  lead,
  above = [],
  errors = [],
  children,
}: PropsWithChildren<BelowProps>) {
  const crumbs = [{ label: text.parts[part], href: prefix + partAt[part] }, ...above]
  return (
    <>
      <PageHead crumbs={crumbs} crumbsLabel={text.crumbs} title={title} lead={lead}>
        {children}
      </PageHead>
      {errors.length > 0 && (
        <div class="page section-tight">
          <ErrorSummary title={text.errors(errors.length)} errors={errors} />
        </div>
      )}
    </>
  )
}

/** The message of each field's fault, in the order of the fields. */
export const errorsOf = (
  messages: readonly (readonly [field: string | undefined, message: string | undefined])[],
): Errors => messages.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]))
