import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsFor, places } from '#ui/guide-track.ts'

test('levels of five steps stand in five columns', () => {
  expect(columnsFor([5, 5, 5, 5])).toBe(5)
})

test('a level of eight steps takes two even rows', () => {
  expect(columnsFor([8])).toBe(4)
  expect(places(8, 4, true).map((place) => place.turnsAfter)).toEqual([
    undefined,
    undefined,
    undefined,
    0,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('there are never fewer than three columns and never more than six', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (counts) => {
      expect(columnsFor(counts)).toBeGreaterThanOrEqual(3)
      expect(columnsFor(counts)).toBeLessThanOrEqual(6)
    }),
  )
})

test('the line turns once after each row, and only the last level lets it end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 3, max: 6 }),
      fc.boolean(),
      (count, columns, last) => {
        const turns = places(count, columns, last).filter((place) => place.turnsAfter !== undefined).length

        expect(turns).toBe(Math.ceil(count / columns) - (last ? 1 : 0))
      },
    ),
  )
})

test('the turn goes past the places a short row leaves empty', () => {
  expect(places(2, 5, false)[1]?.turnsAfter).toBe(3)
})
