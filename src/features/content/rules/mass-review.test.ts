import { describe, expect, test } from 'vitest'
import { part, recipe } from '../testing/made-up-type.ts'
import { afterMass, monthsAfter, readMass, type MassAct, type MassTyped } from './mass-review.ts'
import type { Said } from './said.ts'

const today = '2026-11-30'
const review = { by: 'Redaktør', date: today }
const upstream: Said = [
  part('', '', { owner: 'Fagleder', minutes: 30 }),
  part('', 'nb', { title: 'Kake', text: 'Rør.' }),
  part('skole', 'nb', { text: 'Rør på skolekjøkkenet.' }),
]
const after = (act: MassAct, own: Said = [], above: readonly Said[] = [upstream]): Said =>
  afterMass(act, { type: recipe, key: 'kake', own, above, home: 'nb' }, review)

describe('what is said of several at once', () => {
  test('they are looked through today, and nothing else becomes one’s own', () => {
    expect(after({ is: 'reviewed', next: '2027-11-30' })).toEqual([
      part('', '', { approved: today, nextReview: '2027-11-30' }),
    ])
  })

  test('beside what is said already', () => {
    const own = [part('', '', { minutes: 45, nextReview: '2026-01-01' }), part('', 'nb', { title: 'Vår kake' })]
    expect(after({ is: 'reviewed', next: '2027-11-30' }, own)).toEqual([
      part('', '', { minutes: 45, nextReview: '2027-11-30', approved: today }),
      part('', 'nb', { title: 'Vår kake' }),
    ])
  })

  test('a role looks after them; the role that others named is followed, not copied', () => {
    expect(after({ is: 'owned', owner: 'Rektor' })).toEqual([part('', '', { owner: 'Rektor' })])
    expect(after({ is: 'owned', owner: 'Fagleder' })).toEqual([])
    expect(after({ is: 'owned', owner: 'Fagleder' }, [part('', '', { owner: 'Rektor', minutes: 45 })])).toEqual([
      part('', '', { minutes: 45 }),
    ])
  })

  test('the words are read through, a service’s own too, and of that no more than its own', () => {
    expect(after({ is: 'read', language: 'nb' })).toEqual([
      { ...part('', 'nb', { title: 'Kake', text: 'Rør.' }), reviewed: review },
      { ...part('skole', 'nb', { text: 'Rør på skolekjøkkenet.' }), reviewed: review },
    ])
  })

  test('what a pack above asks everyone to look at is looked at, and nothing else is said', () => {
    const asking = [part('', '', { attention: '2027-01-01' }), ...upstream.slice(1)]
    expect(after({ is: 'attended' }, [], [asking])).toEqual([part('', '', { attended: '2027-01-01' })])
    expect(after({ is: 'attended' })).toEqual([])
  })

  test('where there are no words in the language nothing is said', () => {
    const own = [part('', 'nb', { title: 'Vår kake' })]
    expect(after({ is: 'read', language: 'se' }, own)).toBe(own)
  })
})

describe('what somebody typed', () => {
  const read = (typed: Partial<MassTyped>) =>
    readMass(
      { act: 'reviewed', next: '12', day: '', owner: '', language: '', ...typed },
      { today, languages: ['nb', 'nn'], readDay: (day) => (/^\d{4}-/.test(day) ? day : undefined) },
    )

  test.each<[Partial<MassTyped>, ReturnType<typeof read>]>([
    [{}, { is: 'reviewed', next: '2027-11-30' }],
    [{ next: '6' }, { is: 'reviewed', next: '2027-05-30' }],
    [
      { next: '24', day: '2027-01-02' },
      { is: 'reviewed', next: '2027-01-02' },
    ],
    [{ next: '7' }, { fault: 'day' }],
    [{ day: today }, { fault: 'day' }],
    [{ day: '2025-01-01' }, { fault: 'day' }],
    [{ day: '2099-01-01' }, { fault: 'day' }],
    [{ day: 'snart' }, { fault: 'day' }],
    [
      { act: 'owned', owner: 'Rektor' },
      { is: 'owned', owner: 'Rektor' },
    ],
    [{ act: 'owned', owner: '' }, { fault: 'owner' }],
    [{ act: 'owned', owner: 'x'.repeat(81) }, { fault: 'owner' }],
    [{ act: 'owned', owner: 'Rek\u0000tor' }, { fault: 'owner' }],
    [
      { act: 'read', language: 'nn' },
      { is: 'read', language: 'nn' },
    ],
    [{ act: 'read', language: 'de' }, { fault: 'language' }],
    [{ act: 'attended' }, { is: 'attended' }],
    [{ act: 'slett' }, { fault: 'act' }],
  ])('%j', (typed, expected) => expect(read(typed)).toEqual(expected))

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2026-12-31', 6, '2027-06-30'],
  ] as const)('%s and %i months is %s', (day, months, expected) => expect(monthsAfter(day, months)).toBe(expected))
})
