import type { PropsWithChildren } from 'hono/jsx'
import { SignedInPage, type SignedInPageProps } from '#ui/signed-in-page.tsx'

/** What differs from page to page among the signed-in ones. */
export type SignedInFrameProps = {
  title: string
  current?: string | undefined
  lang?: string | undefined
  tone?: SignedInPageProps['tone']
  person?: SignedInPageProps['person'] | 'nobody' | 'unknown'
  brand?: SignedInPageProps['brand'] | undefined
  exit?: boolean | undefined
  /** When the session is over: in the past shows the strip. */
  ends?: Date | undefined
}

/** All that a coordinator has: the row has to hold it. */
const menu = ['Forsiden', 'Veilederen', 'Min side', 'Stafettlogger', 'Studioet', 'Administrasjon']
const noon = new Date('2026-11-25T12:00:00Z')

/** A signed-in page of a made-up municipality. The addresses lead nowhere. */
export function SignedInFrame(props: PropsWithChildren<SignedInFrameProps>) {
  const { title, current, lang = 'nb', tone, person = ingrid, brand = porsanger, exit, ends, children } = props

  return (
    <SignedInPage
      lang={lang}
      title={`${title} – Trygge barn`}
      tone={tone}
      demo="Demonstrasjon. Ikke kommunens egen nettside. Alt er oppdiktet."
      assets={{
        css: ['public.css'],
        scripts: ['main.js'],
        signedIn: { css: ['signed-in.css'], scripts: ['signed-in.js'] },
        theme: 'theme.css',
      }}
      brand={brand}
      navigation={
        typeof person === 'string' ? [] : menu.map((label) => ({ label, href: '#her', current: label === current }))
      }
      languages={[
        { code: 'nb', name: 'Bokmål', href: '#her', current: lang === 'nb' },
        { code: 'nn', name: 'Nynorsk', href: '#her' },
        { code: 'se', name: 'Davvisámegiella', href: '#her', current: lang === 'se' },
        { code: 'en', name: 'English', href: '#her' },
      ]}
      acute={{
        question: 'Er noen i fare nå?',
        label: 'Akutt hjelp',
        numbers: [
          { phone: '112', display: '112', name: 'Politi' },
          { phone: '113', display: '113', name: 'Ambulanse' },
          { phone: '116117', display: '116 117', name: 'Legevakt' },
          { phone: '116111', display: '116 111', name: 'Barn og unge' },
        ],
      }}
      person={typeof person === 'string' ? undefined : person}
      signOut={person === 'nobody' ? undefined : { label: 'Logg ut', action: '#her' }}
      quickExit={
        exit
          ? {
              label: 'Forlat siden',
              href: 'about:blank',
              hint: 'Esc tre ganger gjør det samme.',
              traces: { label: 'Hva husker telefonen?', href: '#spor' },
            }
          : undefined
      }
      sessionEnd={
        person === 'nobody'
          ? undefined
          : {
              ends: ends ?? new Date(noon.getTime() + 30 * 60_000),
              now: noon,
              renew: 'fortsett',
              resume: 'Fortsett',
              signIn: { label: 'Logg inn igjen', href: '#her' },
              words: {
                soon: 'Du blir logget ut kl. {time}, fordi du ikke har gjort noe her på en stund.',
                failed: 'Vi fikk ikke svar. Prøv igjen, eller logg inn på nytt. Det du har skrevet, tar vi vare på.',
                over: 'Du er logget ut. Det du har skrevet, kan du sende likevel: Du får det tilbake når du har logget inn.',
                renewed: 'Du er logget inn til kl. {time}.',
              },
            }
      }
      footer={{
        links: [
          { label: 'Om Trygge barn', href: '#her' },
          { label: 'Personvern', href: '#her' },
          { label: 'Tilgjengelighet', href: '#her' },
          { label: 'Kontakt kommunen', href: '#her' },
        ],
        note: 'Vi fører opp hvem som leser i en logg.',
      }}
      words={{
        skip: 'Hopp til innholdet',
        mainMenu: 'Hovedmeny',
        menu: 'Meny',
        language: 'Språk',
        acuteHelp: 'Hopp til akutt hjelp',
        signedInAs: 'Logget inn som',
      }}
    >
      {children}
    </SignedInPage>
  )
}

const ingrid = { name: 'Ingrid Testdal', role: 'rektor' }

const porsanger = {
  name: 'Trygge barn',
  place: [{ text: 'Porsanger' }, { text: 'Porsáŋgu', lang: 'se' }, { text: 'Porsanki', lang: 'fkv' }],
  href: '#forsiden',
}
