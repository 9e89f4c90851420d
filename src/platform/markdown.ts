import MarkdownIt from 'markdown-it'

/** What a text may ask of its surroundings while it is rendered. */
export type MarkdownSurroundings = {
  /** The address of `type/key`; undefined leaves the words without a link. */
  readonly addressOf: (target: string) => string | undefined
  /** How deep the text stands: 2 makes its `##` an h3. */
  readonly level?: number
  /** Read out after a link that leads away. */
  readonly external: string
}

/** HTML in a text is shown as written, never run; only https, mailto and tel lead anywhere. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image'])
const insideLink = /^[a-z-]+\/[a-z0-9-]+$/
const outsideLink = /^(https:\/\/|mailto:|tel:|sms:)/

/** Markdown as HTML that holds nothing but what Markdown can say. */
export function renderMarkdown(text: string, surroundings: MarkdownSurroundings): string {
  const tokens = markdown.parse(text, {})
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + (surroundings.level ?? 2) - 1)}`
    }
    if (token.type === 'inline' && token.children) resolveLinks(token.children, surroundings)
  }
  return markdown.renderer
    .render(tokens, markdown.options, {})
    .replaceAll('<table>', '<div class="table-scroll"><table>')
    .replaceAll('</table>', '</table></div>')
}

type Tokens = ReturnType<typeof markdown.parse>

function resolveLinks(tokens: Tokens, { addressOf, external }: MarkdownSurroundings) {
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
