import { describe, expect, test } from 'vitest'
import type { Part, Value } from '#base/item.ts'
import { asRead } from '#features/content/rules/layers.ts'
import { openModels } from '#features/content/rules/models.ts'
import { guideTypes } from './content-types.ts'
import { graphOfItem } from './graph-of-item.ts'

type Fields = Record<string, Value>

const said = (type: string, key: string, facts: Fields, words: Fields, service = ''): Part[] => [
  { type, key, service, language: '', fields: facts },
  { type, key, service, language: 'nb', fields: words },
]
const level = (key: string) =>
  said('level', key, { code: key, order: Number(key) }, { name: 'N', summary: 'S', text: 'T', family: 'F' })
const together = (parts: readonly Fields[]): Fields => Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
const option = (key: string, order: number, leads: string): [facts: Fields, words: Fields] => [
  { [`options/${key}/order`]: order, [`options/${key}/leads`]: leads },
  { [`options/${key}/label`]: key, [`options/${key}/why`]: 'W' },
]
const step = (key: string, at: string, order: number, ...options: readonly [Fields, Fields][]) =>
  said(
    'step',
    key,
    { level: at, order, ...together(options.map(([facts]) => facts)) },
    {
      ...{ name: key, short: 'S', lead: 'L', what: 'W', how: 'H', who: 'W', arena: 'A', child: 'C' },
      ...together(options.map(([, words]) => words)),
    },
  )

const guide = [
  ...level('0'),
  ...level('1'),
  ...level('2'),
  ...step('undre', '0', 1),
  ...step('velg', '0', 2, option('opp', 1, 'level/1'), option('slutt', 2, 'close'), option('tomt', 3, 'level/2')),
  ...step('hjelp', '1', 1, option('bli', 1, 'stay'), option('fare', 2, 'acute'), option('tilbake', 3, 'step/velg')),
]
const models = (more: readonly Part[] = []) => openModels(guideTypes, [[...more, ...guide].map(asRead)], 'nb')

describe('a step', () => {
  test('stands among the steps that lead to it and what its answers lead to, in a reader’s order', () => {
    expect(graphOfItem(models().readBy(''), 'step/velg')?.ways).toEqual([
      { from: 'step/undre', path: undefined, to: { item: 'step/velg' } },
      { from: 'step/hjelp', path: 'options/tilbake', to: { item: 'step/velg' } },
      { from: 'step/velg', path: 'options/opp', to: { item: 'step/hjelp' } },
      { from: 'step/velg', path: 'options/slutt', to: { end: 'close' } },
      { from: 'step/velg', path: 'options/tomt', to: 'nowhere' },
    ])
  })

  test('may lead back to itself and to the acute path, once', () => {
    expect(graphOfItem(models().readBy(''), 'step/hjelp')?.ways.slice(1)).toEqual([
      { from: 'step/hjelp', path: 'options/bli', to: { item: 'step/hjelp' } },
      { from: 'step/hjelp', path: 'options/fare', to: { end: 'acute' } },
      { from: 'step/hjelp', path: 'options/tilbake', to: { item: 'step/velg' } },
    ])
  })

  test('belongs to its level', () => {
    expect(graphOfItem(models().readBy(''), 'step/velg')?.within.get('step/hjelp')).toBe('level/1')
  })

  test('leads for a service where its own variant says', () => {
    const own = said('step', 'velg', { 'options/opp/leads': 'close' }, {}, 'skole')
    expect(graphOfItem(models(own).readBy('skole'), 'step/velg')?.ways[2]?.to).toEqual({ end: 'close' })
  })
})

test('a question stands among the doors and answers that lead to it, and what its own answers lead to', () => {
  const door = said(
    'door',
    'barn',
    { order: 1, icon: 'child', tone: 'child', helper: 'start' },
    { name: 'N', summary: 'S', call: 'C', heading: 'H', lead: 'L' },
  )
  const question = said(
    'question',
    'start',
    { door: 'barn', 'options/ja/order': 1, 'options/ja/leads': 'outcome/borte' },
    { text: 'Hva?', 'options/ja/label': 'Ja' },
  )
  expect(graphOfItem(models([...door, ...question]).readBy(''), 'question/start')?.ways).toEqual([
    { from: 'door/barn', path: undefined, to: { item: 'question/start' } },
    { from: 'question/start', path: 'options/ja', to: 'nowhere' },
  ])
})

test('a tool stands in no graph', () => {
  expect(graphOfItem(models().readBy(''), 'tool/skjema')).toBeUndefined()
})
