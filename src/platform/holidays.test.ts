import { expect, test } from 'vitest'
import { isPublicHoliday } from './holidays.ts'

test.each([
  '2026-01-01',
  '2026-04-02',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-05-17',
  '2026-05-25',
  '2026-12-25',
  '2026-12-26',
])('%s is a public holiday in Norway', (day) => expect(isPublicHoliday(day)).toBe(true))

test.each(['2026-12-24', '2026-11-23', '2026-04-01'])('%s is not', (day) => expect(isPublicHoliday(day)).toBe(false))
