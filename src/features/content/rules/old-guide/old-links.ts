import { markdown, outsideLink } from '#base/markdown.ts'
import type { Block, Inline, Mark } from '#base/prose/document.ts'
import { readProse } from '#base/prose/read-prose.ts'
import { writeProse } from '#base/prose/write-prose.ts'

/** Where a page lies: its file below the folder, and on the web if it says so. */
type Lying = { readonly source: string; readonly address: string }

/** How a link to another file of the old guide is written until it is known what that became. */
const within = 'old:/'
const longest = 1000

/** A link as an old page's text keeps it; undefined: one that leads nowhere outside its own page, or to a program. */
export function writtenLink(given: string, { source, address }: Lying): string | undefined {
  // As browsers read an address, so that nothing hides in a line break.
  const href = given.replaceAll(/[\t\n\r]/g, '').trim()
  if (href === '' || href.startsWith('#') || href.length > longest) return undefined
  if (/^(https?:|mailto:|tel:|sms:)/i.test(href)) return straight(href)
  if (/^file:/i.test(href)) return `${within}${encoded(`file/${href.replace(/^file:\/*/i, '')}`)}`
  if (/^[a-z][\w+.-]*:/i.test(href)) return undefined
  if (href.startsWith('//')) return `https:${href}`
  const onWeb = address !== '' && URL.canParse(href, address) ? new URL(href, address).href : undefined
  if (href.startsWith('/')) return onWeb ?? `${within}${encoded(href.slice(1))}`
  const path = `${within}${encoded(joined(source.split('/').slice(0, -1), href))}`
  // Files that came without their folders are found by where they lay on the web.
  return onWeb === undefined ? path : `${path}#${encoded(onWeb)}`
}

/** Documents and letters lead to other places by way of whoever made them. */
function straight(href: string): string {
  if (!URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  const isDetour =
    (hostname === 'www.google.com' && pathname === '/url') || hostname.endsWith('.safelinks.protection.outlook.com')
  const to = isDetour ? (searchParams.get('q') ?? searchParams.get('url') ?? '') : ''
  return /^https?:/i.test(to) ? to : href
}

/** `../verktoy/x` below `niva-0/steg-1`. What leads out of the folder stays at its top. */
function joined(folder: readonly string[], href: string): string {
  const path = [...folder]
  for (const part of href.split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}

const encoded = (path: string): string =>
  encodeURI(decoded(path)).replaceAll(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Where such a link led on the web, if its page said where it lay. */
export const addressOf = (written: string): string | undefined => written.split('#')[1]

/** What a page is found by: its file without what follows from how it was saved. Several may lead to one. */
export function pathOf(written: string): string | undefined {
  const path = written.startsWith(within) ? written.slice(within.length) : undefined
  if (path === undefined) return undefined
  return plainPath(decoded(path))
}

export const plainPath = (path: string): string =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/(^|\/)(index|default)\.\w+$/, '')
    .replace(/\.(html?|xhtml|aspx|php|md|markdown)$/, '')
    .replaceAll(/^\/+|\/+$/g, '')

/** An address on the web as pages are found by it. */
export function plainAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, pathname } = new URL(address)
  return `${host.replace(/^www\./, '')}/${plainPath(decoded(pathname))}`
}

/** A file that is no page: one to be read in another program, or a picture. */
export const isDocument = (address: string): boolean =>
  /\.(pdf|docx?|dotx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|zip|jpe?g|png|gif|svg|mp[34])$/i.test(
    address.replace(/[?#].*$/, ''),
  )

export type TextLink = { readonly words: string; readonly href: string }

/** A text with its links led elsewhere; where that is undefined, their words stand alone. */
export function withLinks(text: string, leadsTo: (link: TextLink) => string | undefined): string {
  const read = readProse(text)
  // What cannot be shown as it is stands as it is, but for its links.
  if (read === undefined)
    return text.replaceAll(/\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*)\)/g, (_, words: string, href: string) =>
      written(words, leadsTo({ words, href })),
    )
  return writeProse({ ...read, content: read.content.map((block) => ledIn(block, leadsTo)) })
}

const written = (words: string, href: string | undefined): string =>
  href === undefined ? words : `[${words}](${href})`

type LeadsTo = (link: TextLink) => string | undefined

function ledIn<One extends Block>(block: One, leadsTo: LeadsTo): One {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: ledWords(block.content ?? [], leadsTo) }
    case 'blockquote':
      return { ...block, content: block.content.map((one) => ledIn(one, leadsTo)) }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map((one) => ledIn(one, leadsTo)) })),
      }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map((one) => ledIn(one, leadsTo)) })),
        })),
      }
  }
}

function ledWords(words: readonly Inline[], leadsTo: LeadsTo): Inline[] {
  const asked = new Map<string, string | undefined>()
  const lead = (mark: Mark, at: number): readonly Mark[] => {
    if (mark.type !== 'link') return [mark]
    const { href } = mark.attrs
    // A link with strong words in it is several pieces, and one link.
    if (!asked.has(href)) asked.set(href, leadsTo({ words: linkWords(words, at, href), href }))
    const to = asked.get(href)
    return to === undefined ? [] : [{ ...mark, attrs: { href: to, title: null } }]
  }
  return words.map((word, at) =>
    word.marks === undefined ? word : { ...word, marks: word.marks.flatMap((mark) => lead(mark, at)) },
  )
}

function linkWords(words: readonly Inline[], from: number, href: string): string {
  const isIn = (word: Inline) => word.marks?.some((mark) => mark.type === 'link' && mark.attrs.href === href) === true
  const end = words.findIndex((word, at) => at > from && !isIn(word))
  return words
    .slice(from, end < 0 ? undefined : end)
    .map((word) => (word.type === 'text' ? word.text : ' '))
    .join('')
    .trim()
}

/** What an old text says beside its links; nothing, where it is a list of them. */
export const wordsBesideLinks = (text: string): string =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => {
      let depth = 0
      return (children ?? []).map(({ type, content }) => {
        if (type === 'link_open') depth += 1
        if (type === 'link_close') depth -= 1
        return depth > 0 || type.startsWith('link_') ? '' : content
      })
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether readers may be led there as it is. */
export const isOutside = (href: string): boolean => outsideLink.test(href)
