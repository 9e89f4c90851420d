import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFile } from './decode-file.ts'
import type { PlacingHints } from './hints.ts'
import { readOldFile } from './read-old-file.ts'

const hints: readonly PlacingHints[] = [
  { type: 'level', labels: ['nivå'], body: 'text' },
  { type: 'step', labels: ['steg'], body: 'text' },
]
const read = (text: string, source = 'a.html') => {
  const found = readOldFile({ source, text }, hints)
  return found.ok ? found.value : found.refusal
}
const first = (text: string, source?: string) => {
  const pages = read(text, source)
  return typeof pages === 'string' ? undefined : pages[0]
}
const textOf = (text: string, source?: string) =>
  first(text, source)?.sections.map((one) => `${one.heading}: ${one.text}`)

const bytes = (text: string, letters: 'latin1' | 'utf8' | 'utf16le', mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, letters)])

describe('the letters of an old file', () => {
  test.each([
    ['UTF-8', bytes('Går det bra – «ja»', 'utf8')],
    ['UTF-8 with a mark', bytes('Går det bra – «ja»', 'utf8', [0xef, 0xbb, 0xbf])],
    ['UTF-8 that says to be Latin 1', bytes('Går det bra – «ja»<meta charset=iso-8859-1>', 'utf8')],
    ['UTF-16 with a mark', bytes('Går det bra – «ja»', 'utf16le', [0xff, 0xfe])],
    ["Windows' letters, unsaid", new Uint8Array([...Buffer.from('Går det bra \x96 «ja»', 'latin1')])],
    [
      'Latin 1, as browsers read it',
      new Uint8Array([...Buffer.from('Går det bra \x96 «ja»<meta charset="ISO-8859-1">', 'latin1')]),
    ],
    [
      'what says to be something unknown',
      new Uint8Array([...Buffer.from('Går det bra \x96 «ja»<meta charset=evil>', 'latin1')]),
    ],
  ])('%s', (_, file) => {
    expect(decodeFile(file)).toMatch(/^Går det bra – «ja»/)
  })
})

describe('the text of a page', () => {
  test.each([
    [
      'the main part, and no menu',
      '<nav>Meny</nav><main><h1>Tittel</h1><p>Tekst</p></main><footer>Bunn</footer>',
      [': Tekst'],
    ],
    ['an article', '<div>Topp</div><article><h1>Tittel</h1><p>Tekst</p></article>', [': Tekst']],
    [
      'where most of the text stands',
      `<div><a href="/">Hjem</a> Topp</div><div><div><h1>Tittel</h1><p>${'Tekst '.repeat(30)}</p></div></div>`,
      [`: ${'Tekst '.repeat(30).trim()}`],
    ],
    [
      'a long text in a part with an odd name',
      `<main><h1>T</h1><div class="menu-side">${'<p>Tekst</p>'.repeat(800)}</div></main>`,
      [`: ${Array.from({ length: 800 }, () => 'Tekst').join('\n\n')}`],
    ],
    [
      'sections by heading',
      '<h1>T</h1><p>A</p><h3>B</h3><p>b</p><h4>C</h4><p>c</p><h3>D</h3>',
      [': A', 'B: b\n\n### C\n\nc', 'D: '],
    ],
    [
      'folded parts',
      '<main><h1>T</h1><h2><button>Mer</button></h2><div hidden><p>Skjult</p></div></main>',
      ['Mer: Skjult'],
    ],
    [
      'no form, no empty heading',
      '<main><h1>T</h1><h2></h2><form><input value="x"><p>Tekst</p></form></main>',
      [': Tekst'],
    ],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toEqual(expected)
  })

  test('what stands around it is told, line by line', () => {
    expect(
      first('<nav><ul><li>Hjem</li><li>Om</li></ul></nav><main><h1>T</h1><p>x</p></main><footer>Bunn</footer>')?.around,
    ).toEqual(['Hjem', 'Om', 'Bunn'])
  })

  test.each([
    ['its first heading', '<title>B – Kommune</title><h1>A</h1><p>x</p>', 'A'],
    ['a heading above the text', `<div><h1>A</h1></div><div id="content"><p>x</p></div>`, 'A'],
    ['what the page says it is called', '<title>B – Kommune</title><p>x</p>', 'B'],
    ['its file', '<p>x</p>', 'a'],
  ])('is called by %s', (_, html, title) => {
    expect(first(html)?.title).toBe(title)
  })
})

describe('chapters', () => {
  test('a document is its numbered chapters, and steps in a level are pages', () => {
    const html =
      '<p class=MsoTitle>Bok</p><p>F</p><h1>1 Nivå 1 – En</h1><p>n</p><h2>Steg 1.1 To</h2><p>s</p><h3>Hva</h3><p>h</p><h2>Mer</h2><p>m</p><h1>2 Steg 3</h1><p>x</p>'
    const pages = read(html)
    expect(
      typeof pages === 'string' ? [] : pages.map(({ source, title, within }) => [source, title, ...within]),
    ).toEqual([
      ['a.html', 'Bok'],
      ['a.html#en', 'Nivå 1 – En'],
      ['a.html#to', 'Steg 1.1 To', 'Nivå 1 – En'],
      ['a.html#steg-3', 'Steg 3'],
    ])
  })

  test('headings that say nothing of what follows are those of one page', () => {
    expect(textOf('<h1>Bok</h1><h1>En</h1><p>1</p><h1>To</h1><p>2</p>')).toEqual(['En: 1', 'To: 2'])
  })

  test('a list of steps is no step', () => {
    expect(textOf('<h1>Nivå 1</h1><p>n</p><h2>Steg 1</h2><h2>Steg 2</h2>')).toEqual([': n', 'Steg 1: ', 'Steg 2: '])
  })
})

describe('Markdown', () => {
  test('its front matter is no text, and what cannot be read there is', () => {
    expect(first('---\ntitle: En\nlang: nn-NO\n---\nTekst', 'a.md')).toMatchObject({
      title: 'En',
      language: 'nn',
      sections: [{ text: 'Tekst' }],
    })
    expect(textOf('---\na: [\n---\n\nTekst', 'a.md')?.join()).toContain('Tekst')
    expect(textOf('---\na: &x [*x]\n---\n\nTekst', 'a.md')?.join()).toContain('Tekst')
  })
})

describe('links', () => {
  test.each([
    ['another page', '../c/d.html#x', '[l](old:/b/c/d.html#x)'],
    ['out of the folder', '../../../../d.html', '[l](old:/d.html)'],
    ['its own page', '#x', 'l'],
    ['a program', 'javascript:alert(1)', 'l'],
    ['a program in two lines', 'java\nscript:alert(1)', 'l'],
    ['a program that hides its name', ' &#9;jav&#10;ascript&colon;alert(1)', 'l'],
    ['words as data', 'data:text/html,x', 'l'],
    ['a disk', 'file:///P:/x.doc', '[l](old:/file/P:/x.doc)'],
    ['a letter', 'mailto:a@b.example', '[l](mailto:a@b.example)'],
    ['any host, as the page came', '//a.example/x', '[l](https://a.example/x)'],
    [
      'by way of a letter',
      'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=1',
      '[l](https://a.example/x)',
    ],
  ])('to %s', (_, href, expected) => {
    expect(textOf(`<h1>T</h1><p><a href="${href}">l</a></p>`, 'b/b/a.html')).toEqual([`: ${expected}`])
  })
})

test.each([
  ['a file of another kind', 'x', 'a.docx', 'kind'],
  ['a page without words', '<p> </p>', 'a.html', 'empty'],
  ['a page deeper than pages are', '<div>'.repeat(1000), 'a.html', 'too-deep'],
  ['a page longer than pages are', 'x '.repeat(750_001), 'a.html', 'too-large'],
])('%s is refused, and says why', (_, text, source, fault) => {
  expect(read(text, source)).toBe(fault)
})

test('whatever a file holds and wherever its links lead, it is read or refused', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '<h1>',
      '<h2>Steg 1.2 ',
      '</h1>',
      '<p>',
      '<main>',
      '<table><td>',
      '<a href="',
      '">',
      '</a>',
      '---\n',
      '[x](',
      ')',
      '<base href="',
      '&#',
      '%',
      '\\',
    ),
    fc.webUrl({ withFragments: true }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('a.html', 'b/c/d.md', '.html', '#.md'),
      (pieces, source) => {
        const text = `<link rel=canonical href="https://a.example/%">${pieces.join('')}`
        expect(readOldFile({ source, text: decodeFile(new TextEncoder().encode(text)) }, hints)).toHaveProperty('ok')
      },
    ),
    { numRuns: 100 },
  )
})
