import type { Words } from '#base/item.ts'
import type { Block, BookBlock, Inline } from '#platform/pdf/render-pdf.ts'
import { proseBlocks } from './pages/prose-blocks.ts'
import type { View } from './pages/view.ts'

type Fact = { readonly label: string; readonly value: string; readonly language?: string }

/** What books are made of, in the language of a view. `addressOf`: where what an item or a text names is, in the book or on the web. */
export function bookParts(view: View, addressOf: (target: string) => string | undefined) {
  const { line, langOf } = view
  /** The language of words, where it is not the book's. */
  const languageOf = (words: Words): { readonly language?: string } => {
    const language = langOf(words)
    return language === undefined ? {} : { language }
  }
  const paragraph = (words: readonly Inline[]): Block => ({ kind: 'paragraph', words })
  const heading = (words: string, at = 3): Block => ({ kind: 'heading', level: at, words: [{ text: words }] })
  const linked = (words: string, link: string | undefined): Inline =>
    link === undefined ? { text: words } : { text: words, link }

  return {
    languageOf,
    paragraph,
    heading,
    linked,
    to: (target: string, words: string): Inline => linked(words, addressOf(target)),
    prose: (words: Words | undefined, below: number): readonly Block[] =>
      words === undefined ? [] : proseBlocks(words, below, view, addressOf),
    list: (items: readonly (readonly Inline[])[], ordered = false): readonly Block[] =>
      items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map((words) => [paragraph(words)]) }],
    facts: (facts: readonly Fact[]): readonly BookBlock[] => (facts.length === 0 ? [] : [{ kind: 'facts', facts }]),
    section: (id: string, title: Words, lead: Words | undefined) => ({
      ...{ kind: 'section' as const, id, title: line(title), lead: lead ? line(lead) : null, listed: false },
      ...languageOf(title),
    }),
    chapter: (name: string, title: string, lead: string | null, blocks: readonly BookBlock[]): readonly BookBlock[] =>
      blocks.length === 0 ? [] : [{ kind: 'chapter', id: `chapter/${name}`, title, lead, listed: true }, ...blocks],
  }
}
