import { describe, expect, test } from 'vitest'
import type { ItemHealth } from './health.ts'
import { byLanguage, byOwner, chosenFrom, tally } from './health-summary.ts'

const item = (name: string, given: Partial<ItemHealth> = {}): ItemHealth => ({
  ...{ name: `recipe/${name}`, title: name, concerns: [], untranslated: [], unreviewed: [] },
  ...{
    missing: undefined,
    attention: undefined,
    placeholders: [],
    dead: [],
    owner: undefined,
    nextReview: undefined,
    ...given,
  },
})
const names = (items: readonly ItemHealth[]) => items.map(({ title }) => title)

describe('a whole model in a few numbers', () => {
  test('each item counts once: as hurting readers, as something for later, or as in order', () => {
    const all = [
      item('a', { concerns: ['missing', 'unreviewed'] }),
      item('b', { concerns: ['overdue', 'missing'] }),
      item('c', { concerns: ['unreviewed', 'ownerless'] }),
      item('d'),
    ]
    expect(tally(all)).toEqual({ urgent: 2, later: 1, sound: 1 })
    expect(tally([])).toEqual({ urgent: 0, later: 0, sound: 0 })
  })

  test('each role with what it has: who is behind first; the next day is one that comes', () => {
    const all = [
      item('a', { owner: 'Rektor', nextReview: '2027-02-01' }),
      item('b', { owner: 'Rektor', nextReview: '2027-01-01' }),
      item('c', { owner: 'Styrer', nextReview: '2026-01-01', concerns: ['overdue'] }),
      item('d'),
    ]
    expect(byOwner(all, '2026-11-23')).toEqual([
      { owner: 'Styrer', items: 1, overdue: 1, next: undefined },
      { owner: 'Rektor', items: 2, overdue: 0, next: '2027-01-01' },
    ])
  })

  test('each language with what is there and what somebody has read', () => {
    const all = [item('a', { untranslated: ['se'] }), item('b', { unreviewed: ['se'] }), item('c')]
    expect(byLanguage(all, ['nb', 'se'])).toEqual([
      { language: 'nb', translated: 3, reviewed: 3 },
      { language: 'se', translated: 2, reviewed: 1 },
    ])
  })

  test('what somebody wants to see: a concern, a role, a language, or all of them at once', () => {
    const all = [
      item('a', { owner: 'Rektor', concerns: ['unreviewed'], unreviewed: ['nn'] }),
      item('b', { owner: 'Rektor', concerns: ['unreviewed'], unreviewed: ['se'], untranslated: ['nn'] }),
      item('c', { owner: 'Styrer' }),
    ]
    const none = { concern: undefined, owner: undefined, language: undefined }
    expect(names(chosenFrom(all, { ...none, concern: 'unreviewed' }))).toEqual(['a', 'b'])
    expect(names(chosenFrom(all, { ...none, owner: 'Styrer' }))).toEqual(['c'])
    expect(names(chosenFrom(all, { concern: 'unreviewed', owner: 'Rektor', language: 'nn' }))).toEqual(['a'])
  })
})
