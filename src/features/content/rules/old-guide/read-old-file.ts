import MarkdownIt from 'markdown-it'
import { parse as parseYaml } from 'yaml'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Block } from '#base/prose/document.ts'
import { attributeOf, elementsIn, findIn, textOf, type MarkupElement } from '#base/prose/markup.ts'
import { readMarkup, type LeftOut } from '#base/prose/read-markup.ts'
import { writeProse } from '#base/prose/write-prose.ts'
import type { FileFault, OldPage, OldSection } from './old-page.ts'
import { chaptersOf, linesOf, plainTitle, type Chapter } from './chapters.ts'
import { pointsSomewhere } from './evidence.ts'
import { labelsIn, type PlacingHints } from './hints.ts'
import { keyFrom } from '../key-from.ts'
import { wordsBesideLinks, writtenLink } from './old-links.ts'
import { bodyOf } from './page-body.ts'
import { parseHtml } from './parse-html.ts'

/** A file of an old guide, as text: what it is called below its folder, with `/` between. */
export type OldFile = { readonly source: string; readonly text: string }

/** More is no page that somebody reads. */
const longest = 1_500_000

/** What a file holds: one page, or several where it is a document with chapters. What is a chapter is told by what the types say of themselves. */
export function readOldFile(
  { source, text }: OldFile,
  hints: readonly PlacingHints[],
): Result<readonly OldPage[], FileFault> {
  if (!isPage(source)) return refuse('kind')
  const isMarkdown = /\.(md|markdown)$/i.test(source)
  // Pictures are written into some pages, and come along nowhere.
  const plain = text.replaceAll(/data:[^"'()\s>]{200,}/gi, 'data:')
  if (plain.length > longest) return refuse('too-large')
  const { front, body } = isMarkdown ? splitFront(plain) : { front: {}, body: plain }
  const page = parseHtml(isMarkdown ? markdownPage.render(body) : body)
  if (page === undefined) return refuse('too-deep')

  const { main, around } = isMarkdown ? { main: page, around: [] } : bodyOf(page)
  const address = addressOf(page)
  const { content, left } = readMarkup([main], {
    leadsTo: (href) => writtenLink(href, { source, address }),
    withHidden: true,
  })
  const named = front.title ?? headingOutside(page, main) ?? titleOf(page) ?? fileName(source)
  const labels = labelsIn(hints)
  const chapters = chaptersOf(content, named, { labels, isPage: (title) => pointsSomewhere(title, hints) })
  const pages = chapters.map((chapter, at): OldPage => {
    const isFirst = at === 0
    return {
      source: chapter.isPart ? `${source}#${keyFrom(plainTitle(chapter.title, labels))}` : source,
      ...{ address, title: chapter.title, within: chapter.within },
      language: front.language ?? languageOf(page),
      sections: sectionsOf(chapter),
      left: isFirst ? left.map(shortened) : [],
      around: isFirst ? around : [],
    }
  })
  const isEmpty = pages.every(({ sections }) => sections.length === 0)
  return isEmpty ? refuse('empty') : ok(numbered(pages))
}

/** Whether a file can be one of a guide's pages, by its name. */
export const isPage = (source: string): boolean => /\.(html?|xhtml|aspx|php|md|markdown)$/i.test(source)

/** What a page is shown with, and nobody reads. */
export const isPagesOwn = (source: string): boolean =>
  /\.(css|m?js|map|json|xml|ico|woff2?|ttf|eot|txt\.gz)$/i.test(source)

/** As people write Markdown elsewhere: with HTML and pictures in it, which are taken out after. */
const markdownPage = new MarkdownIt({ html: true, linkify: false, typographer: false })
// Where links lead is judged once, for all pages alike.
markdownPage.validateLink = () => true

/** What stands before the text in many a folder of Markdown. What cannot be read there is text like any other. */
function splitFront(text: string): { front: { title?: string; language?: string }; body: string } {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text)
  const front = found?.[1]
  if (found === null || front === undefined) return { front: {}, body: text }
  const said = yamlOf(front)
  if (said === undefined) return { front: {}, body: text }
  const line = (name: string) =>
    typeof said[name] === 'string' && said[name].trim() !== '' ? said[name].trim() : undefined
  const title = line('title') ?? line('tittel')
  const language = line('lang') ?? line('language')
  return {
    front: {
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language: ourLanguage(language) }),
    },
    body: text.slice(found[0].length),
  }
}

function yamlOf(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = parseYaml(text, { maxAliasCount: 0 })
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const isNamed = (name: string) => (element: MarkupElement) => element.name === name

function titleOf(page: MarkupElement): string | undefined {
  const title = findIn(page, isNamed('title'))
  // «Steg 1 – Veilederen – Kommunen»: what all pages of a site have in common stands last.
  const [first = ''] = (title === undefined ? '' : lineOf(title)).split(/ [|–—»-] /)
  return first === '' ? undefined : first
}

/** A page's heading may stand above the part that its text stands in. */
function headingOutside(page: MarkupElement, main: MarkupElement): string | undefined {
  if (findIn(main, isNamed('h1')) !== undefined) return undefined
  const heading = findIn(page, isNamed('h1'))
  const words = heading === undefined ? '' : lineOf(heading)
  return words === '' ? undefined : words
}

const lineOf = (element: MarkupElement): string => textOf(element).replaceAll(/\s+/g, ' ').trim()

const fileName = (source: string): string => {
  const parts = source.replace(/(^|\/)index\.\w+$/, '').split('/')
  return (parts.at(-1) ?? '').replace(/\.\w+$/, '').replaceAll(/[-_]+/g, ' ') || source
}

/** Where the page says that it lay. */
function addressOf(page: MarkupElement): string {
  const said = (is: (one: MarkupElement) => boolean, name: string): string => {
    const found = findIn(page, is)
    return found === undefined ? '' : attributeOf(found, name).trim()
  }
  const canonical = said((one) => one.name === 'link' && attributeOf(one, 'rel') === 'canonical', 'href')
  const shared = said((one) => one.name === 'meta' && attributeOf(one, 'property') === 'og:url', 'content')
  return [canonical, shared].find((one) => /^https?:\/\/[^\s"<>]{1,500}$/.test(one)) ?? ''
}

function languageOf(page: MarkupElement): string {
  const said = elementsIn(page).map(
    (one) => attributeOf(one, 'lang') || attributeOf(findIn(one, isNamed('body')) ?? one, 'lang'),
  )
  return ourLanguage(said.find((one) => one !== '') ?? '')
}

/** As Word and browsers say it: `NO-BOK`, `nn-NO`. */
function ourLanguage(said: string): string {
  const [first = '', second = ''] = said.toLowerCase().split(/[-_]/)
  if (first === 'no') return second === 'nyn' ? 'nn' : 'nb'
  return /^[a-z]{2,3}$/.test(first) ? first : ''
}

function sectionsOf({ blocks }: Chapter): OldSection[] {
  const parts: { heading: string; blocks: Block[] }[] = [{ heading: '', blocks: [] }]
  // What is deeper than the first heading's level belongs to what stands above it.
  const top = Math.min(...blocks.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : [])))
  for (const block of blocks) {
    if (block.type === 'heading' && block.attrs.level <= top) parts.push({ heading: linesOf(block), blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
    .map(({ heading, blocks: own }) => sectionOf(heading, own))
    .filter(({ heading, text }) => heading !== '' || text !== '')
}

function sectionOf(heading: string, blocks: readonly Block[]): OldSection {
  const text = writeProse({ type: 'doc', content: blocks.map(below) })
  return { heading, text, isLinks: wordsBesideLinks(text) === '' }
}

/** Headings below a section's own. */
const below = (block: Block): Block => (block.type === 'heading' ? { ...block, attrs: { level: 3 } } : block)

const shortened = (one: LeftOut): LeftOut => ({
  ...one,
  address: /^data:/i.test(one.address) ? '' : one.address.slice(0, 300),
})

/** Two chapters of one name are two. */
function numbered(pages: readonly OldPage[]): OldPage[] {
  const seen = new Map<string, number>()
  return pages.map((page) => {
    const count = (seen.get(page.source) ?? 0) + 1
    seen.set(page.source, count)
    return count === 1 ? page : { ...page, source: `${page.source}${page.source.includes('#') ? '-' : '#'}${count}` }
  })
}
