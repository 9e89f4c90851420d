import { describe, expect, test } from 'vitest'
import { knownOn } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { correctedBy } from './remarking.ts'

const isWorking = knownOn({ isPublicHoliday, ownDaysOff: [] }, '2026-01-01')

describe('C11: by when something that is wrong is answered', () => {
  test('two weeks on', () => expect(correctedBy('2026-11-02', 14, isWorking)).toBe('2026-11-16'))

  test('on the next day that people work, where that is a day off', () => {
    expect(correctedBy('2026-03-19', 14, isWorking)).toBe('2026-04-07')
  })

  test('and within four weeks whatever is set, so that it never takes more than the law’s month', () => {
    expect(correctedBy('2026-11-27', 28, isWorking)).toBe('2026-12-24')
    expect(correctedBy('2026-02-02', 28, isWorking)).toBe('2026-03-02')
  })
})
