import type { PropsWithChildren } from 'hono/jsx'
import { raw } from 'hono/html'
import { AcuteFooter } from '#ui/acute-footer.tsx'
import type { PageProps } from '#ui/page.tsx'
import { SessionEnd, type SessionEndProps } from '#ui/session-end.tsx'
import { SignedInHeader, type SignedInHeaderProps } from '#ui/signed-in-header.tsx'

export type SignedInPageProps = Omit<SignedInHeaderProps, 'acuteLabel' | 'words'> &
  Pick<PageProps, 'lang' | 'tone' | 'assets' | 'footer'> & {
    /** Neutral: no names, nothing about anyone. It stands in the browser's history. */
    title: string
    acute: NonNullable<PageProps['acute']>
    /** Texts are written on it. */
    isWriting?: boolean | undefined
    /** Absent where nobody is signed in. */
    sessionEnd?: SessionEndProps | undefined
    /** `skip` and `acuteHelp` are the links a keyboard meets first. */
    words: PageProps['words'] & { signedInAs: string }
  }

/** The document of every page that needs a session, and of signing in. Children stand in `main`, each in a `.page`. */
export function SignedInPage(props: PropsWithChildren<SignedInPageProps>) {
  const { lang, tone = 'staff', acute, footer, sessionEnd, words, children } = props

  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang} data-tone={tone}>
        <Head {...props} />
        <body>
          <a class="ds-skip-link" href="#content">
            {words.skip}
          </a>
          <a class="ds-skip-link" href="#akutt">
            {words.acuteHelp}
          </a>
          <SignedInHeader {...props} acuteLabel={acute.label} />
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="site-footer">
            <div class="page">
              <AcuteFooter {...acute} />
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
          {sessionEnd && <SessionEnd {...sessionEnd} />}
        </body>
      </html>
    </>
  )
}

function Head({ title, assets, isWriting }: SignedInPageProps) {
  const parts = [assets, assets.signedIn, isWriting ? assets.editing : undefined].filter((part) => part !== undefined)

  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      {assets.font && <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="" />}
      {[...parts.flatMap(({ css }) => css), assets.theme].map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {parts
        .flatMap(({ scripts }) => scripts)
        .map((src) => (
          <script type="module" src={src} />
        ))}
    </head>
  )
}
