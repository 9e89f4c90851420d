import type { PictureSize } from '#base/stored-file.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Field } from '#ui/field.tsx'
import type { StudioText } from '../text/text-for.ts'

export type LinksPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  action: string
  query: string
  /** What is looked for: what a text may link to, or pictures that it may show. */
  of: 'links' | 'pictures'
  /** `to`: what a link to it says, `type/key`. */
  found: readonly {
    readonly title: string
    readonly kind: string
    readonly to: string
    readonly picture?: ({ readonly src: string; readonly alt: string } & PictureSize) | undefined
  }[]
  /** There are more than are shown. */
  hasMore: boolean
}

/** Every item that a text may link to or show, by what it is called, and what to write for it. */
export function LinksPage({ text: { links, frame }, crumbs, action, query, of, found, hasMore }: LinksPageProps) {
  const words = of === 'links' ? links : { ...links, ...links.pictures }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        <search>
          <form class="form" action={action} method="get">
            <Field kind="text" name="q" label={words.search} value={query} />
            <p class="actions">
              <button class="ds-button" type="submit">
                {links.submit}
              </button>
            </p>
          </form>
        </search>
        {found.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="plain row-list" aria-label={links.list}>
            {found.map(({ title, kind, to, picture }) => (
              <li class="row" data-link={to}>
                {picture && (
                  <img class="found-picture" {...picture} alt={picture.alt} loading="lazy" decoding="async" />
                )}
                <div class="row-words">
                  <p>
                    <b>{title}</b> <span class="soft">{kind}</span>
                  </p>
                  <p>
                    <code>{of === 'links' ? `[${title}](${to})` : `![](${to})`}</code>
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
