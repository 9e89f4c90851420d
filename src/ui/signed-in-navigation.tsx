import { Icon } from '#ui/icon.tsx'
import { SignOut, type SignOutProps } from '#ui/sign-out.tsx'
import type { NavigationLink } from '#ui/site-header.tsx'

type Link = NavigationLink & { hreflang?: string | undefined }

/** `marks` says what the current link is: the page, or one of several forms of it. */
export function SignedInNavigation({ links, marks }: { links: readonly Link[]; marks: 'page' | 'true' }) {
  return (
    <ul>
      {links.map(({ label, href, current, lang, hreflang }) => (
        <li>
          <a href={href} lang={lang} hreflang={hreflang} aria-current={current ? marks : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

export type SignedInMenuProps = {
  navigation: readonly Link[]
  languages: readonly Link[]
  person?: { name: string; role?: string | undefined } | undefined
  signOut?: SignOutProps | undefined
  words: { menu: string; language: string }
}

/** On a phone: everything that has no room in the row. */
export function SignedInMenu({ navigation, languages, person, signOut, words }: SignedInMenuProps) {
  return (
    <details class="site-menu">
      <summary>
        <Icon name="menu" />
        {words.menu}
      </summary>
      <nav aria-label={words.menu}>
        <SignedInNavigation links={navigation} marks="page" />
        {languages.length > 1 && (
          <div class="menu-languages">
            <p>
              <Icon name="language" />
              {words.language}
            </p>
            <SignedInNavigation links={languages} marks="true" />
          </div>
        )}
        {(person || signOut) && (
          <div class="menu-who">
            {person && <p>{[person.name, person.role].filter(Boolean).join(', ')}</p>}
            {signOut && <SignOut {...signOut} />}
          </div>
        )}
      </nav>
    </details>
  )
}
