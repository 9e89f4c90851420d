import { Icon } from '#ui/icon.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { SignedInMenu, SignedInNavigation } from '#ui/signed-in-navigation.tsx'
import { SignOut, type SignOutProps } from '#ui/sign-out.tsx'
import type { SiteHeaderProps } from '#ui/site-header.tsx'
import { Wordmark } from '#ui/wordmark.tsx'

export type SignedInHeaderProps = Omit<SiteHeaderProps, 'words'> & {
  /** "Akutt hjelp": leads to the numbers in the footer. */
  acuteLabel: string
  /** Nobody before sign-in, nor for one who is signed in but unknown here. */
  person?: { name: string; role?: string | undefined } | undefined
  signOut?: SignOutProps | undefined
  words: SiteHeaderProps['words'] & { signedInAs: string }
}

/** The frame's head: where the reader may go, who is signed in, acute help one step away. */
export function SignedInHeader(props: SignedInHeaderProps) {
  const { demo, brand, navigation, languages, quickExit, acuteLabel, words } = props

  return (
    <header class="site-header">
      {demo && (
        <p class="demo-strip">
          <span class="page">{demo}</span>
        </p>
      )}
      <div class="page signed-in-row">
        <Wordmark {...brand} />
        <div class="signed-in-tools">
          {languages.length > 1 && (
            <nav class="language-switch" aria-label={words.language}>
              <SignedInNavigation links={languages.map(languageAsLink)} marks="true" />
            </nav>
          )}
          <Who {...props} />
        </div>
        <div class="signed-in-ways">
          {navigation.length > 0 && (
            <nav class="site-nav" aria-label={words.mainMenu}>
              <SignedInNavigation links={navigation} marks="page" />
            </nav>
          )}
          <a class="acute-link" href="#akutt">
            <Icon name="phone" />
            {acuteLabel}
          </a>
        </div>
        <SignedInMenu {...props} languages={languages.map(languageAsLink)} />
        {quickExit && <QuickExit {...quickExit} />}
      </div>
    </header>
  )
}

/** An initial in a circle, never a photo. On a phone the first name is enough; the menu has the rest. */
function Who({ person, signOut, words }: SignedInHeaderProps) {
  if (!person && !signOut) return null
  const [first = '', ...rest] = person?.name.split(' ') ?? []

  return (
    <div class="who">
      {person && (
        <>
          <span class="initial" aria-hidden="true">
            {[...first][0]}
          </span>
          <p class="who-name">
            <span class="ds-sr-only">{words.signedInAs} </span>
            <b>
              {first}
              <span class="who-rest"> {rest.join(' ')}</span>
            </b>
            {person.role && <span class="who-role">, {person.role}</span>}
          </p>
        </>
      )}
      {signOut && <SignOut {...signOut} />}
    </div>
  )
}

function languageAsLink({ code, name, href, current }: SiteHeaderProps['languages'][number]) {
  return { label: name, href, current, lang: code, hreflang: code }
}
