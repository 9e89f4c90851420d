import { markdown, pictureToken, type MarkdownTokens } from '#base/markdown.ts'
import { substitute } from '#base/links.ts'
import type { ItemName } from '#base/item.ts'
import { comparePieces } from './comparing.ts'

/** How a piece of a text stands to readers. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'number' | 'quote' | 'row' | 'code'

/** Words of a text that both versions have, that only the older has, or that only the newer has; as readers meet them. */
export type ReadStretch = {
  readonly is: 'kept' | 'gone' | 'new'
  readonly text: string
  readonly marks: readonly string[]
  /** A space stands before it, which is part of no change. */
  readonly isApart: boolean
}

/** A paragraph, a heading, a point; `is`: who has it as a block of its own. */
export type ReadBlock = {
  readonly kind: BlockKind
  readonly is: 'kept' | 'gone' | 'new'
  readonly stretches: readonly ReadStretch[]
}

/** What a text asks of the model: the words that are put in, and what a link leads to where that is worth saying. */
export type Reading = {
  readonly words: (name: ItemName, field: string) => string | undefined
  readonly title: (to: ItemName) => string | undefined
}

/** A word with the marks it stands within, or where a block begins. */
type Piece = {
  readonly begins: BlockKind | undefined
  readonly text: string
  readonly marks: readonly string[]
  /** A space stands before it; whether it does is no change by itself. */
  readonly isApart: boolean
}

/**
 * What became of a text, as readers meet it: without the signs of Markdown, with the model's words put in. What a link leads to
 * stands behind it, since that is what changes when nothing else does.
 */
export function compareProse(before: string, after: string, reading: Reading): readonly ReadBlock[] {
  const [old = [], now = []] = [before, after].map((text) => piecesOf(text, reading))
  const pieces = slid(
    comparePieces(old.map(keyOf), now.map(keyOf)).flatMap(({ is, at }) => {
      const piece = (is === 'gone' ? old : now)[at]
      return piece === undefined ? [] : [{ is, piece }]
    }),
  )
  const blocks: { kind: BlockKind; is: ReadBlock['is']; stretches: ReadStretch[] }[] = []
  for (const { is, piece } of pieces) {
    if (piece.begins !== undefined) blocks.push({ kind: piece.begins, is, stretches: [] })
    else addTo(blocks.at(-1)?.stretches ?? [], is, piece)
  }
  return blocks.filter(({ stretches }) => stretches.length > 0)
}

type Change = { readonly is: ReadBlock['is']; readonly piece: Piece }

/**
 * A block that is gone or new begins where it begins: «¶ En ¶ To» that loses «En» has lost «¶ En» and not «En ¶», though both come to
 * the same.
 */
function slid(changes: readonly Change[]): readonly Change[] {
  const found = [...changes]
  for (let at = 1; at < found.length; at += 1) {
    const is = found[at]?.is
    if (is === undefined || is === 'kept' || found[at - 1]?.is !== 'kept') continue
    let end = at
    while (found[end + 1]?.is === is) end += 1
    let start = at
    while (found[start]?.piece.begins === undefined && isAlike(found[start - 1], found[end - (at - start)])) start -= 1
    if (found[end + 1]?.is === 'kept' || found[end + 1] === undefined) slide(found, { start, at, end, is })
    at = end
  }
  return found
}

/** Moves a run of changes so that it begins at `start`, where that is where a block begins. */
function slide(
  found: Change[],
  { start, at, end, is }: { start: number; at: number; end: number; is: ReadBlock['is'] },
) {
  if (found[start]?.piece.begins === undefined) return
  for (let back = 0; back < at - start; back += 1) {
    const [first, last] = [found[at - 1 - back], found[end - back]]
    if (first === undefined || last === undefined) return
    found[at - 1 - back] = { is, piece: first.piece }
    found[end - back] = { is: 'kept', piece: last.piece }
  }
}

const isAlike = (one: Change | undefined, other: Change | undefined): boolean =>
  one?.is === 'kept' && other !== undefined && keyOf(one.piece) === keyOf(other.piece)

const keyOf = ({ begins, text, marks }: Piece): string => JSON.stringify([begins, text, marks])

/** What stands together with the same marks is one stretch. */
function addTo(stretches: ReadStretch[], is: ReadStretch['is'], { text, marks, isApart }: Piece): void {
  const last = stretches.at(-1)
  if (last?.is === is && last.marks.join() === marks.join()) {
    stretches[stretches.length - 1] = { ...last, text: `${last.text}${isApart ? ' ' : ''}${text}` }
    return
  }
  // What is new in place of something stands apart from it.
  const isInPlace = last?.is === 'gone' && is === 'new'
  stretches.push({ is, text, marks, isApart: last !== undefined && (isApart || isInPlace) })
}

const kinds: Readonly<Record<string, BlockKind>> = {
  heading_open: 'heading',
  list_item_open: 'item',
  tr_open: 'row',
  blockquote_open: 'quote',
}

function piecesOf(text: string, reading: Reading): Piece[] {
  const pieces: Piece[] = []
  const within: BlockKind[] = []
  const lists: BlockKind[] = []
  const begin = (kind: BlockKind) => pieces.push({ begins: kind, text: '', marks: [], isApart: false })
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
      lists.push(token.type === 'ordered_list_open' ? 'number' : 'item')
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop()
    const kind = token.type === 'list_item_open' ? lists.at(-1) : kinds[token.type]
    if (kind !== undefined) within.push(kind)
    else if (kinds[token.type.replace('_close', '_open')] !== undefined) within.pop()
    if (token.type === 'tr_open') begin('row')
    if (token.type === 'fence' || token.type === 'code_block') {
      begin('code')
      pieces.push({ begins: undefined, text: token.content, marks: [], isApart: false })
    }
    if (token.type !== 'inline') continue
    const around = within.at(-1) ?? 'paragraph'
    if (around !== 'row') begin(around)
    pieces.push(...wordsOf(token.children ?? [], reading))
  }
  return pieces
}

const markNames: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic' }

function wordsOf(tokens: MarkdownTokens, reading: Reading): Piece[] {
  const pieces: Piece[] = []
  const marks: string[] = []
  const links: { to: string; from: number }[] = []
  let isApart = true
  const add = (words: string) => {
    for (const [whole] of words.matchAll(/\s+|\S+/g)) {
      if (whole.trim() === '') isApart = true
      else {
        pieces.push({ begins: undefined, text: whole, marks: [...marks], isApart })
        isApart = false
      }
    }
  }
  for (const token of tokens) {
    const mark = markNames[token.tag]
    if (token.type === 'link_open') links.push({ to: String(token.attrGet('href') ?? ''), from: pieces.length })
    else if (token.type === 'link_close') {
      const { to = '', from = 0 } = links.pop() ?? {}
      const title = reading.title(to as ItemName) // or an address elsewhere, which is no item's name
      const words = pieces.slice(from).map(({ text }) => text)
      isApart = true
      if (title !== undefined && words.join(' ') !== title) pieces.push(...leadsTo(title))
      isApart = false
    } else if (mark !== undefined && token.nesting === 1) marks.push(mark)
    else if (mark !== undefined && token.nesting === -1) marks.pop()
    else if (token.type === pictureToken)
      pieces.push(...leadsTo(reading.title(String(token.attrGet('src')) as ItemName) ?? ''))
    else if (token.type === 'softbreak' || token.type === 'hardbreak') isApart = true
    else add(substitute(token.content, reading.words))
  }
  return pieces
}

/** Where a link leads, and which picture stands there: one piece, so that it changes as one. */
const leadsTo = (title: string): Piece[] => [
  { begins: undefined, text: `(→ ${title})`, marks: ['leads'], isApart: true },
]
