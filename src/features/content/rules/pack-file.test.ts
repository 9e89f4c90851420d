import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collaborationModelTypes } from '#features/collaboration-model/index.ts'
import { guideTypes } from '#features/guide/index.ts'
import { isLocalized, upkeep, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Part, Value } from '#base/item.ts'
import { formatPackFile } from './format-pack-file.ts'
import { readFileName, readPackFile, type FileName } from './pack-file.ts'

/** A type with a field of every kind. */
const thing = {
  name: 'thing',
  folder: 'things',
  variants: true,
  fields: {
    line: { kind: 'line' },
    prose: { kind: 'prose' },
    other: { kind: 'prose' },
    lines: { kind: 'lines' },
    word: { kind: 'word' },
    number: { kind: 'number' },
    date: { kind: 'date' },
    flag: { kind: 'flag' },
    address: { kind: 'address' },
    picture: { kind: 'file', picture: true },
    brochure: { kind: 'file', picture: false },
    choice: { kind: 'choice', of: ['red', 'green'] },
    reference: { kind: 'reference', to: ['tool'] },
    references: { kind: 'references', to: ['tool', 'page'] },
    target: { kind: 'target', to: ['step'], words: ['close'] },
    way: { kind: 'target', to: ['page'], words: ['help'], outside: true },
    records: {
      kind: 'records',
      of: {
        order: { kind: 'number' },
        label: { kind: 'line' },
        text: { kind: 'prose' },
        leads: { kind: 'target', to: ['step'], words: ['close'] },
      },
    },
  },
} as const satisfies ContentType
const single = {
  name: 'town',
  folder: '.',
  single: true,
  fields: { name: { kind: 'line' } },
} as const satisfies ContentType
const plain = { name: 'note', folder: 'notes', fields: { name: { kind: 'line' } } } as const satisfies ContentType
const types = [thing, single, plain]

const inNorwegian: FileName = { type: thing, key: 'x', service: '', language: undefined }
const inNynorsk: FileName = { ...inNorwegian, language: 'nn' }

/** What a file says: fields and the line each stands on, apart for facts and words. */
function said(text: string, name = inNorwegian) {
  const { parts, faults } = readPackFile('things/x.md', text, name, 'nb')
  return { faults, parts: parts.map(({ part }) => [part.language, part.fields]) }
}

describe('a file tells', () => {
  test.each<[string, string, Value]>([
    ['line', 'line: Med «anførsel» og æøå', 'Med «anførsel» og æøå'],
    ['lines', 'lines: [én, to]', ['én', 'to']],
    ['word', 'word: "0"', '0'],
    ['number', 'number: 2.5', 2.5],
    ['date', 'date: 2026-11-22', '2026-11-22'],
    ['flag', 'flag: false', false],
    ['address', 'address: https://a.example/b?c=d', 'https://a.example/b?c=d'],
    ['choice', 'choice: green', 'green'],
    ['reference', 'reference: samtykke', 'samtykke'],
    ['references', 'references: [samtykke, page/om]', ['samtykke', 'page/om']],
    ['target', 'target: step/neste', 'step/neste'],
    ['target', 'target: close', 'close'],
    ['way', 'way: help', 'help'],
    ['way', 'way: https://a.example', 'https://a.example'],
    ['records/a/order', 'records: { a: { order: 10 } }', 10],
    ['records/a/text', 'records:\n  a:\n    text: |\n      Én.\n\n      To.', 'Én.\n\nTo.'],
  ])('%s: from «%s»', (path, yaml, value) => {
    const { faults, parts } = said(`---\n${yaml}\n---\n`)
    expect(faults).toEqual([])
    expect(Object.assign({}, ...parts.map(([, fields]) => fields))).toEqual({ [path]: value })
  })

  test('long texts under headings, with headings of their own', () => {
    expect(said('---\n---\n\n# prose\n\nHei.\n\n## Mer\n\n# Ikke et felt\n\n# other\nSlutt.\n')).toEqual({
      faults: [],
      parts: [
        ['', {}],
        ['nb', { prose: 'Hei.\n\n## Mer\n\n# Ikke et felt', other: 'Slutt.' }],
      ],
    })
  })

  test('what is the same in every language apart from the words', () => {
    expect(said('---\nnumber: 1\nline: Ord\nrecords: { a: { order: 1, label: Ord } }\n---\n').parts).toEqual([
      ['', { number: 1, 'records/a/order': 1 }],
      ['nb', { line: 'Ord', 'records/a/label': 'Ord' }],
    ])
  })

  test('in a language of its own, words alone', () => {
    expect(said('---\nline: Ord\n---\n# prose\nTekst.\n', inNynorsk).parts).toEqual([
      ['nn', { line: 'Ord', prose: 'Tekst.' }],
    ])
  })

  test('the same on Windows, and with the mark some editors put first', () => {
    expect(said('\uFEFF---\r\nline: Ord\r\n---\r\n\r\n# prose\r\n\r\nÉn.\r\nTo.\r\n').parts).toEqual([
      ['', {}],
      ['nb', { line: 'Ord', prose: 'Én.\nTo.' }],
    ])
  })

  test('that a field, a part or all parts are taken away', () => {
    expect(
      said('---\nnumber: null\nline: null\nprose: null\nrecords: { a: null, b: { label: null } }\n---\n').parts,
    ).toEqual([
      ['', { number: null, 'records/a': null }],
      ['nb', { line: null, prose: null, 'records/b/label': null }],
    ])
    expect(said('---\nrecords: null\n---\n').parts[0]).toEqual(['', { records: null }])
  })

  test('who has read the words, and why this layer differs', () => {
    const text = '---\nline: Ord\nreviewed: { by: språkarbeider, date: 2026-11-22 }\nbecause: { line: «Ord» }\n---\n'
    const { parts } = readPackFile('things/x.md', text, inNorwegian, 'nb')
    expect(parts.map(({ part }) => [part.reviewed, part.because])).toEqual([
      [undefined, { line: '«Ord»' }],
      [{ by: 'språkarbeider', date: '2026-11-22' }, undefined],
    ])
  })

  test('on which line each field stands', () => {
    const { parts } = readPackFile(
      'things/x.md',
      '---\nnumber: 1\nrecords:\n  a:\n    order: 1\n---\n\n# prose\n\nHei.\n',
      inNorwegian,
      'nb',
    )
    expect(parts.flatMap(({ lines }) => [...lines])).toEqual([
      ['number', 2],
      ['records/a/order', 5],
      ['prose', 8],
    ])
  })

  test('the key of a part as it is written, also when it looks like a number', () => {
    expect(said('---\nrecords: { 01: { order: 1 }, 1e3: { order: 2 } }\n---\n').parts[0]).toEqual([
      '',
      { 'records/01/order': 1, 'records/1e3/order': 2 },
    ])
  })
})

describe('a writer is told the file, the line and the fault:', () => {
  const front = (yaml: string) => `---\nnumber: 1\n${yaml}\n---\n`
  test.each<[string, string, number, string]>([
    ['no front matter', 'line: Ord\n', 1, 'the file must begin with --- and front matter'],
    ['front matter without an end', '---\nline: Ord\n', 1, 'the file must begin with --- and front matter'],
    ['front matter that is a list', '---\n- a\n---\n', 2, 'front matter must be fields'],
    ['a quote without an end', front('line: "Ord'), 3, 'YAML: Missing closing "quote'],
    [
      'two fields on one line',
      front('flag: true\nline: a: b'),
      4,
      'YAML: Nested mappings are not allowed in compact mappings',
    ],
    ['a tab for indentation', front('records:\n\ta:\n'), 4, 'YAML: Tabs are not allowed as indentation'],
    ['a field said twice', front('line: a\nline: b'), 4, 'YAML: Map keys must be unique'],
    ['a field the type does not have', front('colour: red'), 3, 'thing has no field «colour»'],
    ['a field named as a part of the language', front('constructor: null'), 3, 'thing has no field «constructor»'],
    [
      'a field that a part does not have',
      front('records:\n  a:\n    colour: red'),
      5,
      'thing has no field «records/a/colour»',
    ],
    ['a line that is two', front('line: |\n  a\n  b'), 3, '«line» must be one line of text'],
    ['a line that is empty', front('line: ""'), 3, '«line» must be one line of text'],
    ['a line that is a number', front('line: 5'), 3, '«line» must be one line of text'],
    ['a text that is empty', front('prose: " "'), 3, '«prose» must be text'],
    ['lines that are one', front('lines: a'), 3, '«lines» must be a list of lines'],
    ['lines that are numbers', front('lines: [1, 2]'), 3, '«lines» must be a list of lines'],
    [
      'a word without quotes that is a number',
      front('word: 0'),
      3,
      '«word» must be a short text (in quotes when it looks like a number)',
    ],
    ['a number in words', front('flag: true\nnumber: seven'), 4, 'YAML: Map keys must be unique'],
    ['a number without end', front('records: { a: { order: .inf } }'), 3, '«records/a/order» must be a number'],
    ['a flag in Norwegian', front('flag: ja'), 3, '«flag» must be true or false'],
    ['a day the Norwegian way', front('date: 22.11.2026'), 3, '«date» must be a day, as 2026-11-22'],
    ['a day that does not exist', front('date: 2026-02-30'), 3, '«date» must be a day, as 2026-11-22'],
    ['an open line', front('address: http://a.example'), 3, '«address» must be an address that begins with https://'],
    [
      'a script for an address',
      front('address: "javascript:alert(1)"'),
      3,
      '«address» must be an address that begins with https://',
    ],
    ['a choice that is not offered', front('choice: blue'), 3, '«choice» must be one of red, green'],
    ['a reference that is a list', front('reference: [a]'), 3, '«reference» must be the key of tool'],
    ['references that are one', front('references: a'), 3, '«references» must be a list of keys of tool or page'],
    ['a way to a type that is no place', front('target: tool/a'), 3, '«target» must be one of close, step/…'],
    ['a way out where there is none', front('target: https://a.example'), 3, '«target» must be one of close, step/…'],
    ['a way that is nowhere', front('way: away'), 3, '«way» must be one of help, page/…, https://…'],
    ['parts without names', front('records: [a]'), 3, '«records» must be named parts'],
    [
      'a part with a name that is no key',
      front('records:\n  A b: { order: 1 }'),
      4,
      '«A b» must be a key of a–z, 0–9 and -',
    ],
    ['a part that is a word', front('records:\n  a: b'), 4, '«records/a» must be fields'],
    [
      'a heading that is no field',
      '---\n---\n\nx\n'.replace('x', '# colour\n\nRed.'),
      4,
      '«# colour» is not a long text of thing',
    ],
    ['a heading for a short field', '---\n---\n\n# line\n\nRed.\n', 4, '«# line» is not a long text of thing'],
    ['a heading with nothing under it', '---\n---\n# prose\n\n# other\n\nText.\n', 3, '«# prose» is empty'],
    ['a text said twice', '---\n---\n# prose\nA\n# prose\nB\n', 5, '«# prose» stands here for the second time'],
    ['a text said above and below', '---\nprose: A\n---\n# prose\nB\n', 4, '«# prose» stands here for the second time'],
    ['words under no heading', '---\n---\n\nLost words.\n\n# prose\n\nText.\n', 4, 'text must stand under a «# field»'],
    ['a review by nobody', front('reviewed: yes'), 3, '«reviewed» must say by whom (a role) and the date'],
    [
      'a review without a day',
      front('reviewed: { by: språkarbeider }'),
      3,
      '«reviewed» must say by whom (a role) and the date',
    ],
    [
      'a reason for no field',
      front('because: the town says so'),
      3,
      '«because» must give for each field the words that ask for it',
    ],
    ['a character that is no letter', front('line: "a\\0b"'), 3, '«line» has a character that cannot be shown'],
    [
      'a character that is no letter, in a long text',
      '---\n---\n# prose\nA\u0008B\n',
      3,
      '«# prose» has a character that cannot be shown',
    ],
  ])('%s', (_, text, line, message) => {
    expect(said(text).faults[0]).toMatchObject({ file: 'things/x.md', line, message: expect.stringContaining(message) })
  })

  test.each<[string, string, number, string]>([
    [
      'a fact',
      '---\nnumber: 1\n---\n',
      2,
      '«number» is the same in every language and stands only in the file without a language',
    ],
    [
      'a fact in a part',
      '---\nline: a\nrecords:\n  a:\n    order: 1\n---\n',
      5,
      '«records/a/order» is the same in every language',
    ],
    ['a part taken away', '---\nrecords:\n  a: null\n---\n', 3, '«records/a» is the same in every language'],
    ['all parts taken away', '---\nrecords: null\n---\n', 2, '«records» is the same in every language'],
    ['a reason', '---\nbecause: { line: x }\n---\n', 2, '«because» stands only in the file without a language'],
  ])('%s in a file of one language', (_, text, line, message) => {
    expect(said(text, inNynorsk).faults).toMatchObject([
      { file: 'things/x.md', line, message: expect.stringContaining(message) },
    ])
  })

  test('words in the pack’s own language in a file beside the one they belong in', () => {
    expect(said('---\nline: Ord\n---\n', { ...inNorwegian, language: 'nb' }).faults).toMatchObject([
      {
        file: 'things/x.md',
        line: 1,
        message: 'nb is the pack’s own language: its words stand in the file without a language',
      },
    ])
  })

  test('every fault of a file at once', () => {
    expect(said('---\nnumber: a\nflag: b\n---\n# colour\nRed.\n').faults.map(({ line }) => line)).toEqual([2, 3, 5])
  })
})

describe('a file is named', () => {
  test.each<[string, object]>([
    ['things/x.md', { type: thing, key: 'x', service: '', language: undefined }],
    ['things/a-1.nn.md', { type: thing, key: 'a-1', service: '', language: 'nn' }],
    ['things/x@skole.md', { type: thing, key: 'x', service: 'skole', language: undefined }],
    ['things/x@skole.sma.md', { type: thing, key: 'x', service: 'skole', language: 'sma' }],
    ['things/0.nn-NO.md', { type: thing, key: '0', service: '', language: 'nn-NO' }],
    ['town.md', { type: single, key: 'town', service: '', language: undefined }],
    ['town.nn.md', { type: single, key: 'town', service: '', language: 'nn' }],
  ])('%s', (file, name) => {
    expect(readFileName(file, types)).toEqual(name)
  })

  test.each([
    'things/X.md',
    'things/å.md',
    'things/x y.md',
    'things/x.norsk.md',
    'things/x.nn.txt',
    'things/.md',
    'things/@skole.md',
    'things/x@.md',
    'things/deeper/x.md',
    'thing/x.md',
    'x.md',
    'village.md',
    'town@skole.md',
    'notes/x@skole.md',
  ])('not %s', (file) => {
    expect(readFileName(file, types)).toBeUndefined()
  })
})

describe('the canonical form', () => {
  test('has the type’s own order, whatever order the writer had', () => {
    const text = '---\nnextReview: 2027-01-01\nflag: true\nline: a\n---\n# other\nB\n# prose\nA\n'
    expect(format(text)).toBe('---\nline: a\nflag: true\nnextReview: 2027-01-01\n---\n\n# prose\n\nA\n\n# other\n\nB\n')
  })

  test('has parts in the order they are shown', () => {
    const text = '---\nrecords: { z: { order: 1 }, a: { label: x, order: 2 }, b: { order: 1 } }\n---\n'
    expect(format(text)).toBe(
      '---\nrecords:\n  b:\n    order: 1\n  z:\n    order: 1\n  a:\n    order: 2\n    label: x\n---\n',
    )
  })

  test('has reasons in the order of their fields’ names', () => {
    expect(format('---\nline: a\nbecause: { prose: b, line: a }\n---\n')).toBe(
      '---\nline: a\nbecause:\n  line: a\n  prose: b\n---\n',
    )
  })

  test('keeps a line of a text that looks like the heading of a field', () => {
    const text = '---\n---\n\n# prose\n\nFirst.\n\n\\# other\n\n\\\\# line\n\n---\n\nLast.\n'
    expect(said(text).parts[1]).toEqual(['nb', { prose: 'First.\n\n# other\n\n\\# line\n\n---\n\nLast.' }])
    expect(format(text)).toBe(text)
  })

  const realTypes: readonly ContentType[] = [...collaborationModelTypes, ...guideTypes]
  test.each(realTypes.map((type) => [type.name, type] as const))(
    'of any %s says what it said, and stays as it is',
    (_, type) => {
      fc.assert(
        fc.property(itemOf(type), (parts) => {
          const text = formatPackFile(type, parts)
          const language = parts.length === 1 ? 'nn' : undefined
          const again = readPackFile('x.md', text, { type, key: 'x', service: '', language }, 'nb')

          expect(again.faults).toEqual([])
          expect(again.parts.map(({ part }) => part)).toEqual(parts)
          expect(
            formatPackFile(
              type,
              again.parts.map(({ part }) => part),
            ),
          ).toBe(text)
        }),
        { numRuns: 150 },
      )
    },
  )
})

function format(text: string): string {
  const { parts } = readPackFile('things/x.md', text, inNorwegian, 'nb')
  return formatPackFile(
    thing,
    parts.map(({ part }) => part),
  )
}

/** Anything a layer can say of an item: facts and the words of its own language, or the words of another. */
function itemOf(type: ContentType): fc.Arbitrary<Part[]> {
  const base = { type: type.name, key: 'x', service: '' }
  const because = fc.option(fc.dictionary(key, line, { minKeys: 1, maxKeys: 3 }), { nil: undefined })
  const reviewed = fc.option(fc.record({ by: line, date }), { nil: undefined })
  return fc
    .tuple(saidIn({ ...type.fields, ...upkeep }), because, reviewed, fc.boolean())
    .map(([{ facts, words }, because, reviewed, isOwn]): Part[] => {
      const spoken = { ...base, fields: words, ...(reviewed && { reviewed }) }
      return isOwn
        ? [
            { ...base, language: '', fields: facts, ...(because && { because }) },
            { ...spoken, language: 'nb' },
          ]
        : [{ ...spoken, language: 'nn' }]
    })
}

type Said = { facts: Record<string, Value>; words: Record<string, Value> }

/** Values for some of the fields, by path: what is the same in every language, and what is said in one. */
function saidIn(fields: Fields): fc.Arbitrary<Said> {
  const each = Object.entries(fields).map(([name, field]): fc.Arbitrary<Said> => {
    if (field.kind === 'records') return fc.oneof({ weight: 9, arbitrary: recordsOf(name, field.of) }, gone(name))
    const one = fc.oneof({ weight: 9, arbitrary: filled(field) }, fc.constant(null))
    return fc
      .option(one, { nil: undefined })
      .map((value) =>
        value === undefined
          ? saidOf({}, {})
          : isLocalized(field)
            ? saidOf({}, { [name]: value })
            : saidOf({ [name]: value }, {}),
      )
  })
  return fc.tuple(...each).map(together)
}

const recordsOf = (name: string, of: Fields): fc.Arbitrary<Said> =>
  fc
    .dictionary(key, fc.option(saidIn(of), { nil: null }), { maxKeys: 3 })
    .map((records) =>
      together(
        Object.entries(records).map(([record, said]) =>
          said === null
            ? saidOf({ [`${name}/${record}`]: null }, {})
            : saidOf(below(`${name}/${record}`, said.facts), below(`${name}/${record}`, said.words)),
        ),
      ),
    )

const gone = (name: string) => fc.constant(saidOf({ [name]: null }, {}))
const saidOf = (facts: Record<string, Value>, words: Record<string, Value>): Said => ({ facts, words })
const below = (path: string, said: Record<string, Value>) =>
  Object.fromEntries(Object.entries(said).map(([inner, value]) => [`${path}/${inner}`, value]))
const together = (parts: readonly Said[]): Said =>
  saidOf(merged(parts.map((part) => part.facts)), merged(parts.map((part) => part.words)))
const merged = (all: readonly Record<string, Value>[]): Record<string, Value> =>
  Object.fromEntries(all.flatMap((one) => Object.entries(one)))

const odd = [
  '"', "'", ':', ': ', ' #', '# ', '#', '- ', '-', '---', '|', '>', '&a', '*a', '!', '%', '@', '`', '{', '}', '[', ']', ',', '?',
  '? ', '~', 'null', 'yes', 'true', '0', '1e3', '0x1f', '2026-11-22', '=', '<<', '\\', ' ', '  ', '\u00A0', '\u200D', '👩‍👧', 'á', 'đ', 'ŋ',
  'Æ', 'å', '«', '»', '…', '\u2028', '\uFEFF', '\u0301', '{{role/holder}}', '](tool/x)',
] // prettier-ignore
const piece = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 6 }))
const line = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '')
const oddLines = [
  '# what',
  '# prose',
  '\\# what',
  '\\\\# text',
  '## Mer',
  '---',
  '...',
  '- a',
  '1. b',
  '> c',
  '| a | b |',
  '    code',
  '```',
  '',
]
const prose = fc
  .array(fc.oneof(fc.constantFrom(...oddLines), line), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '')
const key = fc.oneof(
  fc.constantFrom('a', 'b-2', '0', '01', '10', '1e3', 'null', 'true', '-', 'constructor'),
  fc.stringMatching(/^[a-z0-9-]{1,8}$/),
)
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const address = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true })

/** A value that a field of this kind may have. */
function filled(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'line':
    case 'word':
      return line
    case 'prose':
      return prose
    case 'lines':
      return fc.array(line, { maxLength: 4 })
    case 'number':
      return fc
        .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
        .filter((number) => !Object.is(number, -0))
    case 'date':
      return date
    case 'flag':
      return fc.boolean()
    case 'address':
      return address
    case 'file':
      return fc.constant(`${'0a'.repeat(32)}${field.picture ? '-30x20.webp' : '.pdf'}`)
    case 'choice':
      return fc.constantFrom(...field.of)
    case 'reference':
      return key
    case 'references':
      return fc.array(key, { maxLength: 4 })
    case 'target':
      return fc.oneof(
        ...field.words.map((word) => fc.constant(word)),
        ...field.to.map((type) => key.map((one) => `${type}/${one}`)),
        ...(field.outside ? [address] : []),
      )
    case 'records':
      return fc.constant(null)
  }
}
