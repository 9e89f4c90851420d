import { describe, expect, test } from 'vitest'
import type { Part } from '#base/item.ts'
import { changedBetween, metIn } from './changes.ts'

const part = (key: string, fields: Part['fields'], more: Partial<Part> = {}): Part => ({
  ...{ type: 'step', key, service: '', language: 'nb', fields },
  ...more,
})

describe('what a layer changed', () => {
  test('is told of the items whose words became others, with all that stood before', () => {
    const before = [part('a', { name: 'A' }), part('a', { order: 1 }, { language: '' }), part('b', { name: 'B' })]
    const after = [part('b', { name: 'B' }), part('a', { order: 1 }, { language: '' }), part('a', { name: 'Ny A' })]
    expect(changedBetween(before, after)).toEqual([{ type: 'step', key: 'a', before: before.slice(0, 2) }])
  })

  test('is also what came and what went', () => {
    const [came, went] = [part('ny', { name: 'Ny' }), part('gammel', { name: 'Gammel' })]
    expect(changedBetween([went], [came])).toEqual([
      { type: 'step', key: 'gammel', before: [went] },
      { type: 'step', key: 'ny', before: [] },
    ])
  })

  test('is not who looks after it, why it differs, or what it was written above', () => {
    const before = [part('a', { name: 'A' })]
    const after = [
      part('a', { name: 'A' }, { under: { name: 'B' } }),
      part('a', { owner: 'Rektor', nextReview: '2027-01-01' }, { language: '', because: { name: 'Lokalt' } }),
    ]
    expect(changedBetween(before, after)).toEqual([])
    expect(metIn(after)).toEqual(before)
  })

  test('is that words were read through: readers meet some of them only then', () => {
    const before = [part('a', { name: 'A' }, { language: 'se' })]
    const after = [part('a', { name: 'A' }, { language: 'se', reviewed: { by: 'Rektor', date: '2026-11-01' } })]
    expect(changedBetween(before, after)).toEqual([{ type: 'step', key: 'a', before }])
  })
})
