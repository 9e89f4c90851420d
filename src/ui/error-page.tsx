import type { PropsWithChildren } from 'hono/jsx'
import { PageHead } from '#ui/heading.tsx'

/** Says what happened and the ways on. Children are the ways: a search box, pills, numbers. */
export function ErrorPage({
  title,
  lead,
  reference,
  children,
}: PropsWithChildren<{
  title: string
  lead: string
  /** The request's id, for those who want to tell us. */
  reference?: string | undefined
}>) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <svg
        class="lost-line"
        viewBox="0 0 1280 120"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        focusable="false"
      >
        <path
          class="landscape-line"
          d="M-10 70C150 70 230 34 330 40 450 47 470 108 560 96 640 85 620 22 560 28 500 35 540 92 650 88 780 84 860 52 1300 60"
        />
        <rect class="landscape-cap" x="724" y="68" width="60" height="13" rx="3.5" transform="rotate(-6 754 75)" />
        <rect class="landscape-baton" x="733" y="68" width="42" height="13" transform="rotate(-6 754 75)" />
      </svg>
      <div class="page section-tight error-ways">
        {children}
        {reference && <p class="soft small">{reference}</p>}
      </div>
    </>
  )
}
