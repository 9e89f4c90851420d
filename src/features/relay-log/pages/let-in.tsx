import { CodeShow } from '#ui/code-show.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
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
}

/** How one of the family comes in: by number, by a code that is handed over, or no longer. */
export function LetInPage(props: LetInPageProps) {
  const { text, crumbs, name, line, address, typed, fault, code, mayStop } = props
  const { letIn } = text.network
  return (
    <>
      <PageHead title={letIn.one(name)} lead={letIn.lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={text.frame.errors(1)} errors={[{ field: 'nummer', message: fault }]} />}
        {code ? (
          <CodeShow label={letIn.code} code={code.code} note={letIn.codeNote(code.until)} />
        ) : (
          <>
            <p>{line}.</p>
            <section aria-labelledby="med-kode">
              <h2 id="med-kode">{letIn.codeTitle}</h2>
              <p>{letIn.codeText}</p>
              <PostForm action={`${address}/kode`} label={letIn.codeTitle}>
                <FormActions submit={letIn.codeSubmit} />
              </PostForm>
            </section>
            <section aria-labelledby="med-nummer">
              <h2 id="med-nummer">{letIn.numberTitle}</h2>
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
