import { describe, expect, test } from 'vitest'
import type { FollowUp } from '#base/follow-up.ts'
import type { Day, UnitId } from '#base/ids.ts'
import { followUp, happened, states, unit, waiting } from '../testing/given.ts'
import { firstMeasureOf, openSpans } from './spans.ts'

const other = 'clinic' as UnitId // names stand for ids in these tests
const spansOf = (...told: readonly (readonly [Day, Partial<FollowUp>])[]) =>
  openSpans(happened(...told)).map(({ from, to, unit: own, isWaiting }) =>
    [from, to ?? 'open', own, ...(isWaiting ? ['waiting'] : [])].join(' '),
  )

describe('when a relay was open, and with whom', () => {
  test('days on which something else was recorded are of the same span', () => {
    expect(spansOf(['2026-01-05', {}], ['2026-02-01', {}], ['2026-03-01', {}])).toEqual(['2026-01-05 open school'])
  })

  test('another unit answers from the day on which it was so at its end', () => {
    expect(spansOf(['2026-01-05', {}], ['2026-02-01', { unit: other }])).toEqual([
      '2026-01-05 2026-02-01 school',
      '2026-02-01 open clinic',
    ])
  })

  test('while nobody holds it, the unit that it waits with', () => {
    const lost = waiting('2026-02-01', '2026-02-08')
    const office = lost.is === 'waiting-for-holder' ? { ...lost, unit: other } : lost
    expect(
      spansOf(['2026-01-05', {}], ['2026-02-01', states(office)], ['2026-02-05', states(office, active('2026-02-05'))]),
    ).toEqual(['2026-01-05 2026-02-01 school', '2026-02-01 2026-02-05 clinic waiting', '2026-02-05 open school'])
  })

  test('closed days are of none, and one that is opened again begins anew', () => {
    const closed = { is: 'closed', since: '2026-02-01' } as const
    expect(
      spansOf(['2026-01-05', {}], ['2026-02-01', states(closed)], ['2026-03-01', states(closed, active('2026-03-01'))]),
    ).toEqual(['2026-01-05 2026-02-01 school', '2026-03-01 open school'])
  })
})

const active = (since: string) => ({ is: 'active', since }) as const

describe('from a worry to the first measure', () => {
  const wonderOn = '2025-12-20'
  const begun = { wonderOn, firstMeasureOn: '2026-01-17' }

  test('calendar days, in the unit of the day on which it began', () => {
    const history = happened(['2026-01-05', begun], ['2026-02-01', { unit: other }])
    expect(firstMeasureOf(history)).toEqual({ on: '2026-01-17', unit, days: 28 })
  })

  test('nothing of a relay that came from no note, or that has no measure', () => {
    expect(firstMeasureOf(happened(['2026-01-05', { ...begun, wonderOn: undefined }]))).toBeUndefined()
    expect(firstMeasureOf([{ on: '2026-01-05', followUp: followUp({ wonderOn }) }])).toBeUndefined()
  })

  test('nothing of one that was closed before it; on the very day it counts', () => {
    const closedOn = (day: string) =>
      firstMeasureOf(happened(['2026-01-05', begun], [day, states({ is: 'closed', since: day })]))
    expect(closedOn('2026-01-16')).toBeUndefined()
    expect(closedOn('2026-01-17')?.days).toBe(28)
  })
})
