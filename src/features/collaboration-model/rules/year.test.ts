import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMonth, datesOf, inYear, monthsIn, spanOf } from './year.ts'

const said = (text: string) => ({ text })

test('months are read as numbers, and what is none is no month', () => {
  expect(monthsIn('2, 9')).toEqual([2, 9])
  expect(monthsIn('0,13,x,5,5')).toEqual([5])
  expect(monthsIn(undefined)).toEqual([])
})

test('a meeting has its months, a transition its dates, and a plan the day until which it holds', () => {
  expect(datesOf({ months: '9,2' }).map(({ key, month }) => [key, month])).toEqual([
    ['9', 9],
    ['2', 2],
  ])
  expect(datesOf({ dates: [{ key: 'besok', month: 5, text: said('Besøk') }] })).toEqual([
    { key: 'besok', month: 5, text: said('Besøk'), until: undefined },
  ])
  expect(datesOf({ lasts: '2027-12-31' })).toEqual([{ key: 'lasts', month: 12, text: undefined, until: '2027-12-31' }])
})

test('what comes oftener than every second month has no month of its own, and a month that is none is left out', () => {
  expect(datesOf({ months: '1,2,3,4,5,6,8', frequency: said('Hver måned') })).toEqual([])
  expect(datesOf({ dates: [{ key: 'feil', month: 13, text: said('Aldri') }] })).toEqual([])
})

test('a year is read from January on, and a thing has one number wherever it is', () => {
  const things = [
    { name: 'møte', months: '10,3' },
    { name: 'overgang', dates: [{ key: 'a', month: 3, text: said('Samtykke') }] },
    { name: 'uten', months: undefined },
  ]
  const year = byMonth(things, (thing) => thing)
  expect(year.map(({ month, own }) => [month, own.map(({ thing }) => thing.name)])).toEqual([
    [3, ['møte', 'overgang']],
    [10, ['møte']],
  ])
  expect(inYear(things, (thing) => thing).map(({ name }) => name)).toEqual(['møte', 'overgang'])
})

test('a month is all its days and never reaches into the next, in whichever year it comes again', () => {
  expect(spanOf(9, 2026)).toEqual({ from: '2026-09-01', until: '2026-10-01' })
  expect(spanOf(12, 2026)).toEqual({ from: '2026-12-01', until: '2027-01-01' })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2020, max: 2100 }), (month, year) => {
      const { from, until } = spanOf(month, year)
      const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
      const again = new Date(Date.parse(`${year + 1}${from.slice(4)}`) + (days - 1) * 86_400_000)
      expect(again.getUTCMonth() + 1).toBe(month)
      expect(days).toBe([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1])
    }),
  )
})
