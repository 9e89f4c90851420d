import { describe, expect, test } from 'vitest'
import type { ContentType } from './content-type.ts'
import type { Value } from './item.ts'
import { addressesIn, linksOf, type Link, lostInText, referenceName, substitute } from './links.ts'

const step = {
  name: 'step',
  folder: 'steps',
  fields: {
    name: { kind: 'line' },
    what: { kind: 'prose' },
    hints: { kind: 'lines' },
    code: { kind: 'word' },
    level: { kind: 'reference', to: ['level'] },
    tools: { kind: 'references', to: ['tool', 'page'] },
    options: {
      kind: 'records',
      of: {
        leads: { kind: 'target', to: ['level', 'step'], words: ['close'], outside: true },
        tool: { kind: 'reference', to: ['tool'] },
      },
    },
  },
} as const satisfies ContentType

const linksFrom = (fields: Record<string, Value>) =>
  linksOf(step, { type: 'step', key: 'x', service: '', language: '', fields })

describe('a part points at', () => {
  test.each<[string, Record<string, Value>, Link[]]>([
    ['the one type a reference names', { level: '0' }, [{ path: 'level', to: 'level/0' }]],
    [
      'each of several references, the first type unless it says another',
      { tools: ['a', 'page/om'] },
      [
        { path: 'tools', to: 'tool/a' },
        { path: 'tools', to: 'page/om' },
      ],
    ],
    [
      'where an option leads',
      { 'options/a/leads': 'step/b', 'options/a/tool': 'c' },
      [
        { path: 'options/a/leads', to: 'step/b' },
        { path: 'options/a/tool', to: 'tool/c' },
      ],
    ],
    [
      'what a text links to',
      { what: 'Se [notatet](tool/a) og [siden](page/b).' },
      [
        { path: 'what', to: 'tool/a', written: 'notatet' },
        { path: 'what', to: 'page/b', written: 'siden' },
      ],
    ],
    [
      'what a text puts in',
      { name: 'Si det til {{role/holder.definite}}', hints: ['{{fragment/akutt}}', '{{model.name}}'] },
      [
        { path: 'name', to: 'role/holder', written: '{{role/holder.definite}}' },
        { path: 'hints', to: 'fragment/akutt', written: '{{fragment/akutt}}' },
        { path: 'hints', to: 'model/model', written: '{{model.name}}' },
      ],
    ],
  ])('%s', (_, fields, links) => {
    expect(linksFrom(fields)).toEqual(links)
  })

  test.each<[string, Record<string, Value>]>([
    ['a word that ends the guide', { 'options/a/leads': 'close' }],
    ['an address outside', { 'options/a/leads': 'https://a.example/step/b' }],
    ['a link that leads outside', { what: '[ung](https://www.ung.no/tool/a)' }],
    ['a word that only looks like a link', { code: '[a](tool/b)' }],
    ['what it takes away', { level: null, 'options/a/leads': null, what: null }],
    ['a field the type does not have', { gone: 'tool/a' }],
  ])('nothing by %s', (_, fields) => {
    expect(linksFrom(fields)).toEqual([])
  })
})

test('a key alone names the only type there is, `type/key` one of several', () => {
  expect(referenceName(['tool'], 'a')).toBe('tool/a')
  expect(referenceName(['tool', 'page'], 'page/a')).toBe('page/a')
})

describe('nobody follows', () => {
  test.each([
    ['[a](Tool/a)', ['[…](Tool/a)']],
    ['[a](help)', ['[…](help)']],
    ['[a](/harstad/hjelp)', ['[…](/harstad/hjelp)']],
    ['[a](http://a.example)', ['[…](http://a.example)']],
    ['[a](tool/a "tittel")', ['[…](tool/a "tittel")']],
    ['{{role/Holder}} og {{holder}', ['{{role/Holder}}', '{{holder}']],
    ['{{ role/holder }}', ['{{ role/holder }}']],
    ['{{role/holder', ['{{role/holder']],
  ])('%s', (text, lost) => {
    expect(lostInText(text)).toEqual(lost)
  })

  test('nothing that leads somewhere', () => {
    expect(
      lostInText(
        '[a](tool/a) [b](https://b.example/c_(d)) [c](tel:112) [d](mailto:a@b.example) [e](sms:2020) {{role/f}} {{role/g.definite}} [x] (y)',
      ),
    ).toEqual([])
  })
})

describe('words are put in', () => {
  const said = new Map([
    ['role/holder name', 'stafettholder'],
    ['role/holder definite', 'stafettholderen'],
    ['model/model name', 'Trygge barn'],
    ['fragment/akutt text', 'Ring 113.'],
  ])
  const find = (name: string, field: string) => said.get(`${name} ${field}`)

  test.each([
    ['En {{role/holder}} her', 'En stafettholder her'],
    ['Si det til {{role/holder.definite}}.', 'Si det til stafettholderen.'],
    ['{{model.name}} virker', 'Trygge barn virker'],
    ['{{fragment/akutt}}', 'Ring 113.'],
    ['{{role/holder}}, {{role/holder}}', 'stafettholder, stafettholder'],
    ['{{role/nobody}}', '{{role/nobody}}'],
  ])('%s', (text, filled) => {
    expect(substitute(text, find)).toBe(filled)
  })

  test('as they are, also when they look like a replacement pattern', () => {
    expect(substitute('{{role/a}}', () => '$& $1')).toBe('$& $1')
  })
})

test('addresses outside are found in fields of their own, where something leads, and among words', () => {
  expect(addressesIn({ kind: 'address' }, 'https://example.no/a')).toEqual(['https://example.no/a'])
  expect(addressesIn({ kind: 'target', to: [], words: [], outside: true }, 'https://example.no')).toEqual([
    'https://example.no',
  ])
  expect(addressesIn({ kind: 'target', to: ['step'], words: [] }, 'step/a')).toEqual([])
  expect(addressesIn({ kind: 'prose' }, 'Se [a](https://example.no/a?b=1) og [b](step/b), http://usikker.no.')).toEqual(
    ['https://example.no/a?b=1'],
  )
  expect(addressesIn({ kind: 'lines' }, ['[a](https://a.example)', '[b](https://b.example)'])).toHaveLength(2)
  expect(addressesIn({ kind: 'word' }, 'https://example.no')).toEqual([])
})
