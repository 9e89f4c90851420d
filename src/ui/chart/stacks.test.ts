import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stacksOf } from '#ui/chart/stacks.ts'

const counted = (...counts: readonly (readonly number[])[]) => counts.map((one) => ({ name: 'okt. 2025', counts: one }))

test('the last series stands at the foot, and each other on the one after it', () => {
  expect(stacksOf(['a', 'b', 'c'], counted([5, 0, 2])).stacks[0]?.parts).toEqual([
    { from: 2, to: 7 },
    { from: 2, to: 2 },
    { from: 0, to: 2 },
  ])
})

test('a part is as long as its count, and the scale goes by whole numbers from 0 to an end that nothing reaches over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 24 }),
      (all) => {
        const { top, marks, stacks } = stacksOf(['a', 'b', 'c'], counted(...all))
        expect(stacks.map(({ parts }) => parts?.map(({ from, to }) => to - from))).toEqual(all)
        expect(Math.max(...stacks.flatMap(({ parts = [] }) => parts.map(({ to }) => to)))).toBeLessThanOrEqual(top)
        expect([marks[0], marks.at(-1), marks.every(Number.isInteger)]).toEqual([0, top, true])
        expect(marks.length).toBeLessThan(9)
      },
    ),
  )
})

test.each([[0], [1], [2], [3]])('at most %i of something has marks for one each', (most) => {
  expect(stacksOf(['a'], counted([most])).marks).toEqual(Array.from({ length: Math.max(most, 1) + 1 }, (_, at) => at))
})

test.each([
  ['no series', [], counted([])],
  ['six series', ['a', 'b', 'c', 'd', 'e', 'f'], counted([1, 1, 1, 1, 1, 1])],
  ['no stack', ['a'], []],
  ['25 stacks', ['a'], counted(...Array.from({ length: 25 }, () => [1]))],
  ['a count too few', ['a', 'b'], counted([1])],
  ['no number', ['a'], counted([Number.NaN])],
  ['fewer than none', ['a'], counted([-1])],
])('%s cannot be drawn', (_, series, stacks) => {
  expect(() => stacksOf(series, stacks)).toThrow(RangeError)
})

test('what is not told has no parts, and the scale is that of the others', () => {
  const { top, stacks } = stacksOf(['a'], [{ name: '2026', counts: undefined }, ...counted([4.5])])
  expect([top, stacks.map(({ parts }) => parts)]).toEqual([5, [undefined, [{ from: 0, to: 4.5 }]]])
  expect(stacksOf(['a'], [{ name: '2026', counts: undefined }]).marks).toEqual([0, 1])
})
