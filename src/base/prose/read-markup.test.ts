import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '#features/content/rules/old-guide/parse-html.ts'
import { attacks, harmfulIn } from '../../../test/attack-corpus.ts'
import { fromWebPage, fromWord } from '../../../test/clipboard.ts'
import { markdown, outsideLink } from '../markdown.ts'
import { readMarkup, type ReadingOf } from './read-markup.ts'
import { writeProse } from './write-prose.ts'

const pasted: ReadingOf = { leadsTo: (href) => (outsideLink.test(href) ? href : undefined) }

const read = (html: string, reading = pasted) => {
  const page = parseHtml(html)
  if (page === undefined) throw new Error('It is too deep.')
  return readMarkup([page], reading)
}
const text = (html: string, reading?: ReadingOf) => writeProse({ type: 'doc', content: read(html, reading).content })

describe('what is kept of markup', () => {
  test.each<readonly [what: string, html: string, expected: string]>([
    ['a heading', '<h2 class="x">Når du <b>lurer</b></h2>', '## Når du **lurer**'],
    ['a heading that is said to be one', '<div role="heading" aria-level="3">Steg</div>', '### Steg'],
    ['a heading that folds its part out', '<h3><button aria-expanded="false">Nivå 1</button></h3>', '### Nivå 1'],
    ['no heading without words', '<h2> </h2><h3><br></h3><p>Tekst</p>', 'Tekst'],
    ['a picture in a heading is no word', '<h2><img src="x.png" alt="Logo"></h2><p>Tekst</p>', 'Tekst'],
    ['lines that are only divisions', '<div>En<div>To</div>Tre</div>', 'En\n\nTo\n\nTre'],
    ['a break', '<p>En<br>to<br><br></p>', 'En\\\nto'],
    ['what is strong around lines', '<b><p>En</p><p>To</p></b>', '**En**\n\n**To**'],
    ['a link around lines', '<a href="https://a.example/"><div>En</div></a>', '[En](https://a.example/)'],
    ['what is strong only to be said not to be', '<b style="font-weight:normal">En</b>', 'En'],
    ['a list in a list that stands beside its item', '<ul><li>En</li><ul><li>To</li></ul></ul>', '- En\n  - To'],
    ['words in a list that stand in no item', '<ul>Før<li>En</li></ul>', '- Før\n- En'],
    ['a list without items', '<ul></ul><ol><li></li></ol><p>x</p>', 'x'],
    ['an item that begins with a table', '<ul><li><table><tr><td>En</td></tr></table></li></ul>', '- En'],
    ['a list of terms', '<dl><dt>Ord</dt><dd>Hva det betyr</dd></dl>', 'Ord\n\nHva det betyr'],
    ['lines that were set', '<pre>En\n  to</pre>', 'En\\\nto'],
    [
      'a table that holds a page in place',
      '<table><tr><td>Meny</td><td><h2>Tekst</h2></td></tr></table>',
      'Meny\n\n## Tekst',
    ],
    [
      'a table in a table that does',
      '<table><tr><td><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td></tr></table>',
      '| 1 | 2 |\n| --- | --- |\n| 3 | 4 |',
    ],
    [
      'cells over several columns and rows',
      '<table><tr><td rowspan=2>1</td><td colspan=3>2</td></tr><tr><td>3</td></tr></table>',
      '| 1 | 2 |  |  |\n| --- | --- | --- | --- |\n|  | 3 |  |  |',
    ],
    [
      'a sign that means something in Markdown',
      '<p># 1. *x* _y_ [a](b) <b>*</b></p>',
      String.raw`\# 1. \*x\* \_y\_ \[a](b) **\***`,
    ],
    ['entities, and letters nobody sees', '<p>&Aring;&shy;rlig &amp; &lt;b&gt;&#0;&#7;&#150;</p>', 'Årlig & <b>�–'],
    ['a script in the midst', '<p>En<script>alert(1)</script> to</p><style>p{}</style>', 'En to'],
    [
      'what is not to be seen',
      '<p hidden>Nei</p><p aria-hidden="true">Nei</p><p style="display: none">Nei</p><p>Ja</p>',
      'Ja',
    ],
  ])('%s', (_, html, expected) => {
    const written = text(html)
    expect(written).toBe(expected)
    expect(harmfulIn(markdown.render(written))).toEqual([])
  })

  test('what stands folded up is kept where it is asked for', () => {
    expect(text('<h2>Mer</h2><div hidden><p>Skjult</p></div>', { ...pasted, withHidden: true })).toBe(
      '## Mer\n\nSkjult',
    )
  })

  test('pictures, films and frames are told, and are no words', () => {
    expect(
      read(
        '<p>a<picture><img src="a.png" alt="Et  bilde"></picture></p><video><source src="b.mp4"></video><iframe src="https://c.example">x</iframe>',
      ).left,
    ).toEqual([
      { kind: 'picture', words: 'Et bilde', address: 'a.png' },
      { kind: 'film', words: '', address: 'b.mp4' },
      { kind: 'frame', words: '', address: 'https://c.example' },
    ])
  })

  test('a list that Word saved as a plain web page', () => {
    const line = (sign: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18pt'><span style='font-family:Symbol'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`
    expect(
      text(`<div class=WordSection1>${line('·', 'En')}\n${line('·', '<b>To</b>')}<p>Så:</p>${line('1.', 'Tre')}</div>`),
    ).toBe('- En\n- **To**\n\nSå:\n\n1. Tre')
  })
})

// Headings are put where a text of ours has them by whoever asks.
const atSecond = (written: string) =>
  written.replaceAll(/^#{1,6} /gm, (signs) => `${'#'.repeat(Math.min(4, Math.max(2, signs.length - 1)))} `)

test.each([
  ['Word', fromWord],
  ['a web page', fromWebPage],
])('what is copied from %s, as a browser keeps it', (_, { html, kept }) => {
  expect(atSecond(text(html))).toBe(kept)
})

test('no markup runs, restyles or leads elsewhere', () => {
  for (const attack of attacks) expect(harmfulIn(markdown.render(text(attack))), attack).toEqual([])
  expect(harmfulIn(markdown.render(text(attacks.join('\n'))))).toEqual([])
})

const piece = fc.constantFrom(
  ...'<p> </p> <div> </div> <ul> </ul> <ol> <li> </li> <table> <tr> <td> </td> </table> <h1> </h1> <h3> <b> </b> <i> <a@href="https://a.example/x"> </a> <br> <blockquote> </blockquote> <span@style="font-weight:700"> </span> <pre> </pre> <th> <caption> <!-- --> <svg> <p@class="MsoListParagraph"@style="mso-list:l0@level2"> ord * _ # 1. | \\ ` [x](y) &amp; @'
    .split(' ')
    .map((one) => one.replaceAll('@', ' ')),
)

test('any markup becomes a text that the editor can show, with every word of it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('')
      const written = text(html)
      const words = (all: string) => all.match(/ord/g)?.length ?? 0
      const isOut = html.includes('<svg>') || html.includes('<!--')
      // A letter beside a sign may be written by its number: what counts is what readers meet.
      if (!isOut) expect(words(markdown.render(written))).toBe(words(html))
      expect(harmfulIn(markdown.render(written))).toEqual([])
      expect(text(markdown.render(written))).toBe(text(markdown.render(text(markdown.render(written)))))
    }),
    { numRuns: 300 },
  )
})

test('a page that is deeper or larger than pages are is refused at once', () => {
  const began = performance.now()
  expect(parseHtml('<div>'.repeat(200_000))).toBeUndefined()
  expect(parseHtml('<p>'.repeat(200_000))).toBeUndefined()
  expect(parseHtml(Array.from({ length: 20_000 }, (_, at) => `<p><b id=${at}>`).join(''))).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('what would take long is told short: one line of a hundred thousand marks, one table of a hundred thousand cells', () => {
  const began = performance.now()
  expect(text(`<p>${'<b>a</b>b'.repeat(40_000)}</p>`).length).toBe(80_000)
  expect(text(`<table><tr>${'<td>a'.repeat(40_000)}</tr></table>`)).not.toContain('|')
  expect(text(`<p>${'<a href="https://a.example">*'.repeat(20_000)}</p>`)).toContain('*')
  expect(performance.now() - began).toBeLessThan(20_000)
})
