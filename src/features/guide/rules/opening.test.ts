import { describe, expect, test } from 'vitest'
import { minutesIn, nextChange, openingAt, weekdaysIn, type Hours } from './opening.ts'

const weekdays: Hours = { always: false, hours: [{ days: '1-5', from: '08:00', to: '15:30' }], holidays: undefined }
const never = () => false

/** A moment in Norway, in winter one hour and in summer two hours before UTC. */
const winter = (text: string) => new Date(`${text}+01:00`)
const summer = (text: string) => new Date(`${text}+02:00`)

describe('someone answers now', () => {
  test('a phone that is always answered is always open', () => {
    expect(openingAt({ always: true, hours: [], holidays: undefined }, winter('2026-12-25T03:00'), () => true)).toEqual(
      { state: 'always' },
    )
  })

  test('on a Monday morning, until half past three', () => {
    expect(openingAt(weekdays, winter('2026-11-23T08:00'), never)).toEqual({ state: 'open', until: 930 })
  })

  test('in summer time too', () => {
    expect(openingAt(weekdays, summer('2026-07-01T15:29'), never).state).toBe('open')
  })
})

describe('nobody answers now', () => {
  test('at closing time, and the next opening is told', () => {
    expect(openingAt(weekdays, winter('2026-11-23T15:30'), never)).toEqual({
      state: 'closed',
      next: { day: '2026-11-24', minutes: 480 },
    })
  })

  test('on Friday evening the next opening is Monday', () => {
    expect(openingAt(weekdays, winter('2026-11-27T20:00'), never)).toMatchObject({ next: { day: '2026-11-30' } })
  })

  test('on a public holiday, unless the phone is answered as usual', () => {
    const christmas = (day: string) => day === '2026-12-25'
    expect(openingAt(weekdays, winter('2026-12-25T10:00'), christmas)).toMatchObject({
      state: 'closed',
      next: { day: '2026-12-28' },
    })
    expect(openingAt({ ...weekdays, holidays: 'as-usual' }, winter('2026-12-25T10:00'), christmas).state).toBe('open')
  })

  test('when nobody has told the hours we do not guess', () => {
    expect(openingAt({ always: false, hours: [], holidays: undefined }, winter('2026-11-23T10:00'), never)).toEqual({
      state: 'unknown',
    })
  })
})

describe('a page about opening hours is true until the next change', () => {
  test('the next opening or closing the same day', () => {
    expect(nextChange([weekdays], winter('2026-11-23T07:00'), never)).toEqual(winter('2026-11-23T08:00'))
    expect(nextChange([weekdays], winter('2026-11-23T08:00'), never)).toEqual(winter('2026-11-23T15:30'))
  })

  test('at the latest until midnight in Norway', () => {
    expect(nextChange([], winter('2026-11-23T20:00'), never)).toEqual(winter('2026-11-24T00:00'))
  })

  test('on the night when the clock goes back, midnight is still midnight', () => {
    expect(nextChange([], new Date('2026-10-25T10:00:00Z'), never)).toEqual(new Date('2026-10-25T23:00:00Z'))
  })
})

test('days and hours are read as written', () => {
  expect([...weekdaysIn('1-3,5')]).toEqual([1, 2, 3, 5])
  expect(minutesIn('08:30')).toBe(510)
  expect(minutesIn('24:00')).toBe(1440)
})
