import { CodeShow } from '#ui/code-show.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Text } from '../text/text-for.ts'

export type LetInPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  name: string
  /** How it stands. */
  line: string
  address: string
  typed: string
  fault: string | undefined
  /** Shown once, when it has just been made. */
  code: { code: string; until: string } | undefined
  mayStop: boolean
  /** What is asked before they begin together; absent where they have no side of their own. */
  beside: readonly FieldProps[] | undefined
}

/** How one of the family comes in: by number, by a code that is handed over, or no longer. */
export function LetInPage(props: LetInPageProps) {
  const { text, crumbs, name, line, address, typed, fault, code, mayStop, beside } = props
  const { letIn } = text.network
  const errors = [
    ...(fault === undefined ? [] : [{ field: 'nummer', message: fault }]),
    ...(beside ?? []).flatMap(({ name: field, error }) => (error === undefined ? [] : [{ field, message: error }])),
  ]
  return (
    <>
      <PageHead title={letIn.one(name)} lead={letIn.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={text.frame.errors(errors.length)} errors={errors} />}
        {code ? (
          <CodeShow label={letIn.code} code={code.code} note={letIn.codeNote(code.until)} />
        ) : (
          <>
            <p>{line}.</p>
            <section aria-labelledby="med-kode" class="section">
              <h2 id="med-kode" class="title-gap">
                {letIn.codeTitle}
              </h2>
              <p>{letIn.codeText}</p>
              <PostForm action={`${address}/kode`} label={letIn.codeTitle}>
                <FormActions submit={letIn.codeSubmit} />
              </PostForm>
            </section>
            <section aria-labelledby="med-nummer" class="section">
              <h2 id="med-nummer" class="title-gap">
                {letIn.numberTitle}
              </h2>
              <PostForm action={address} label={letIn.numberTitle}>
                <Field
                  kind="text"
                  name="nummer"
                  label={letIn.number}
                  hint={letIn.numberHint}
                  value={typed}
                  error={fault}
                />
                <FormActions submit={letIn.numberSubmit} outlined />
              </PostForm>
            </section>
            {beside && (
              <section aria-labelledby="uten-bankid" class="section">
                <h2 id="uten-bankid" class="title-gap">
                  {letIn.besideTitle}
                </h2>
                <p>{letIn.besideText}</p>
                <PostForm action={`${address}/sammen`} label={letIn.besideTitle}>
                  {beside.map((field) => (
                    <Field {...field} />
                  ))}
                  <FormActions
                    submit={letIn.besideSubmit}
                    outlined
                    quiet={[{ label: letIn.paper, href: `${address}/papir` }]}
                  />
                </PostForm>
                <p class="small soft">{letIn.paperText}</p>
              </section>
            )}
            {mayStop && (
              <details class="more">
                <summary>{letIn.stopTitle}</summary>
                <PostForm action={`${address}/steng`} label={letIn.stopTitle}>
                  <p>{letIn.stopText}</p>
                  <FormActions submit={letIn.stopSubmit} outlined />
                </PostForm>
              </details>
            )}
          </>
        )}
      </div>
    </>
  )
}

type WaysInProps = {
  text: Text
  crumbs: readonly Crumb[]
  ways: readonly { name: string; line: string; href: string }[]
}

/** Each of the family, and whether they come in. */
export function WaysInPage({ text, crumbs, ways }: WaysInProps) {
  const { letIn } = text.network
  return (
    <>
      <PageHead title={letIn.title} lead={letIn.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight">
        <RowList
          label={letIn.title}
          rows={ways.map(({ name, line, href }) => ({
            name,
            lines: [line],
            act: (
              <a href={href}>
                {letIn.change}
                <span class="ds-sr-only"> {name}</span>
              </a>
            ),
          }))}
        />
      </div>
    </>
  )
}
