import type { PropsWithChildren } from 'hono/jsx'
import { languageName } from '#base/language.ts'
import { placeNames } from '#base/municipality.ts'
import { Receipt } from '#ui/receipt.tsx'
import { SignedInPage } from '#ui/signed-in-page.tsx'
import { acuteStrip, footerLinks, quickExit } from './frame.tsx'
import type { Setting } from './setting.ts'
import type { View } from './view.ts'

export type SignedInFrameProps = {
  visit: Setting
  view: View
  /** Neutral: it stands in the browser's history. */
  title: string
  /** Texts are written on the page. */
  isWriting?: boolean | undefined
  at?:
    | 'my-page'
    | 'today'
    | 'follow-up'
    | 'relays'
    | 'roll-out'
    | 'family'
    | 'child'
    | 'start'
    | 'studio'
    | 'administration'
    | undefined
  /** Further entries of the menu. */
  menu: readonly { at: string; path: string; label: (language: string) => string }[]
  /** The words of the frame, from the feature that knows of sessions. */
  words: {
    myPage: string
    administration: string
    signOut: string
    signedInAs: string
    cookieNote: string
    ends: { soon: string; failed: string; over: string; renewed: string; resume: string }
    signIn: string
  }
  /** The receipt of what was just done. */
  done: string | undefined
  /** Absent: nobody is signed in. */
  session?:
    | { ends: Date; name: string | undefined; administers: boolean; assisted: AssistedWays | undefined }
    | undefined
}

/** Addresses below the municipality, where somebody at work sits beside. */
type AssistedWays = { leave: string; renew: string; end: { action: string; label: string } }

/** The frame of every page that needs a session, and of signing in. */
export function SignedInFrame(props: PropsWithChildren<SignedInFrameProps>) {
  const { visit, view, title, at, menu, words, done, session, children } = props
  const { text, addresses, shell } = view
  const { municipality, prefix } = visit
  const assisted = session?.assisted
  const name = shell.model ? view.line(shell.model.name) : (municipality.names[municipality.language] ?? '')

  return (
    <SignedInPage
      lang={view.spoken}
      title={`${title} – ${name}`}
      assets={visit.assets}
      isWriting={props.isWriting}
      demo={visit.demo ? text.frame.demo : undefined}
      brand={{ name, place: placeNames(municipality), href: addresses.front }}
      navigation={[
        { label: text.frame.front, href: addresses.front },
        ...(shell.model
          ? [
              {
                label: view.line(shell.model.guideName),
                lang: view.langOf(shell.model.guideName),
                href: addresses.guide,
              },
            ]
          : []),
        ...(session?.name === undefined
          ? []
          : [{ label: words.myPage, href: `${prefix}/min-side`, current: at === 'my-page' }]),
        ...menu.map((entry) => ({
          label: entry.label(visit.language),
          href: prefix + entry.path,
          current: at === entry.at,
        })),
        ...(session?.administers
          ? [{ label: words.administration, href: `${prefix}/administrasjon`, current: at === 'administration' }]
          : []),
      ]}
      languages={municipality.languages.map((code) => ({
        code,
        name: languageName(code),
        href: visit.inLanguage(code),
        current: code === visit.language,
      }))}
      acute={acuteStrip(view)}
      person={session?.name === undefined ? undefined : { name: session.name }}
      signOut={
        session && {
          label: assisted?.end.label ?? words.signOut,
          action: prefix + (assisted?.end.action ?? '/logg-ut'),
        }
      }
      tone={at === 'child' ? 'child' : undefined}
      quickExit={
        at === 'family' || at === 'child'
          ? { ...quickExit(view), href: prefix + (at === 'child' ? '/barn/ut' : (assisted?.leave ?? '/ut')) }
          : undefined
      }
      footer={{
        links: footerLinks(visit, view).filter(({ href }) => session === undefined || href !== addresses.signIn),
        note: words.cookieNote,
      }}
      sessionEnd={
        session === undefined
          ? undefined
          : {
              ends: session.ends,
              now: visit.now,
              renew: prefix + (assisted?.renew ?? '/min-side/forleng'),
              signIn: { label: words.signIn, href: `${prefix}/logg-inn` },
              resume: words.ends.resume,
              words: words.ends,
            }
      }
      words={{ ...text.frame, signedInAs: words.signedInAs }}
    >
      {done !== undefined && <Receipt words={done} />}
      {children}
    </SignedInPage>
  )
}
