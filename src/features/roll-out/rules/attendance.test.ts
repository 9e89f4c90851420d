import { describe, expect, test } from 'vitest'
import { changedAttendance, readOthers } from './attendance.ts'

describe('who was there', () => {
  test('is what was ticked, and what was unticked', () => {
    expect(
      changedAttendance(
        { people: ['a', 'b'], others: 0 },
        { people: ['b', 'c'], others: 3 },
        { people: ['a', 'b'], others: 0 },
      ),
    ).toEqual({ add: ['c'], remove: ['a'], others: 3 })
  })

  test('keeps those whom another ticked meanwhile', () => {
    expect(
      changedAttendance({ people: [], others: 0 }, { people: ['a'], others: 0 }, { people: ['b'], others: 0 }),
    ).toEqual({
      add: ['a'],
      remove: [],
      others: undefined,
    })
  })

  test('tells when another has changed the same number to something else', () => {
    const now = { people: [], others: 5 }
    expect(changedAttendance({ people: [], others: 0 }, { people: [], others: 3 }, now).others).toBe('changed')
    expect(changedAttendance({ people: [], others: 0 }, { people: [], others: 5 }, now).others).toBeUndefined()
    expect(changedAttendance({ people: [], others: 0 }, { people: [], others: 0 }, now).others).toBeUndefined()
  })

  test('is a whole number of people', () => {
    expect(['', ' 12 ', '0', '-1', '1,5', '2001', 'tolv'].map(readOthers)).toEqual([
      0,
      12,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
