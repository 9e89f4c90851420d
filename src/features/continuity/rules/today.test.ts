import { expect, test } from 'vitest'
import { sortedOn } from './today.ts'

const today = '2026-11-24'
const one = (dueOn: string, isOwn = true, kind: 'next-follow-up' | 'question-unanswered' = 'next-follow-up') => ({
  ...{ kind, dueOn, isOwn },
})

test('late stands first, the oldest at the top, then today, then what comes within two weeks', () => {
  const all = ['2026-11-26', '2026-11-20', '2026-11-24', '2026-11-03', '2026-12-08', '2026-12-09'].map((day) =>
    one(day),
  )
  const { late, today: now, coming, next } = sortedOn(all, today)
  const days = (some: readonly { readonly dueOn: string }[]) => some.map(({ dueOn }) => dueOn)
  expect(days(late)).toEqual(['2026-11-03', '2026-11-20'])
  expect(days(now)).toEqual(['2026-11-24'])
  expect(days(coming)).toEqual(['2026-11-26', '2026-12-08'])
  expect(next).toBe('2026-12-09')
})

test('what somebody waits for an answer to is shown however far away its day is', () => {
  const { coming, next } = sortedOn([one('2027-02-01', true, 'question-unanswered')], today)
  expect([coming.length, next]).toEqual([1, undefined])
})

test('what others have left stands by itself', () => {
  const { late, told } = sortedOn([one('2026-11-03', false)], today)
  expect([late.length, told.length]).toEqual([0, 1])
})
