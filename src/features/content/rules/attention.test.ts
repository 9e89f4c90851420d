import { expect, test } from 'vitest'
import { part, recipe } from '../testing/made-up-type.ts'
import { attended, attentionFor } from './attention.ts'

const above = [[part('', '', { attention: '2027-03-01' }), part('', 'nb', { title: 'Kake', attentionWhy: 'Ny lov' })]]
const asked = (own: Parameters<typeof attentionFor>[0]['own']) => attentionFor({ type: recipe, own, above, home: 'nn' })

test('who has said nothing is asked, with the reason in whatever language it has', () => {
  expect(asked([])).toEqual({ by: '2027-03-01', why: 'Ny lov' })
})

test('an answer holds for the day that was asked for, and leaves all else as it was', () => {
  const own = [part('', '', { minutes: 5 }), part('', 'nb', { title: 'Vår' })]
  const answered = attended(own, recipe, 'kake', 'nb', { by: '2027-03-01', why: undefined })
  expect(answered).toEqual([part('', '', { minutes: 5, attended: '2027-03-01' }), part('', 'nb', { title: 'Vår' })])
  expect(asked(answered)).toBeUndefined()
  expect(asked(attended(own, recipe, 'kake', 'nb', { by: '2026-03-01', why: undefined }))).toBeDefined()
})

test('nobody is asked by their own words', () => {
  expect(attentionFor({ type: recipe, own: above[0] ?? [], above: [[]], home: 'nb' })).toBeUndefined()
})
