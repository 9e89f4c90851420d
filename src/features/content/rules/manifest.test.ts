import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatManifest, readManifest } from './manifest.ts'

const harstad = [
  'kind: municipality',
  'inherits: base',
  'number: "5503"',
  'names: { nb: Harstad, se: Hárstták }',
  'language: nb',
  'languages: [nb, nn, en]',
  'colour: "#1c4f82"',
]
const file = (lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n`
/** Harstad's manifest with one line put in the place of another, or a line more. */
const changed = (begins: string, line: string) =>
  file(begins === '' ? [...harstad, line] : harstad.map((one) => (one.startsWith(begins) ? line : one)))

describe('a pack tells what it is', () => {
  test('a municipality, with its number, names, languages and colour', () => {
    expect(readManifest(file(harstad))).toEqual({
      faults: [],
      manifest: {
        kind: 'municipality',
        inherits: 'base',
        number: '5503',
        names: { nb: 'Harstad', se: 'Hárstták' },
        language: 'nb',
        languages: ['nb', 'nn', 'en'],
        colour: '#1c4f82',
      },
    })
  })

  test('the same on Windows', () => {
    expect(readManifest(`\uFEFF${file(harstad).replaceAll('\n', '\r\n')}`)).toEqual(readManifest(file(harstad)))
  })
})

test.each<[string, string, number, string]>([
  ['no front matter', 'kind: base\n', 1, 'the file must begin with --- and front matter'],
  ['a quote without an end', changed('number', 'number: "5503'), 4, 'YAML: Missing closing "quote'],
  ['a field said twice', changed('', 'kind: base'), 9, 'YAML: Map keys must be unique'],
  ['nothing at all', '---\n\n---\n', 2, '«» Invalid input: expected object'],
  ['a kind there is not', changed('kind', 'kind: county'), 2, '«kind» Invalid option'],
  ['a field there is not', changed('', 'mayor: Kari'), 9, '«mayor» Unrecognized key: "mayor"'],
  ['a number without quotes', changed('number', 'number: 5503'), 4, '«number» Invalid input: expected string'],
  ['a number of three digits', changed('number', 'number: "550"'), 4, '«number» must be four digits in quotes'],
  ['a colour by name', changed('colour', 'colour: blue'), 8, '«colour» must be a colour such as #12604f'],
  ['a language in words', changed('languages', 'languages: [nb, norsk]'), 7, '«languages.1» must be a language code'],
  ['a name in no language', changed('names', 'names: { Norwegian: Harstad }'), 5, '«names.Norwegian»'],
  ['a declaration on an open line', changed('', 'accessibility: http://a.example'), 9, '«accessibility»'],
  [
    'a parent that is a path',
    changed('inherits', 'inherits: ../base'),
    3,
    '«inherits» must be a–z, 0–9 and single hyphens',
  ],
  ['no parent', changed('inherits', ''), 1, '«inherits» is missing'],
  [
    'a base with a parent',
    file(['kind: base', 'inherits: other', 'names: { nb: Grunn }', 'language: nb', 'languages: [nb]']),
    1,
    '«inherits» has no place in a base',
  ],
  ['no number', changed('number', ''), 1, '«number» is missing'],
  ['no colour', changed('colour', ''), 1, '«colour» is missing'],
  [
    'no name in its own language',
    changed('names', 'names: { se: Hárstták }'),
    1,
    '«names» lacks the name in its own language, nb',
  ],
  [
    'its own language not offered',
    changed('languages', 'languages: [nn]'),
    1,
    '«languages» lacks its own language, nb',
  ],
])('a writer is told the line of %s', (_, text, line, message) => {
  const { manifest, faults } = readManifest(text)
  expect(manifest).toBeUndefined()
  expect(faults[0]).toMatchObject({ file: 'pack.md', line, message: expect.stringContaining(message) })
})

test('every missing fact is named at once', () => {
  const { faults } = readManifest(file(['kind: municipality', 'names: { nb: X }', 'language: nb', 'languages: [nb]']))
  expect(faults.map((fault) => fault.message)).toEqual([
    '«inherits» is missing',
    '«number» is missing',
    '«colour» is missing',
  ])
})

describe('the canonical form', () => {
  test('begins with what the pack is, and the names with its own language’s', () => {
    const { manifest } = readManifest(
      file([
        'colour: "#4b4c91"',
        'languages: [nn, nb]',
        'language: nn',
        'names: { nb: B, fkv: F, nn: N }',
        'number: "0001"',
        'inherits: base',
        'kind: municipality',
      ]),
    )
    expect(manifest && formatManifest(manifest)).toBe(
      '---\nkind: municipality\ninherits: base\nnumber: "0001"\nnames:\n  nn: N\n  fkv: F\n  nb: B\nlanguage: nn\nlanguages:\n  - nn\n  - nb\ncolour: "#4b4c91"\n---\n',
    )
  })

  test('of any municipality says what it said, and stays as it is', () => {
    const code = fc.constantFrom('nb', 'nn', 'se', 'sma', 'fkv', 'en')
    const any = fc.record(
      {
        kind: fc.constant('municipality' as const),
        inherits: fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5})?$/),
        number: fc.stringMatching(/^\d{4}$/),
        names: fc.dictionary(code, fc.string({ unit: 'grapheme', minLength: 1 })),
        language: fc.constant('nb'),
        languages: fc.uniqueArray(code).map((codes) => ['nb', ...codes.filter((one) => one !== 'nb')]),
        colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
        hosts: fc.array(fc.domain()),
        accessibility: fc.webUrl({ validSchemes: ['https'] }),
      },
      { requiredKeys: ['kind', 'inherits', 'number', 'names', 'language', 'languages', 'colour'] },
    )
    fc.assert(
      fc.property(any, fc.string({ unit: 'grapheme', minLength: 1 }), (manifest, name) => {
        const whole = { ...manifest, names: { ...manifest.names, nb: name } }
        const text = formatManifest(whole)
        const again = readManifest(text)
        expect(again).toEqual({ manifest: whole, faults: [] })
        expect(again.manifest && formatManifest(again.manifest)).toBe(text)
      }),
    )
  })
})
