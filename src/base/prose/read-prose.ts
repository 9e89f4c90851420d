import { isSameDocument, markdown, type MarkdownTokens } from '../markdown.ts'
import type { Block, Cell, Inline, Item, ProseDocument, Side } from './document.ts'
import { readWords } from './words.ts'
import { writeProse } from './write-prose.ts'

type Token = MarkdownTokens[number]
/** A token with all that stands between it and the one that closes it. */
type Branch = { readonly token: Token; readonly within: Branch[] }

/** A text as the editor shows it; undefined where it holds something that the editor could not give back as it was. */
export function readProse(text: string): ProseDocument | undefined {
  const blocks = each(branchesOf(markdown.parse(text, {})), readBlock)
  if (blocks === undefined) return undefined
  const read: ProseDocument = { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks }
  return isSameDocument(writeProse(read), text) ? read : undefined
}

function branchesOf(tokens: MarkdownTokens): readonly Branch[] {
  const root: Branch[] = []
  const open = [root]
  for (const token of tokens) {
    if (token.nesting === -1) open.pop()
    else {
      const branch = { token, within: [] }
      open.at(-1)?.push(branch)
      if (token.nesting === 1) open.push(branch.within)
    }
  }
  return root
}

/** All of them, or nothing. */
function each<From, To>(all: readonly From[], read: (one: From) => To | undefined): To[] | undefined {
  const found = all.map(read).filter((one) => one !== undefined)
  return found.length === all.length ? found : undefined
}

function readBlock({ token, within }: Branch): Block | undefined {
  switch (token.type) {
    case 'paragraph_open': {
      const content = wordsIn(within)
      return content && { type: 'paragraph', content }
    }
    case 'heading_open': {
      const content = wordsIn(within)
      return content && { type: 'heading', attrs: { level: Number(token.tag.slice(1)) }, content }
    }
    case 'blockquote_open': {
      const content = each(within, readBlock)
      return content && { type: 'blockquote', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
    }
    case 'bullet_list_open': {
      const content = each(within, readItem)
      return content && { type: 'bulletList', attrs: { loose: isLoose(within) }, content }
    }
    case 'ordered_list_open': {
      const content = each(within, readItem)
      const start = Number(token.attrGet('start') ?? 1)
      return content && { type: 'orderedList', attrs: { loose: isLoose(within), start }, content }
    }
    case 'table_open': {
      const rows = within.flatMap((part) => part.within)
      const content = each(rows, (row) => {
        const cells = each(row.within, readCell)
        return cells && { type: 'tableRow' as const, content: cells }
      })
      return content && { type: 'table', content }
    }
    default:
      return undefined
  }
}

/** There is air between the items: their paragraphs are paragraphs. */
const isLoose = (items: readonly Branch[]): boolean =>
  items.some(({ within }) => within.some(({ token }) => token.type === 'paragraph_open' && !token.hidden))

function readItem({ within }: Branch): Item | undefined {
  const content = each(within, readBlock)
  if (content === undefined) return undefined
  // In the editor every item begins with a line to write on.
  const hasLine = content[0]?.type === 'paragraph'
  return { type: 'listItem', content: hasLine ? content : [{ type: 'paragraph' }, ...content] }
}

function readCell({ token, within }: Branch): Cell | undefined {
  const content = wordsIn(within)
  const side = (/left|right|center/.exec(String(token.attrGet('style')))?.[0] ?? null) as Side // one of the three
  return (
    content && {
      type: token.type === 'th_open' ? 'tableHeader' : 'tableCell',
      attrs: { side },
      content: [{ type: 'paragraph', content }],
    }
  )
}

const wordsIn = (within: readonly Branch[]): Inline[] | undefined =>
  readWords(within.flatMap(({ token }) => token.children ?? []))
