import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOn, overTime, type Workplace } from './over-time.ts'
import { lastSaid, sayable, states, stateOn, type Said } from './states.ts'

const said = (state: Said['state'], day: string, at = `${day}T08:00:00Z`): Said => ({ state, day, at: new Date(at) })
const school = (...all: readonly Said[]): Workplace => ({ from: undefined, ended: undefined, said: all })

describe('how far a workplace has come', () => {
  test('is what was said last of it, by the day from which it is so', () => {
    const way = [said('in-use', '2026-05-04'), said('informed', '2026-01-12')]
    expect(['2026-01-11', '2026-01-12', '2026-05-03', '2026-05-04'].map((day) => stateOn(way, day))).toEqual([
      'not-begun',
      'informed',
      'informed',
      'in-use',
    ])
  })

  test('is what was said later, of two about the same day', () => {
    const day = '2026-03-02'
    expect(
      stateOn([said('trained', day, '2026-03-02T12:00:00Z'), said('informed', day, '2026-03-02T09:00:00Z')], day),
    ).toBe('trained')
  })

  test('may be less than it was: a school that begins anew says so', () => {
    expect(stateOn([said('in-use', '2025-02-01'), said('not-begun', '2026-08-15')], '2026-09-01')).toBe('not-begun')
  })

  test('is not known from what is said of a day to come', () => {
    expect(lastSaid([said('in-use', '2027-01-01')], '2026-11-24')).toBeUndefined()
  })
})

describe('the picture over time', () => {
  test('begins with the month of the first word, has each month’s last day, and ends today', () => {
    const points = overTime([school(said('informed', '2026-08-20'))], '2026-11-24')
    expect(points.map(({ day }) => day)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-24'])
  })

  test('is empty as long as nobody has said anything', () => {
    expect(overTime([school()], '2026-11-24')).toEqual([])
  })

  test('has room for twelve points, however long it goes on, and always today', () => {
    const points = overTime([school(said('informed', '2019-02-28'))], '2026-11-24')
    expect(points).toHaveLength(12)
    expect(points.at(-1)?.day).toBe('2026-11-24')
  })

  test('does not change behind us: what comes later is counted later, and what ended stays where it was', () => {
    const places: Workplace[] = [
      school(said('in-use', '2026-08-10')),
      { from: '2026-10-05', ended: undefined, said: [] },
      { from: undefined, ended: '2026-10-01', said: [said('informed', '2026-08-10')] },
    ]
    expect(countsOn(places, '2026-09-30')).toMatchObject({ 'in-use': 1, informed: 1, 'not-begun': 0 })
    expect(countsOn(places, '2026-10-31')).toMatchObject({ 'in-use': 1, informed: 0, 'not-begun': 1 })
  })

  test('does not count those for whom the model is not meant', () => {
    expect(Object.values(countsOn([school(said('apart', '2026-08-10'))], '2026-11-24'))).toEqual([0, 0, 0, 0, 0])
  })

  test('holds every workplace exactly once at every point (property)', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10))
    const word = fc.record({ state: fc.constantFrom(...sayable), day, at: fc.date({ noInvalidDate: true }) })
    const place = fc.record({
      from: fc.option(day, { nil: undefined }),
      ended: fc.option(day, { nil: undefined }),
      said: fc.array(word, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), day, (places, today) => {
        for (const point of overTime(places, today)) {
          const there = places.filter(
            ({ from, ended, said: all }) =>
              !(from !== undefined && from > point.day) &&
              !(ended !== undefined && ended <= point.day) &&
              stateOn(all, point.day) !== 'apart',
          )
          expect(states.reduce((sum, state) => sum + point.counts[state], 0)).toBe(there.length)
        }
      }),
    )
  })
})
