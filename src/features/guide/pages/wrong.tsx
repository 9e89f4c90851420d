import type { Assets } from '#ui/assets.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { Page } from '#ui/page.tsx'
import type { Text } from '../text/text-for.ts'

export type WrongKind = 'not-found' | 'not-public' | 'fault' | 'away' | 'bad' | 'too-much'

export function wrongWords(kind: WrongKind, { wrong }: Text): { title: string; lead: string } {
  switch (kind) {
    case 'not-found':
      return { title: wrong.notFoundTitle, lead: wrong.notFoundLead }
    case 'not-public':
      return { title: wrong.notPublicTitle, lead: wrong.notPublicLead }
    case 'fault':
      return { title: wrong.faultTitle, lead: wrong.faultLead }
    case 'away':
      return { title: wrong.awayTitle, lead: wrong.awayLead }
    case 'bad':
      return { title: wrong.badTitle, lead: wrong.badLead }
    case 'too-much':
      return { title: wrong.badTitle, lead: wrong.tooMuchLead }
  }
}

/** The numbers that must stand even when no content can be read (domain A6); everywhere else they are content. */
const acuteNumbers = [
  { phone: '112', display: '112', name: 'Politi' },
  { phone: '113', display: '113', name: 'Ambulanse' },
  { phone: '116117', display: '116 117', name: 'Legevakt' },
  { phone: '116111', display: '116 111', name: 'Barn og unge' },
]

/** A page for when we have no municipality, or cannot read it: says what happened, and whom to call. */
export function BareWrong(props: {
  kind: WrongKind
  text: Text
  lang: string
  assets: Assets & { theme: string }
  demo: boolean
  requestId?: string | undefined
  /** Where those go on who make it ready. */
  goOn?: string | undefined
}) {
  const { kind, text, lang, assets, demo, requestId, goOn } = props
  const words = wrongWords(kind, text)
  return (
    <Page
      lang={lang}
      title={words.title}
      assets={assets}
      demo={demo ? text.frame.demo : undefined}
      robots={false}
      brand={{ name: text.directory.name, place: [], href: '/' }}
      navigation={[]}
      languages={[]}
      acute={{ question: text.frame.acuteQuestion, label: text.frame.acuteHelp, numbers: acuteNumbers }}
      footer={{ links: [], note: text.frame.footerNote }}
      words={text.frame}
    >
      <ErrorPage title={words.title} lead={words.lead} reference={requestId && text.wrong.reference(requestId)}>
        <p>
          <a href="/">{text.directory.title}</a>
        </p>
        {goOn && (
          <p>
            <a href={goOn}>{text.wrong.goOn}</a>
          </p>
        )}
      </ErrorPage>
    </Page>
  )
}
