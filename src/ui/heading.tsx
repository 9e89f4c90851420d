import type { Child, PropsWithChildren } from 'hono/jsx'
import { Crumbs, type Crumb } from '#ui/crumbs.tsx'

export type PageHeadProps = {
  title: string
  lead?: Child | undefined
  crumbs?: readonly Crumb[] | undefined
  /** Names the crumbs for screen readers; needed when there are any. */
  crumbsLabel?: string | undefined
  eyebrow?: string | undefined
  /** When title and lead stand in another language than the page. */
  lang?: string | undefined
}

/** Crumbs, h1 and lead. Children (a service switch, a search box) follow under the lead. */
export function PageHead(props: PropsWithChildren<PageHeadProps>) {
  const { title, lead, crumbs = [], crumbsLabel = '', eyebrow, lang, children } = props

  return (
    <div class="page page-head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} label={crumbsLabel} />}
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1 lang={lang}>{title}</h1>
      {lead && (
        <p class="lead" lang={lang}>
          {lead}
        </p>
      )}
      {children}
    </div>
  )
}
