import type { Child, PropsWithChildren } from 'hono/jsx'
import { raw } from 'hono/html'

export type DemoPageProps = {
  title: string
  /** Addresses of style sheets, the theme among them. */
  css: readonly string[]
  /** What the page stands in for: "ID-porten". */
  standsFor: string
}

/** The whole document. Nobody may take it for the real thing, so that is said first and in large letters. */
export function DemoPage({ title, css, standsFor, children }: PropsWithChildren<DemoPageProps>) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="nb">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{title} – demonstrasjon</title>
          {css.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
        </head>
        <body>
          <header class="demo-banner">
            <p class="page">
              <strong>Demonstrasjon.</strong> Dette er ikke {standsFor}. Alle personer her er oppdiktet.
            </p>
          </header>
          <main>{children}</main>
        </body>
      </html>
    </>
  )
}

export const inFull = (page: Child): string => (page as { toString(): string }).toString() // what hono's elements are made for
