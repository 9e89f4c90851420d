import type { Block, Inline, Item, List, Mark } from './document.ts'
import { attributeOf, elementsIn, isElement, type Markup, type MarkupElement } from './markup.ts'
import { readTable } from './read-markup-table.ts'
import { joinWordLists } from './word-lists.ts'

export type ReadMarkup = {
  readonly content: readonly Block[]
  /** What is no text: pictures, films, pages in frames. */
  readonly left: readonly LeftOut[]
}

export type LeftOut = {
  readonly kind: 'picture' | 'film' | 'frame'
  /** What it says of itself. */
  readonly words: string
  readonly address: string
}

export type ReadingOf = {
  /** Where a link is to lead; undefined: its words stand without one. */
  readonly leadsTo: (href: string) => string | undefined
  /** Also what stands folded up; else only what is seen. */
  readonly withHidden?: true
}

/**
 * Markup from anywhere as a text of ours: headings, lists, links, tables, strong and slanted words, and nothing else. No looks, no
 * script; what is neither is left out, and what is left out of readers' sight is told.
 */
export function readMarkup(markup: readonly Markup[], reading: ReadingOf): ReadMarkup {
  const left: LeftOut[] = []
  return { content: blocksIn(markup, { ...reading, left }), left }
}

type Reading = ReadingOf & { readonly left: LeftOut[] }

/** Out with all that is in them. */
const dropped = new Set(
  (
    'script style xml link meta title template noscript object embed svg math img picture video audio iframe canvas input textarea ' +
    'select button'
  ).split(' '),
)
const told: Readonly<Record<string, LeftOut['kind']>> = {
  img: 'picture',
  iframe: 'frame',
  embed: 'film',
  object: 'film',
  video: 'film',
  audio: 'film',
}
/** Stand apart from what is before and after. */
const apart = new Set(
  (
    'address article aside body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li ' +
    'main nav p pre section summary caption tbody td tfoot th thead tr'
  ).split(' '),
)

function blocksIn(markup: readonly Markup[], reading: Reading): Block[] {
  const blocks: Block[] = []
  let words: Inline[] = []
  const endLine = () => {
    const content = lineOf(words)
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    words = []
  }
  const add = (...made: readonly Block[]) => {
    endLine()
    blocks.push(...made)
  }
  const read = (one: Markup, marks: readonly Mark[], isKept: boolean) => {
    if (!isElement(one)) return void words.push(...wordsOf(one, marks, isKept))
    const level = levelOf(one)
    if (isOut(one, reading)) tell(one, reading)
    else if (level !== undefined) add(...headingOf(one, level, reading))
    else if (one.name === 'br') words.push({ type: 'hardBreak' })
    else if (one.name === 'ul' || one.name === 'ol') add(...listOf(one, reading))
    else if (one.name === 'table') add(...readTable(one, (within) => blocksIn(within, reading)))
    else if (one.name === 'blockquote') {
      const content = blocksIn(one.children, reading)
      if (content.length > 0) add({ type: 'blockquote', content })
    } else {
      if (apart.has(one.name)) endLine()
      const standing = withMark(marks, markOf(one, reading))
      for (const child of joinWordLists(one.children)) read(child, plainly(one, standing), isKept || one.name === 'pre')
      if (apart.has(one.name)) endLine()
    }
  }
  for (const one of joinWordLists(markup)) read(one, [], false)
  endLine()
  return blocks
}

function isOut(element: MarkupElement, { withHidden }: Reading): boolean {
  const style = attributeOf(element, 'style')
  if (dropped.has(element.name) || /mso-hide/.test(style)) return true
  if (withHidden) return false
  const isHidden = Object.hasOwn(element.attributes, 'hidden') || attributeOf(element, 'aria-hidden') === 'true'
  return isHidden || /display:\s*none/.test(style)
}

function tell(element: MarkupElement, { left }: Reading) {
  const kind = told[element.name]
  if (kind !== undefined) {
    const [source] = elementsIn(element).map((one) => attributeOf(one, 'src'))
    const address = attributeOf(element, 'src') || attributeOf(element, 'data') || (source ?? '')
    left.push({ kind, words: oneLine(attributeOf(element, 'alt') || attributeOf(element, 'title')), address })
  } else for (const child of elementsIn(element)) tell(child, { left } as Reading)
}

function levelOf(element: MarkupElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return Number(level)
  // What Word and Google call a document's title.
  if (element.name === 'p' && /(^|\s)(MsoTitle|title)(\s|$)/.test(attributeOf(element, 'class'))) return 1
  if (attributeOf(element, 'role') !== 'heading') return undefined
  return Math.min(6, Math.max(1, Number(/^[1-6]$/.exec(attributeOf(element, 'aria-level'))?.[0] ?? 2)))
}

/** What folds a part of a page out and in is a button in a heading, and the heading's words. */
function headingOf(element: MarkupElement, level: number, reading: Reading): Block[] {
  const shown = element.children.map((one) =>
    isElement(one) && one.name === 'button' ? { ...one, name: 'span' } : one,
  )
  const blocks = blocksIn(shown, reading)
  const first = blocks.find((block) => block.type === 'paragraph')
  if (blocks.length !== 1 || first === undefined) return blocks
  return [{ type: 'heading', attrs: { level }, content: (first.content ?? []).map(withoutBreak) }]
}

const withoutBreak = (word: Inline): Inline => (word.type === 'text' ? word : { type: 'text', text: ' ' })

function listOf(list: MarkupElement, reading: Reading): List[] {
  const content: Item[] = []
  let loose: Markup[] = []
  const addItem = (markup: readonly Markup[]) => {
    const blocks = blocksIn(markup, reading)
    if (blocks.length > 0) content.push({ type: 'listItem', content: begunWithLine(blocks) })
  }
  const addLoose = () => {
    addItem(loose)
    loose = []
  }
  for (const child of list.children) {
    const isInner = isElement(child) && (child.name === 'ul' || child.name === 'ol')
    const last = content.at(-1)
    if (isElement(child) && child.name === 'li') {
      addLoose()
      if (!isOut(child, reading)) addItem(child.children)
    } else if (isInner && last !== undefined) {
      // A list in a list stands in the item above it.
      addLoose()
      content.splice(-1, 1, { ...last, content: [...last.content, ...listOf(child, reading)] })
    } else loose.push(child)
  }
  addLoose()
  if (content.length === 0) return []
  if (list.name === 'ul') return [{ type: 'bulletList', content }]
  const start = Number(/^\d{1,6}$/.exec(attributeOf(list, 'start'))?.[0] ?? 1)
  return [{ type: 'orderedList', attrs: { start }, content }]
}

const begunWithLine = (blocks: readonly Block[]): readonly Block[] =>
  blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]

/** What is strong only so that it can be said not to be, is not. */
const plainly = (element: MarkupElement, marks: readonly Mark[]): readonly Mark[] =>
  /(?<![\w-])font-weight:\s*(normal|[1-4]\d\d)/.test(attributeOf(element, 'style')) && element.name !== 'span'
    ? marks.filter(({ type }) => type !== 'bold')
    : marks

function markOf(element: MarkupElement, { leadsTo }: Reading): Mark | undefined {
  const style = attributeOf(element, 'style')
  switch (element.name) {
    case 'b':
    case 'strong':
      return { type: 'bold' }
    case 'i':
    case 'em':
      return { type: 'italic' }
    case 'span':
      if (/(?<![\w-])font-weight:\s*(bold|[6-9]\d\d)/.test(style)) return { type: 'bold' }
      return /(?<![\w-])font-style:\s*italic/.test(style) ? { type: 'italic' } : undefined
    case 'a': {
      const href = leadsTo(attributeOf(element, 'href').trim())
      return href === undefined || href === '' ? undefined : { type: 'link', attrs: { href, title: null } }
    }
    default:
      return undefined
  }
}

const withMark = (marks: readonly Mark[], mark: Mark | undefined): readonly Mark[] =>
  mark === undefined || marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]

/** Characters that nobody sees: those that no text of ours may hold, and where a word may be broken. */
// oxlint-disable-next-line no-control-regex -- that is what it looks for
const unseen = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/g

function wordsOf(text: string, marks: readonly Mark[], isKept: boolean): Inline[] {
  const seen = text.replaceAll(unseen, '')
  const standing = marks.length === 0 ? {} : { marks }
  if (isKept)
    return seen
      .split(/\r?\n/)
      .flatMap((line, at) => [
        ...(at === 0 ? [] : [{ type: 'hardBreak' } as const]),
        { type: 'text', text: line, ...standing } as const,
      ])
  return [{ type: 'text', text: seen.replaceAll(/[ \t\r\n\f]+/g, ' '), ...standing }]
}

/** More pieces than anybody writes in a line; their marks are not worth the time that they take. */
const mostPieces = 1000

/** A line as readers meet it: no breaks around it, and none without words. */
function lineOf(words: readonly Inline[]): readonly Inline[] {
  const isWord = (one: Inline) => one.type === 'text' && one.text.trim() !== ''
  const from = words.findIndex(isWord)
  if (from < 0) return []
  const kept: Inline[] = []
  for (const word of words.slice(from, words.findLastIndex(isWord) + 1)) {
    const last = kept.at(-1)
    const followsAir = last === undefined || last.type !== 'text' || last.text.endsWith(' ')
    // Air on both sides of where a mark begins is air once.
    const shown = word.type === 'text' && followsAir ? { ...word, text: word.text.replace(/^ +/, '') } : word
    if (shown.type !== 'text' || shown.text !== '') kept.push(shown)
  }
  if (kept.length <= mostPieces) return kept
  return [{ type: 'text', text: kept.map((one) => (one.type === 'text' ? one.text : ' ')).join('') }]
}

const oneLine = (text: string): string => text.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
