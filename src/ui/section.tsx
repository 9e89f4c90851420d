import type { PropsWithChildren } from 'hono/jsx'

export type SectionProps = {
  /** Becomes the heading's id, so that the section has an address. */
  id: string
  title: string
  /** Inside a column: no page width of its own. */
  inside?: boolean | undefined
  tight?: boolean | undefined
  lang?: string | undefined
}

export function Section({ id, title, inside, tight, lang, children }: PropsWithChildren<SectionProps>) {
  const space = tight ? 'section-tight' : 'section'

  return (
    <section class={inside ? undefined : `page ${space}`} aria-labelledby={id} lang={lang}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
      </div>
      {children}
    </section>
  )
}
