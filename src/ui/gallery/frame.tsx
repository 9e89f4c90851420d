import type { PropsWithChildren } from 'hono/jsx'
import { Page, type PageProps } from '#ui/page.tsx'

/** What differs from page to page in the gallery. */
export type FrameProps = {
  title: string
  current?: string | undefined
  tone?: PageProps['tone']
  exit?: boolean | undefined
  lang?: string | undefined
  brand?: PageProps['brand'] | undefined
}

const menu = ['Forsiden', 'Veilederen', 'Slik samarbeider vi', 'Hjelp', 'Søk', 'Logg inn']

/** A page of a made-up municipality. The addresses lead nowhere. */
export function Frame({ title, current, tone, exit, lang = 'nb', brand, children }: PropsWithChildren<FrameProps>) {
  return (
    <Page
      lang={lang}
      title={`${title} – Trygge barn`}
      tone={tone}
      robots={false}
      demo="Demonstrasjon. Ikke kommunens egen nettside. Alt er oppdiktet."
      assets={{ css: ['public.css'], scripts: ['main.js'], theme: 'theme.css' }}
      brand={
        brand ?? {
          name: 'Trygge barn',
          place: [{ text: 'Porsanger' }, { text: 'Porsáŋgu', lang: 'se' }, { text: 'Porsanki', lang: 'fkv' }],
          href: '#forsiden',
        }
      }
      navigation={tone === 'child' ? [] : menu.map((label) => ({ label, href: '#her', current: label === current }))}
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
      footer={{
        links: [
          { label: 'Om Trygge barn', href: '#her' },
          { label: 'Personvern', href: '#her' },
          { label: 'Tilgjengelighet', href: '#her' },
          { label: 'Kontakt kommunen', href: '#her' },
        ],
        note: 'Siden bruker ingen informasjonskapsler og lagrer ikke hva du har lest.',
      }}
      words={{
        skip: 'Hopp til innholdet',
        mainMenu: 'Hovedmeny',
        menu: 'Meny',
        language: 'Språk',
        acuteHelp: 'Hopp til akutt hjelp',
      }}
    >
      {children}
    </Page>
  )
}
