import { Icon } from '#ui/icon.tsx'
import { QuickExit, type QuickExitProps } from '#ui/quick-exit.tsx'
import { type Brand, Wordmark } from '#ui/wordmark.tsx'

export type NavigationLink = { label: string; href: string; current?: boolean | undefined; lang?: string | undefined }

/** `name` in the language itself. */
export type LanguageLink = { code: string; name: string; href: string; current?: boolean | undefined }

export type SiteHeaderProps = {
  /** Text of the strip that says the page is a demonstration. */
  demo?: string | undefined
  brand: Brand
  navigation: readonly NavigationLink[]
  languages: readonly LanguageLink[]
  quickExit?: QuickExitProps | undefined
  words: { mainMenu: string; menu: string; language: string }
}

export function SiteHeader({ demo, brand, navigation, languages, quickExit, words }: SiteHeaderProps) {
  return (
    <header class="site-header">
      {demo && (
        <p class="demo-strip">
          <span class="page">{demo}</span>
        </p>
      )}
      <div class="page header-row">
        <Wordmark {...brand} />
        {navigation.length > 0 && (
          <details class="site-menu">
            <summary>
              <Icon name="menu" />
              {words.menu}
            </summary>
            <nav aria-label={words.menu}>
              <NavigationList links={navigation} />
            </nav>
          </details>
        )}
        {navigation.length > 0 && (
          <nav class="site-nav" aria-label={words.mainMenu}>
            <NavigationList links={navigation} />
          </nav>
        )}
        {languages.length > 1 && <LanguageSwitch languages={languages} label={words.language} />}
        {quickExit && <QuickExit {...quickExit} />}
      </div>
    </header>
  )
}

function NavigationList({ links }: { links: readonly NavigationLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, current, lang }) => (
        <li>
          <a href={href} lang={lang} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function LanguageSwitch({ languages, label }: { languages: readonly LanguageLink[]; label: string }) {
  return (
    <nav class="language-switch" aria-label={label}>
      <ul>
        {languages.map(({ code, name, href, current }) => (
          <li>
            <a href={href} lang={code} hreflang={code} aria-current={current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
