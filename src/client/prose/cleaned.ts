import { markdown, outsideLink } from '#base/markdown.ts'
import type { Block } from '#base/prose/document.ts'
import type { Markup } from '#base/prose/markup.ts'
import { readMarkup } from '#base/prose/read-markup.ts'
import { writeProse } from '#base/prose/write-prose.ts'

/**
 * What somebody copied from a web page or from Word, with its headings, lists, links, tables, strong and slanted words, and nothing
 * else, as readers' pages show it. What was copied from the editor itself is what the editor makes.
 */
export function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (body.querySelector('[data-pm-slice]')) return html
  const { content } = readMarkup([markupOf(body)], { leadsTo: (href) => (outsideLink.test(href) ? href : undefined) })
  return markdown.render(writeProse({ type: 'doc', content: content.map(withinText) }))
}

/** Headings in a text begin at the second level; what is deeper than the fourth is not told apart. */
const withinText = (block: Block): Block =>
  block.type === 'heading' ? { ...block, attrs: { level: Math.min(4, Math.max(2, block.attrs.level)) } } : block

const markupOf = (element: Element): Markup => ({
  name: element.localName,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  children: [...element.childNodes].flatMap((child): Markup[] => {
    if (child instanceof Element) return [markupOf(child)]
    return child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : []
  }),
})
