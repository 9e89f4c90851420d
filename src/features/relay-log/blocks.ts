import type { Block } from '#platform/pdf/render-pdf.ts'

/** A document in parts: made a PDF of, or plain text. */
export type { Block }

export const paragraph = (text: string): Block => ({ kind: 'paragraph', words: [{ text }] })
export const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, words: [{ text }] })
/** Nothing, where there is nothing in it. */
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: items.map((item) => [paragraph(item)]) }]
/** What someone wrote, a paragraph a line. */
export const written = (text: string): Block[] => text.split('\n').filter(Boolean).map(paragraph)

/** As it stands in a journal: an empty line before each heading, and nothing that is only looks. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'heading':
          return ['', wordsOf(block)]
        case 'paragraph':
          return [wordsOf(block)]
        case 'list':
          return block.items.map((item) => `- ${plainText(item)}`)
        case 'note':
          return [plainText(block.blocks)]
        case 'field':
        case 'check':
          return [block.label]
      }
    })
    .join('\n')
    .trim()

const wordsOf = ({ words }: Extract<Block, { kind: 'heading' | 'paragraph' }>): string =>
  words.map(({ text }) => text).join('')
