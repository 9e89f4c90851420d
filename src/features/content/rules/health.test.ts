import { describe, expect, test } from 'vitest'
import type { ContentType } from '#base/content-type.ts'
import { part, recipe } from '../testing/made-up-type.ts'
import { healthOf, type Concern, type ItemHealth } from './health.ts'
import type { Said } from './said.ts'
import type { Value } from '#base/item.ts'

const today = '2026-11-23'
const type: ContentType = {
  ...recipe,
  fields: { ...recipe.fields, verified: { kind: 'date' }, missing: { kind: 'word' } },
}
const whole: Said = [
  part('', '', { owner: 'Fagleder', nextReview: '2027-01-01', verified: '2026-01-01' }),
  { ...part('', 'nb', { title: 'Kake', text: 'Rør.' }), reviewed: { by: 'Fagleder', date: '2026-11-01' } },
]

const stands = (own: Said, above: Said = [], languages = ['nb']): readonly ItemHealth[] =>
  healthOf(
    [type],
    [...own.map((one) => ({ ...one, rank: 0 })), ...above.map((one) => ({ ...one, rank: 1 }))],
    { language: 'nb', languages, above: ['base'] },
    { today, language: 'nb', broken: new Set(['https://example.no/borte']) },
  )
const concernsOf = (...given: Parameters<typeof stands>): readonly Concern[] =>
  stands(...given).flatMap(({ concerns }) => concerns)

describe('how an item stands', () => {
  test('nothing is to be looked at where all is said, checked, read through and owned', () => {
    expect(concernsOf(whole)).toEqual([])
  })

  test.each<[string, Said, readonly Concern[]]>([
    [
      'nobody has it',
      [part('', '', { nextReview: '2027-01-01', verified: '2026-01-01' }), ...whole.slice(1)],
      ['ownerless'],
    ],
    [
      'its day has passed',
      [part('', '', { ...whole[0]?.fields, nextReview: '2026-11-22' }), ...whole.slice(1)],
      ['overdue'],
    ],
    ['a fact is missing', [part('', '', { ...whole[0]?.fields, missing: 'phone' }), ...whole.slice(1)], ['missing']],
    [
      'nobody has checked it',
      [part('', '', { owner: 'Fagleder', nextReview: '2027-01-01' }), ...whole.slice(1)],
      ['unverified'],
    ],
    [
      'no day is set for it',
      [part('', '', { owner: 'Fagleder', verified: '2026-01-01' }), ...whole.slice(1)],
      ['unscheduled'],
    ],
    [
      'nobody has read it through',
      [...whole.slice(0, 1), part('', 'nb', { title: 'Kake', text: 'Rør.' })],
      ['unreviewed'],
    ],
  ])('%s', (_, own, expected) => {
    expect(concernsOf(own)).toEqual(expected)
  })

  test('its words are not there in a language that is offered', () => {
    expect(concernsOf(whole, [], ['nb', 'nn'])).toEqual(['untranslated'])
    const nn = { ...part('', 'nn', { title: 'Kake', text: 'Rør.' }), reviewed: { by: 'Fagleder', date: '2026-11-01' } }
    expect(concernsOf([...whole, nn], [], ['nb', 'nn'])).toEqual([])
  })

  test('its parts and a service’s own words are words too', () => {
    const labelled = [...whole.slice(1).map((one) => ({ ...one, fields: { ...one.fields, 'parts/a/label': 'Deig' } }))]
    const nn = { ...part('', 'nn', { title: 'Kake', text: 'Rør.' }), reviewed: { by: 'Fagleder', date: '2026-11-01' } }
    expect(concernsOf([...whole.slice(0, 1), ...labelled, nn], [], ['nb', 'nn'])).toEqual(['untranslated'])
    expect(stands([...whole, part('skole', 'nb', { text: 'Rør lenge.' })])).toMatchObject([
      { concerns: ['unreviewed'], unreviewed: ['nb'], untranslated: [] },
    ])
  })

  test.each<[string, Record<string, Value>, Partial<ItemHealth>]>([
    ['a step that is not there', { after: 'borte' }, { dead: ['recipe/borte'] }],
    ['words that lead to it', { text: 'Se [kaka](recipe/borte).' }, { dead: ['recipe/borte'] }],
    ['a way that nobody can follow', { text: 'Se [kaka](Recipe/x).' }, { dead: ['[…](Recipe/x)'] }],
    [
      'an address that is known to lead nowhere',
      { source: 'https://example.no/borte' },
      { dead: ['https://example.no/borte'] },
    ],
    ['the same among words', { text: 'Se [her](https://example.no/borte).' }, { dead: ['https://example.no/borte'] }],
    ['an address that nobody has found broken', { source: 'https://example.no' }, { dead: [], concerns: [] }],
    ['itself', { after: 'kake' }, { dead: [], concerns: [] }],
    ['words to come', { text: 'Ring [navn].' }, { placeholders: ['[navn]'], concerns: ['placeholder'] }],
  ])('it leads to %s', (_, fields, expected) => {
    const said = whole.map((one) => {
      const mine = Object.entries(fields).filter(([path]) => (path === 'text') === (one.language === 'nb'))
      return { ...one, fields: { ...one.fields, ...Object.fromEntries(mine) } }
    })
    expect(stands(said)).toMatchObject([expected])
  })

  test('what a layer above says in vain hurts nobody where a nearer one says something else', () => {
    const above = [part('', '', { after: 'borte' })]
    expect(concernsOf(whole, above)).toEqual(['broken-link'])
    expect(concernsOf([part('', '', { ...whole[0]?.fields, after: null }), ...whole.slice(1)], above)).toEqual([])
  })

  test('what was taken away on purpose is nothing to look at', () => {
    expect(stands([part('', 'nb', { title: null })], whole)).toEqual([])
  })

  test('who has it, until when, and what it is called', () => {
    expect(stands([part('', 'nb', { title: 'Vår kake' })], whole)).toMatchObject([
      { title: 'Vår kake', owner: 'Fagleder', nextReview: '2027-01-01' },
    ])
  })

  test('the common words have changed since', () => {
    const own = whole.map((one) => (one.language === 'nb' ? { ...one, under: { text: 'Gammelt.', title: null } } : one))
    expect(concernsOf(own, [part('', 'nb', { text: 'Nytt.' })])).toEqual(['offered'])
  })
})
