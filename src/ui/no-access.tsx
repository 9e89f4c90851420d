import type { Child, PropsWithChildren } from 'hono/jsx'
import { CodeShow, type CodeShowProps } from '#ui/code-show.tsx'
import { PageHead } from '#ui/heading.tsx'

export type NoAccessProps = {
  title: string
  lead: Child
  code: CodeShowProps
  /** What the reader does, and then the leader, in order. */
  steps: { title: string; list: readonly Child[] }
  /** Looks again, once the leader has done it. */
  again: { label: string; href: string }
}

/** Signed in, but not connected to anyone here. Children say what else may be: another municipality, a family member. */
export function NoAccess({ title, lead, code, steps, again, children }: PropsWithChildren<NoAccessProps>) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div class="page section-tight columns columns-side">
        <div class="stack">
          <CodeShow {...code} />
          <p>
            <a class="ds-button" href={again.href}>
              {again.label}
            </a>
          </p>
        </div>
        <section class="side-steps" aria-labelledby="no-access-steps">
          <h2 id="no-access-steps">{steps.title}</h2>
          <ol class="how">
            {steps.list.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      </div>
      {children}
    </>
  )
}
