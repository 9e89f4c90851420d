import type { PropsWithChildren } from 'hono/jsx'
import { languageName } from '#base/language.ts'
import { placeNames } from '#base/municipality.ts'
import { Page } from '#ui/page.tsx'
import { Unreviewed } from '#ui/unreviewed.tsx'
import { dayInWords } from './contact.tsx'
import type { View } from './view.ts'
import type { Setting } from './setting.ts'

export type FrameProps = {
  visit: Setting
  view: View
  /** Undefined on the front page, which is named after the model. */
  title?: string | undefined
  description?: string | undefined
  /** The menu entry this page belongs to. */
  at?: 'front' | 'guide' | 'together' | 'help' | 'search' | undefined
  tone?: 'child' | 'adult' | 'staff' | undefined
  /** Quick exit stands on the page, and its title says nothing. */
  sensitive?: boolean | undefined
  /** Content shown on the page; one unreviewed item puts the line under it. */
  shown?: readonly { unreviewed: boolean }[] | undefined
  robots?: boolean | undefined
  /** There are pictures of numbers on the page. */
  charts?: boolean | undefined
}

/** The frame of every public page of a municipality. */
export function Frame(props: PropsWithChildren<FrameProps>) {
  const { visit, view, title, description, at, tone, sensitive, shown = [], robots = true, children } = props
  const { charts = [], ...assets } = visit.assets
  const { text, addresses, shell } = view
  const { municipality } = visit
  const name = shell.model ? view.line(shell.model.name) : (municipality.names[municipality.language] ?? '')
  const place = placeNames(municipality)
  const own = title === undefined ? `${name} – ${place[0]?.text ?? ''}` : `${title} – ${name}`

  return (
    <Page
      lang={view.spoken}
      title={sensitive ? text.frame.neutralTitle : own}
      description={sensitive ? undefined : description}
      assets={{ ...assets, css: props.charts === true ? [...assets.css, ...charts] : assets.css }}
      demo={stripOf(visit, view)}
      robots={robots && !sensitive}
      brand={{ name, place, href: addresses.front }}
      navigation={navigation(view, at, visit)}
      languages={municipality.languages.map((code) => ({
        code,
        name: languageName(code),
        href: visit.inLanguage(code),
        current: code === visit.language,
      }))}
      acute={acuteStrip(view)}
      quickExit={sensitive ? quickExitOn(visit, view) : undefined}
      tone={tone}
      footer={{ links: footerLinks(visit, view), note: text.frame.footerNote }}
      words={text.frame}
      alternates={
        visit.offline === undefined
          ? municipality.languages.map((lang) => ({ lang, href: visit.origin + visit.inLanguage(lang) }))
          : []
      }
      canonical={visit.offline === undefined ? visit.origin + visit.inLanguage(visit.language) : undefined}
    >
      {children}
      {shown.some((item) => item.unreviewed) && (
        <div class="page section">
          <Unreviewed>{text.frame.unreviewed}</Unreviewed>
        </div>
      )}
    </Page>
  )
}

/** What stands above the page: that it is a demonstration, or a file that was true on a day. */
function stripOf(visit: Setting, { text, spoken }: View): string | undefined {
  const said = [
    ...(visit.demo ? [text.frame.demo] : []),
    ...(visit.offline === undefined ? [] : [text.offline.strip(dayInWords(visit.offline.day, spoken))]),
  ]
  return said.length === 0 ? undefined : said.join(' ')
}

function navigation({ text, addresses, shell, line, langOf }: View, at: FrameProps['at'], visit?: Setting) {
  const together = shell.pages.find((page) => page.key === 'samarbeid')
  return [
    { label: text.frame.front, href: addresses.front, current: at === 'front' },
    ...(shell.model
      ? [
          {
            label: line(shell.model.guideName),
            lang: langOf(shell.model.guideName),
            href: addresses.guide,
            current: at === 'guide',
          },
        ]
      : []),
    ...(together
      ? [
          {
            label: line(together.name),
            lang: langOf(together.name),
            href: addresses.of('page/samarbeid') ?? '',
            current: at === 'together',
          },
        ]
      : []),
    { label: text.frame.help, href: addresses.help, current: at === 'help' },
    ...(visit?.offline === undefined
      ? [{ label: text.frame.search, href: addresses.search, current: at === 'search' }]
      : []),
  ]
}

export function acuteStrip({ text, shell, line, langOf }: View) {
  const numbers = shell.contacts
    .filter((contact) => contact.strip !== undefined && contact.phone !== undefined)
    .toSorted((one, other) => (one.strip ?? 0) - (other.strip ?? 0))
    .map((contact) => ({
      phone: (contact.phone ?? '').replaceAll(' ', ''),
      display: contact.phone ?? '',
      name: line(contact.short ?? contact.name),
      lang: langOf(contact.short ?? contact.name),
    }))
  return { question: text.frame.acuteQuestion, label: text.frame.acuteHelp, numbers }
}

/** In files there is no script that would listen to keys. */
const quickExitOn = (visit: Setting, view: View) =>
  visit.offline === undefined ? quickExit(view) : { ...quickExit(view), hint: undefined }

export const quickExit = ({ text, addresses }: View) => ({
  label: text.exit.label,
  href: text.exit.address,
  hint: text.exit.hint,
  traces: { label: text.exit.traces, href: addresses.of('page/spor') ?? addresses.front },
})

export function footerLinks(visit: Setting, { text, addresses, shell, line, langOf }: View) {
  const pages = shell.pages
    .filter((page) => page.footer !== undefined)
    .toSorted((one, other) => (one.footer ?? 0) - (other.footer ?? 0))
    .map((page) => ({ label: line(page.name), lang: langOf(page.name), href: addresses.of(`page/${page.key}`) ?? '' }))
  const { accessibility } = visit.municipality
  return [
    ...pages,
    { label: text.frame.tools, href: addresses.tools },
    { label: text.frame.laws, href: addresses.laws },
    { label: text.news.title, href: addresses.news },
    ...(visit.offline === undefined ? [{ label: text.frame.signIn, href: addresses.signIn }] : []),
    ...(accessibility ? [{ label: text.frame.accessibility, href: accessibility }] : []),
  ]
}
