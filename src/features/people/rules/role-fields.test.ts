import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAbsence } from './absence.ts'
import { readRole } from './role-fields.ts'
import { readDay, writeDay } from './typed-day.ts'

const today = '2026-11-22'
const roles = ['staff', 'substitute'] as const
const read = (role: string, from = '', until = '') =>
  readRole({ role, from, until }, { roles, today, substituteDays: 90 })

test.each([
  ['24.12.2026', '2026-12-24'],
  [' 1.3.2027 ', '2027-03-01'],
  ['1. 3. 2027', '2027-03-01'],
  ['24/12/2026', '2026-12-24'],
  ['24-12-26', '2026-12-24'],
  ['2026-12-24', '2026-12-24'],
  ['29.2.2028', '2028-02-29'],
])('the day %s is %s', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each(['', '31.2.2027', '29.2.2027', '24.13.2026', '0.1.2027', 'i morgen', '24.12', '24.12.1926', '1.1.20260'])(
  '%s is no day',
  (typed) => {
    expect(readDay(typed)).toBeUndefined()
  },
)

test('a day is read as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
      const day = new Date(Date.parse('2001-01-01') + days * 86_400_000).toISOString().slice(0, 10)
      expect(readDay(writeDay(day))).toBe(day)
    }),
  )
})

test('staff need no days: from today, without end', () => {
  expect(read('staff').fields).toEqual({ role: 'staff', from: today, until: undefined })
})

test('a substitute has a last day, and not too far away', () => {
  expect(read('substitute').faults.until).toBe('needed')
  expect(read('substitute', '', '19.2.2027').fields?.until).toBe('2027-02-19')
  expect(read('substitute', '', '20.2.2027').faults.until).toBe('long')
  expect(read('staff', '', '20.2.2030').fields?.until).toBe('2030-02-20')
})

test('the last day is neither over nor before the first', () => {
  expect(read('staff', '', '21.11.2026').faults.until).toBe('past')
  expect(read('staff', '1.12.2026', '30.11.2026').faults.until).toBe('order')
  expect(read('staff', '', '22.11.2026').fields?.until).toBe(today)
})

test('a role that the reader may not give is not given, however it is asked for', () => {
  expect(read('unit-leader').faults.role).toBe('choose')
  expect(read('administrator').fields).toBeUndefined()
  expect(read('').faults.role).toBe('choose')
})

test('days that cannot be read are told apart', () => {
  expect(read('staff', 'snart', 'senere').faults).toEqual({ role: undefined, from: 'day', until: 'day' })
})

const led = [
  {
    id: 'unit',
    colleagues: [
      { id: 'kim', until: undefined },
      { id: 'liv', until: '2026-12-10' },
    ],
  },
]
const lend = (some: Partial<Parameters<typeof readAbsence>[0]>) =>
  readAbsence(
    { unit: 'unit', who: 'kim', from: '1.12.2026', until: '18.12.2026', ...some },
    { led, today, mostDays: 365 },
  )

test('a leader lends the office to a colleague for some days', () => {
  expect(lend({}).absence).toEqual({ unit: 'unit', who: 'kim', from: '2026-12-01', until: '2026-12-18' })
})

test('a leader lends only the own unit, only to someone who works there', () => {
  expect(lend({ unit: 'elsewhere' }).faults.unit).toBe('unit')
  expect(lend({ who: 'stranger' }).faults.who).toBe('who')
  expect(lend({ who: '' }).absence).toBeUndefined()
})

test('an office is not lent to someone who leaves before the end', () => {
  expect(lend({ who: 'liv' }).faults.who).toBe('leaves-before')
  expect(lend({ who: 'liv', until: '10.12.2026' }).absence?.who).toBe('liv')
})

test('an office is lent from today at the earliest, and not for ever', () => {
  expect(lend({ from: '21.11.2026' }).faults.from).toBe('past')
  expect(lend({ until: '' }).faults.until).toBe('day')
  expect(lend({ until: '30.11.2026' }).faults.until).toBe('order')
  expect(lend({ until: '1.12.2027' }).faults.until).toBe('long')
  expect(lend({ until: '30.11.2027' }).absence?.until).toBe('2027-11-30')
})
