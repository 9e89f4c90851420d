import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Markup, MarkupElement } from '#base/prose/markup.ts'

/** Deeper than any page that people made, and shallow enough to be walked. */
const deepest = 250
const mostElements = 60_000

/** A page as a browser would take it apart; undefined: deeper or larger than a page is. Nothing in it is run or fetched. */
export function parseHtml(html: string): MarkupElement | undefined {
  let depth = 0
  let count = 0
  try {
    const document = parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          depth += 1
          count += 1
          if (depth > deepest || count > mostElements) throw new TooMuch()
        },
        onItemPop: () => {
          depth -= 1
        },
      },
    })
    return { name: 'document', attributes: {}, children: document.childNodes.flatMap(markupOf) }
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

class TooMuch extends Error {}

function markupOf(node: DefaultTreeAdapterTypes.ChildNode): Markup[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value]
  if (!defaultTreeAdapter.isElementNode(node)) return []
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(markupOf) }]
}
