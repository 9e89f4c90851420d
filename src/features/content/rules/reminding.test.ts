import { expect, test } from 'vitest'
import type { ItemHealth } from './health.ts'
import { dueWithin, weekToTell } from './reminding.ts'

test.each([
  ['2026-11-23T05:59:00Z', '2026-11-16'],
  ['2026-11-23T06:00:00Z', '2026-11-23'],
  ['2026-11-29T22:00:00Z', '2026-11-23'],
  // In summer the clock is two hours ahead; round New Year the week goes on.
  ['2026-07-06T05:00:00Z', '2026-07-06'],
  ['2027-01-01T12:00:00Z', '2026-12-28'],
])('at %s the week is that of %s', (now, week) => expect(weekToTell(new Date(now))).toBe(week))

test('what should have been looked through, and what comes within thirty days, the oldest first', () => {
  const on = (nextReview: string | undefined): ItemHealth => ({
    ...{ name: `recipe/${nextReview ?? 'x'}`, title: '', concerns: [], untranslated: [], unreviewed: [] },
    ...{ missing: undefined, attention: undefined, placeholders: [], dead: [], owner: undefined, nextReview },
  })
  const all = ['2026-12-23', '2026-11-22', '2026-12-24', undefined, '2026-11-23', '2020-01-01'].map(on)
  const { overdue, soon } = dueWithin(all, '2026-11-23', 30)
  expect(overdue.map(({ nextReview }) => nextReview)).toEqual(['2020-01-01', '2026-11-22'])
  expect(soon.map(({ nextReview }) => nextReview)).toEqual(['2026-11-23', '2026-12-23'])
})
