import { describe, expect, test } from 'vitest'
import type { ContentType } from '#base/content-type.ts'
import { part, recipe } from '../testing/made-up-type.ts'
import { healthOf, type Concern, type ItemHealth } from './health.ts'
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

const stands = (own: Said, above: Said = [], languages = ['nb']): readonly ItemHealth[] =>
  healthOf(
    [type],
    [...own.map((one) => ({ ...one, rank: 0 })), ...above.map((one) => ({ ...one, rank: 1 }))],
    { language: 'nb', languages, above: ['base'] },
    { today, language: 'nb' },
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
