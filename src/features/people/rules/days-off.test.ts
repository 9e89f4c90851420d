import { expect, test } from 'vitest'
import { readDayOff, readYear } from './days-off.ts'

const today = '2026-11-23'
const isFree = (day: string) => day === '2026-12-25'

test.each<[typed: string, read: object]>([
  ['24.12.2026', { day: '2026-12-24' }],
  ['23.11.2026', { day: today }],
  ['22.11.2026', { fault: 'past' }],
  ['25.12.2026', { fault: 'free' }],
  ['25.12.2029', { fault: 'far' }],
  ['julaften', { fault: 'wrong' }],
])('a day off on %s', (typed, read) => expect(readDayOff(typed, { today, isFree })).toEqual(read))

test.each<[typed: string | null, first: string | undefined, read: object]>([
  [null, undefined, { year: 2026, before: undefined, after: 2027 }],
  ['2028', undefined, { year: 2028, before: 2027, after: undefined }],
  ['2025', '2024-12-24', { year: 2025, before: 2024, after: 2026 }],
  ['2024', '2025-12-24', { year: 2026, before: 2025, after: 2027 }],
  ['2029', undefined, { year: 2026, before: undefined, after: 2027 }],
  ['i fjor', undefined, { year: 2026, before: undefined, after: 2027 }],
])('the year %s, when the first day off was %s', (typed, first, read) =>
  expect(readYear(typed, { today, first })).toEqual(read),
)
