import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdown } from '../markdown.ts'
import type { Block, Inline, Mark, ProseDocument } from './document.ts'
import { readProse } from './read-prose.ts'
import { writeProse } from './write-prose.ts'

const href = fc.constantFrom(
  'tool/undringsnotat',
  'https://a.example/b_c(d)?e=1&f=2',
  'mailto:post@a.example',
  'tel:116111',
  'https://a.example/en side "[to]" <tre>',
)
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'bold' }),
  fc.constant<Mark>({ type: 'italic' }),
  fc
    .record({ href, title: fc.constantFrom(null, 'Om «oss» \\ "her"') })
    .map((attrs): Mark => ({ type: 'link', attrs })),
)
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type })
/** Words, and every sign that means something somewhere in Markdown. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'Ring',
        'æ',
        'leder',
        ' ',
        '.',
        ',',
        '*',
        '_',
        '**',
        '__',
        '`',
        '~~',
        '[',
        ']',
        '(',
        ')',
        '!',
        '<',
        '>',
        '#',
        '##',
      ],
      ...[
        '-',
        '+',
        '1.',
        '2)',
        '=',
        '---',
        '===',
        '|',
        '&',
        '&amp;',
        '\\',
        '{{role/holder}}',
        '<b>',
        '<https://a.example>',
      ],
      ...['a@b.example', ':', '"', '\u00A0', '12', '»', '😀', ':--', '[a](b)', '    '],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
const word: fc.Arbitrary<Inline> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('text' as const), text, marks }), weight: 6 },
  { arbitrary: fc.record({ type: fc.constantFrom('hardBreak' as const, 'softBreak' as const), marks }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant('picture' as const),
      attrs: fc.record({ src: fc.constantFrom('image/gard', 'image/fjord'), alt: fc.constantFrom('', 'En gård') }),
      marks,
    }),
    weight: 1,
  },
)
const words = fc.array(word, { maxLength: 5 })

const { block } = fc.letrec<{ block: Block; item: { type: 'listItem'; content: Block[] }; paragraph: Block }>(
  (tie) => ({
    paragraph: fc.record({ type: fc.constant('paragraph' as const), content: words }),
    item: fc
      .tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem' as const, content: [first, ...rest] })),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      tie('paragraph'),
      fc.record({
        type: fc.constant('heading' as const),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
        content: words,
      }),
      fc.record({
        type: fc.constant('blockquote' as const),
        content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('bulletList' as const),
        attrs: fc.record({ loose: fc.boolean() }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('orderedList' as const),
        attrs: fc.record({ loose: fc.boolean(), start: fc.constantFrom(1, 1, 3, 10) }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        )
        .map(([width, rows]) => ({
          type: 'table' as const,
          content: rows.map((row, at) => ({
            type: 'tableRow' as const,
            content: row.slice(0, width).map((content) => ({
              type: at === 0 ? ('tableHeader' as const) : ('tableCell' as const),
              content: [{ type: 'paragraph' as const, content }],
            })),
          })),
        })),
    ),
  }),
)
const anyDocument: fc.Arbitrary<ProseDocument> = fc
  .array(block, { maxLength: 4 })
  .map((content) => ({ type: 'doc', content }))

/** Every letter of a document, with where it stands and what it is marked as; air aside, which readers do not meet. */
function lettersOf(blocks: readonly Block[], where = ''): string[] {
  return blocks.flatMap((one): string[] => {
    const here = `${where}/${one.type}`
    switch (one.type) {
      case 'paragraph':
        return wordsOf(one.content, here)
      case 'heading':
        return wordsOf(one.content, `${here}${one.attrs.level}`)
      case 'blockquote':
        return lettersOf(one.content, here)
      case 'bulletList':
        return one.content.flatMap((item) => lettersOf(item.content, here))
      case 'orderedList':
        return one.content
          .filter(holdsSomething)
          .flatMap((item, number) => lettersOf(item.content, `${here}${(one.attrs?.start ?? 1) + number}`))
      case 'table':
        return one.content.flatMap((row, number) =>
          row.content.flatMap((cell, column) => lettersOf(cell.content, `${here}${number}.${column}`)),
        )
    }
  })
}
/** A bullet without words is a line to write on. */
const holdsSomething = (item: { content: readonly Block[] }): boolean =>
  lettersOf(item.content).length > 0 || /"(heading|table)"/.test(JSON.stringify(item))
const wordsOf = (content: readonly Inline[] = [], where: string): string[] =>
  content.flatMap((one) =>
    one.type === 'picture'
      ? [`${where} ${JSON.stringify(one.attrs)}`]
      : one.type === 'text'
        ? [...one.text].filter((letter) => letter.trim() !== '').map((letter) => `${where} ${letter} ${marksOf(one)}`)
        : [],
  )
/** An address is the same with what may not stand in one written as numbers. */
const marksOf = ({ marks: all = [] }: Inline): string =>
  all
    .map((one) =>
      JSON.stringify(one.type === 'link' ? [markdown.normalizeLink(one.attrs.href), one.attrs.title] : one.type),
    )
    .toSorted()
    .join()

describe('what the editor holds', () => {
  test('is stored so that readers meet each letter where it stands, marked as it is, and the editor reads it again', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const stored = writeProse(document)
        const read = readProse(stored)
        expect(read && lettersOf(read.content), stored).toEqual(lettersOf(document.content))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is stored', () => {
  test.each([
    'Ring {{role/holder}} eller {{role/holder.definite}}, og si {{model.name}}.',
    '{{fragment/taushetsplikt}}',
    'HTML står som det er skrevet: <b onclick="x">nå</b> <!-- her -->',
    'Kl. 9. oktober, 2 * 3 = 6, a_b_c og R&D.',
    '1\\. oktober er dagen.',
    'Se **[siden](page/om)** og [ung](https://www.ung.no "Ung").',
    '3. tre\n4. fire\n   - under\n5. fem',
    '- én\n\n- to\n\n  mer om to',
    '| Nivå | Dager |\n| --- | --: |\n| **1** | 14 |',
    '> Husk:\n>\n> - å ringe',
    'Én\\\nto\ntre',
    '![](image/gard)',
    'Før ![En gård](image/gard) etter.\n\n- ![](image/fjord)',
    'Husk\\![siden](page/om)',
    'Husk![ung](https://www.ung.no)',
  ])('comes back to the byte: %j', (text) => {
    const read = readProse(text)
    expect(read && writeProse(read)).toBe(text)
  })

  test.each([
    ['code', 'Skriv `kode`.'],
    ['a block of code', '```\nkode\n```'],
    ['a line across', 'Én.\n\n---\n\nTo.'],
    ['words struck out', 'Ring ~~ikke~~.'],
    ['air that a list has no room for', '- én\n  > sitat\n- to'],
  ])('is not shown in the editor when it holds %s, which the editor has not', (_, text) => {
    expect(readProse(text)).toBeUndefined()
  })
})

test('a program is no address', () => {
  const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)', title: null } }] as const
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Trykk her', marks }] }] as const
  expect(writeProse({ type: 'doc', content })).toBe('Trykk her')
})
