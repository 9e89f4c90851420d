import { insideLink, markdown, outsideLink, pictureToken, type MarkdownTokens } from '#base/markdown.ts'
import type { Block, Inline } from '#platform/pdf/render-pdf.ts'

/** What a text may ask of its surroundings while it is rendered. */
export type MarkdownSurroundings = {
  /** The address of `type/key`; undefined leaves the words without a link. */
  readonly addressOf: (target: string) => string | undefined
  /** The markup of a picture, `type/key`; undefined leaves it out. */
  readonly pictureOf?: (target: string) => string | undefined
  /** How deep the text stands: 2 makes its `##` an h3. */
  readonly level?: number
  /** Read out after a link that leads away. */
  readonly external: string
  /** What the box is called in which a wide table scrolls. */
  readonly table: string
}

/** Markdown as HTML that holds nothing but what Markdown can say. */
export function renderMarkdown(text: string, surroundings: MarkdownSurroundings): string {
  const tokens = withPictures(markdown.parse(text, {}), surroundings)
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + (surroundings.level ?? 2) - 1)}`
    }
    if (token.type === 'th_open' || token.type === 'td_open') token.attrs = cellAttributes(token)
    if (token.type === 'inline' && token.children) resolveLinks(token.children, surroundings)
  }
  // Whoever has no mouse scrolls with the arrows, once the box has focus.
  const box = `<div class="table-scroll" role="group" aria-label="${markdown.utils.escapeHtml(surroundings.table)}" tabindex="0">`
  return markdown.renderer
    .render(tokens, markdown.options, {})
    .replaceAll('<table>', `${box}<table>`)
    .replaceAll('</table>', '</table></div>')
}

/** Pictures stand by themselves, below the words that they are written among; words that there are none of leave no empty line. */
function withPictures(tokens: MarkdownTokens, { pictureOf }: Pick<MarkdownSurroundings, 'pictureOf'>): MarkdownTokens {
  const shown: MarkdownTokens = []
  let waiting: MarkdownTokens = []
  for (const token of tokens) {
    const { children } = token
    const pictures = children?.filter(({ type }) => type === pictureToken) ?? []
    if (children === null || pictures.length === 0) {
      shown.push(token)
      // Where the line or the cell ends, there is room for them.
      if (waiting.length > 0 && token.nesting === -1) {
        if (closesCell(token)) shown.splice(-1, 0, ...waiting)
        else shown.push(...waiting)
        waiting = []
      }
      continue
    }
    waiting = pictures.map((picture) => {
      picture.type = 'html_block'
      picture.content = pictureOf?.(String(picture.attrGet('src'))) ?? ''
      return picture
    })
    token.children = children.filter((child) => !pictures.includes(child))
    shown.push(token)
  }
  return shown.filter((_, at) => !isEmptyLine(shown, at) && !isEmptyLine(shown, at - 1) && !isEmptyLine(shown, at - 2))
}

const closesCell = ({ type }: MarkdownTokens[number]): boolean => type === 'td_close' || type === 'th_close'

/** A paragraph begins here in which nothing is left. */
function isEmptyLine(tokens: MarkdownTokens, at: number): boolean {
  const words = tokens[at + 1]?.children
  return (
    tokens[at]?.type === 'paragraph_open' &&
    words !== undefined &&
    words !== null &&
    words.every(({ type, content }) => type === 'softbreak' || (type === 'text' && content.trim() === ''))
  )
}

/** What a heading stands over, and to which side words stand: said without a style, which no page of ours may hold. */
function cellAttributes(cell: MarkdownTokens[number]): [string, string][] {
  const side = /right|center/.exec(String(cell.attrGet('style')))?.[0]
  const scope: [string, string][] = cell.type === 'th_open' ? [['scope', 'col']] : []
  return side === undefined ? scope : [...scope, ['data-side', side]]
}

function resolveLinks(tokens: MarkdownTokens, { addressOf, external }: MarkdownSurroundings) {
  let lost = false
  let outside = false
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const target = String(token.attrGet('href') ?? '')
      const address = insideLink.test(target) ? addressOf(target) : outsideLink.test(target) ? target : undefined
      lost = address === undefined
      outside = address?.startsWith('https://') ?? false
      if (address === undefined) token.tag = 'span'
      token.attrs =
        address === undefined
          ? null
          : [['href', address], ...(outside ? [['rel', 'noreferrer'] as [string, string]] : [])]
    } else if (token.type === 'link_close') {
      if (lost) token.tag = 'span'
      if (outside) {
        token.type = 'html_inline'
        token.content = `<span class="ds-sr-only"> (${markdown.utils.escapeHtml(external)})</span></a>`
      }
    }
  }
}

/** The words alone, for search and summaries. */
export function plainText(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap((token) => token.children ?? [])
    .map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The same text as blocks for a document on paper. Links inside the model become absolute through `addressOf`. */
export function markdownBlocks(
  text: string,
  { addressOf, level = 2 }: Pick<MarkdownSurroundings, 'addressOf' | 'level'>,
): Block[] {
  const tokens = markdown.parse(text, {})
  let at = 0
  return until(undefined)

  function until(close: string | undefined): Block[] {
    const blocks: Block[] = []
    for (let token = tokens[at]; token !== undefined && token.type !== close; token = tokens[at]) {
      at += 1
      if (token.type === 'heading_open') {
        blocks.push({
          kind: 'heading',
          level: Math.min(6, Number(token.tag.slice(1)) + level - 1),
          words: inlineUntil('heading_close'),
        })
      } else if (token.type === 'paragraph_open') {
        blocks.push({ kind: 'paragraph', words: inlineUntil('paragraph_close') })
      } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
        blocks.push({
          kind: 'list',
          ordered: token.type === 'ordered_list_open',
          items: items(token.type.replace('open', 'close')),
        })
      } else if (token.type === 'blockquote_open') {
        blocks.push({ kind: 'note', blocks: until('blockquote_close') })
        at += 1
      } else if (token.type === 'inline') {
        // Cells of a table, one after another: a document on paper keeps the words, not the grid.
        blocks.push({ kind: 'paragraph', words: inlines(token.children ?? []) })
      } else if (token.content !== '' && (token.type === 'fence' || token.type === 'code_block')) {
        blocks.push({ kind: 'paragraph', words: [{ text: token.content, code: true }] })
      }
    }
    return blocks
  }

  function items(close: string): Block[][] {
    const list: Block[][] = []
    while (tokens[at] !== undefined && tokens[at]?.type !== close) {
      at += 1
      list.push(until('list_item_close'))
      at += 1
    }
    at += 1
    return list
  }

  function inlineUntil(close: string): Inline[] {
    const words: Inline[] = []
    while (tokens[at] !== undefined && tokens[at]?.type !== close) {
      words.push(...inlines(tokens[at]?.children ?? []))
      at += 1
    }
    at += 1
    return words
  }

  function inlines(children: MarkdownTokens): Inline[] {
    const words: Inline[] = []
    let style: { strong?: true; emphasis?: true; link?: string } = {}
    for (const token of children) {
      if (token.type === 'strong_open') style = { ...style, strong: true }
      else if (token.type === 'em_open') style = { ...style, emphasis: true }
      else if (token.type === 'link_open') style = { ...style, ...linkOf(String(token.attrGet('href') ?? '')) }
      else if (token.type === 'strong_close') style = without(style, 'strong')
      else if (token.type === 'em_close') style = without(style, 'emphasis')
      else if (token.type === 'link_close') style = without(style, 'link')
      else if (token.type === 'softbreak' || token.type === 'hardbreak') words.push({ text: ' ' })
      else if (token.content !== '')
        words.push({ text: token.content, ...style, ...(token.type === 'code_inline' ? { code: true as const } : {}) })
    }
    return words
  }

  function linkOf(target: string): { link?: string } {
    const address = insideLink.test(target) ? addressOf(target) : outsideLink.test(target) ? target : undefined
    return address === undefined ? {} : { link: address }
  }
}

function without<Style extends object, Name extends keyof Style>(style: Style, name: Name): Omit<Style, Name> {
  const { [name]: _gone, ...rest } = style
  return rest
}
