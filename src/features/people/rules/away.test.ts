import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import { isAwayOn, readAway, type AwayDays } from './away.ts'

const today = '2026-11-22'
const read = (from: string, until: string, others: readonly AwayDays[] = [], begunOn?: string) =>
  readAway({ from, until }, { today, others, begunOn })

describe('when somebody is away', () => {
  test.each<[from: string, until: string, away: AwayDays]>([
    ['22.11.2026', '22.11.2026', { from: today, until: today }],
    ['01.12.2026', '18.12.2026', { from: '2026-12-01', until: '2026-12-18' }],
    ['22.11.2026', '', { from: today, until: undefined }],
    ['22.11.2026', '  ', { from: today, until: undefined }],
  ])('%s to %s', (from, until, away) => expect(read(from, until)).toEqual({ away }))

  test.each<[about: string, from: string, until: string, faults: object]>([
    ['yesterday: what was told then stays told', '21.11.2026', '', { from: 'past', until: undefined }],
    ['no first day', '', '', { from: 'day', until: undefined }],
    ['no day of any calendar', '31.11.2026', '', { from: 'day', until: undefined }],
    ['a last day that is none', '22.11.2026', 'snart', { from: undefined, until: 'day' }],
    ['a last day before the first', '02.12.2026', '01.12.2026', { from: undefined, until: 'order' }],
  ])('is not %s', (_about, from, until, faults) => expect(read(from, until)).toEqual({ faults }))

  test('one that has begun keeps its first day, whatever is typed, and ends today at the earliest', () => {
    expect(read('', '22.11.2026', [], '2026-11-02')).toEqual({ away: { from: '2026-11-02', until: today } })
    expect(read('01.12.2026', '', [], '2026-11-02')).toEqual({ away: { from: '2026-11-02', until: undefined } })
    expect(read('', '21.11.2026', [], '2026-11-02')).toEqual({ faults: { from: undefined, until: 'past' } })
  })
})

test('two absences of one person share no day, and whichever meets another is told which', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((days) => dayAfter(today, days))
  const days = fc.record({ from: day, until: fc.option(day, { nil: undefined }) })
  const right = days.filter(({ from, until }) => until === undefined || from <= until)
  fc.assert(
    fc.property(right, fc.array(right, { maxLength: 3 }), (one, others) => {
      const all = Array.from({ length: 30 }, (_, at) => dayAfter(today, at))
      const shares = (other: AwayDays) => all.some((each) => isAwayOn(one, each) && isAwayOn(other, each))
      const meets = others.find(shares)
      const said = read(one.from, one.until ?? '', others)
      expect(said).toEqual(meets === undefined ? { away: one } : { faults: { meets } })
    }),
  )
})
