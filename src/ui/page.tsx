import type { PropsWithChildren } from 'hono/jsx'
import { raw } from 'hono/html'
import { AcuteStrip, type AcuteStripProps } from '#ui/acute-strip.tsx'
import type { Assets } from '#ui/assets.ts'
import { SiteHeader, type SiteHeaderProps } from '#ui/site-header.tsx'

export type PageProps = Omit<SiteHeaderProps, 'words'> & {
  lang: string
  title: string
  description?: string | undefined
  /** Built files, from `assetsFrom`, and the address of the municipality's theme. */
  assets: Assets & { theme: string }
  /** False keeps the page out of search engines. A demonstration is always kept out. */
  robots?: boolean | undefined
  acute?: AcuteStripProps | undefined
  /** A child's page is warmer, with larger text. */
  tone?: 'child' | 'adult' | 'staff' | undefined
  footer: { links: readonly { label: string; href: string; lang?: string | undefined }[]; note: string }
  /** `skip` and `acuteHelp` are the links a keyboard meets first. */
  words: { skip: string; mainMenu: string; menu: string; language: string; acuteHelp: string }
  alternates?: readonly { lang: string; href: string }[] | undefined
  canonical?: string | undefined
}

/** The whole document. Children stand in `main`, each in a `.page`. */
export function Page(props: PropsWithChildren<PageProps>) {
  const { lang, tone = 'adult', acute, footer, words, children } = props

  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang} data-tone={tone}>
        <Head {...props} />
        <body>
          <a class="ds-skip-link" href="#content">
            {words.skip}
          </a>
          {acute && (
            <a class="ds-skip-link" href="#acute">
              {words.acuteHelp}
            </a>
          )}
          <SiteHeader {...props} />
          {acute && <AcuteStrip {...acute} />}
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="site-footer">
            <div class="page">
              <ul>
                {footer.links.map((link) => (
                  <li>
                    <a href={link.href} lang={link.lang}>
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
              <p>{footer.note}</p>
            </div>
          </footer>
        </body>
      </html>
    </>
  )
}

function Head({ title, description, assets, robots = true, demo, alternates = [], canonical }: PageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {(!robots || demo) && <meta name="robots" content="noindex" />}
      {assets.font && <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="" />}
      {assets.css.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <link rel="stylesheet" href={assets.theme} />
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternates.map(({ lang, href }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {assets.scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  )
}
