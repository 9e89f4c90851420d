import { describe, expect, test } from 'vitest'
import type { ContentType } from '#base/content-type.ts'
import { part, recipe } from '../testing/made-up-type.ts'
import { healthOf, type Concern } from './health.ts'
import type { Said } from './said.ts'

const today = '2026-11-23'
const type: ContentType = {
  ...recipe,
  fields: { ...recipe.fields, verified: { kind: 'date' }, missing: { kind: 'word' } },
}
const whole: Said = [
  part('', '', { owner: 'Fagleder', nextReview: '2027-01-01', verified: '2026-01-01' }),
  { ...part('', 'nb', { title: 'Kake', text: 'Rør.' }), reviewed: { by: 'Fagleder', date: '2026-11-01' } },
]

const concernsOf = (own: Said, above: Said = [], languages = ['nb']): readonly Concern[] =>
  healthOf(
    [type],
    [...own.map((one) => ({ ...one, rank: 0 })), ...above.map((one) => ({ ...one, rank: 1 }))],
    { language: 'nb', languages, above: ['base'] },
    today,
  ).flatMap(({ concerns }) => concerns)

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
    ['nobody has checked it', [part('', '', { owner: 'Fagleder' }), ...whole.slice(1)], ['unverified']],
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

  test('the common words have changed since', () => {
    const own = whole.map((one) => (one.language === 'nb' ? { ...one, under: { text: 'Gammelt.', title: null } } : one))
    expect(concernsOf(own, [part('', 'nb', { text: 'Nytt.' })])).toEqual(['offered'])
  })
})
