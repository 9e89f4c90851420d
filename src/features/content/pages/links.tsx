import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Field } from '#ui/field.tsx'
import type { StudioText } from '../text/text-for.ts'

export type LinksPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  action: string
  query: string
  /** `to`: what a link to it says, `type/key`. */
  found: readonly { readonly title: string; readonly kind: string; readonly to: string }[]
  /** There are more than are shown. */
  hasMore: boolean
}

/** Every item that a text may link to, by what it is called, and what to write to link to it. */
export function LinksPage({ text: { links, frame }, crumbs, action, query, found, hasMore }: LinksPageProps) {
  return (
    <>
      <PageHead title={links.title} lead={links.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        <search>
          <form class="form" action={action} method="get">
            <Field kind="text" name="q" label={links.search} value={query} />
            <p class="actions">
              <button class="ds-button" type="submit">
                {links.submit}
              </button>
            </p>
          </form>
        </search>
        {found.length === 0 ? (
          <p>{links.none}</p>
        ) : (
          <ul class="plain row-list" aria-label={links.list}>
            {found.map(({ title, kind, to }) => (
              <li class="row" data-link={to}>
                <div class="row-words">
                  <p>
                    <b>{title}</b> <span class="soft">{kind}</span>
                  </p>
                  <p>
                    <code>
                      [{title}]({to})
                    </code>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {hasMore && <p>{links.more}</p>}
      </div>
    </>
  )
}
