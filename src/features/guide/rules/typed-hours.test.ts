import { describe, expect, test } from 'vitest'
import { readSpan, readTime } from './typed-hours.ts'

describe('opening hours as people write them', () => {
  test.each([
    ['8', '08:00'],
    ['08', '08:00'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['15:30', '15:30'],
    [' 24:00 ', '24:00'],
  ])('%s is %s', (typed, kept) => {
    expect(readTime(typed)).toBe(kept)
  })

  test.each(['', 'åtte', '25', '8:60', '24:30', '8-15', '8.3'])('%s is no time of day', (typed) => {
    expect(readTime(typed)).toBeUndefined()
  })

  test('one opens before one closes', () => {
    expect(readSpan({ from: '8.30', to: '15' })).toEqual({ from: '08:30', to: '15:00' })
    expect(readSpan({ from: '15', to: '8' })).toBeUndefined()
    expect(readSpan({ from: '8', to: '' })).toBeUndefined()
  })
})
