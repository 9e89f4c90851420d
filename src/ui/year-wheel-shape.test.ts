import { expect, test } from 'vitest'
import { mostMarks, placesIn, reach } from '#ui/year-wheel-shape.ts'

const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** Degrees from the top, as the clock goes; and how far from the middle of the wheel. */
const seenFromMiddle = ({ x, y }: { x: number; y: number }) => ({
  turned: ((Math.atan2(y - 220, x - 220) * 180) / Math.PI + 450) % 360,
  far: Math.hypot(x - 220, y - 220),
})

test('every mark stands within its month, however many there are', () => {
  for (const month of months)
    for (let count = 1; count <= mostMarks; count += 1) {
      const places = placesIn(month, count)
      expect(places).toHaveLength(count)
      for (const { turned, far } of places.map(seenFromMiddle)) {
        const aside = (Math.asin(reach / far) * 180) / Math.PI
        expect(turned - aside).toBeGreaterThan((month - 1) * 30)
        expect(turned + aside).toBeLessThan(month * 30)
        expect(far + reach).toBeLessThan(184)
        expect(far - reach).toBeGreaterThan(66)
      }
    }
})

test('no mark stands on another, in its month or in the next', () => {
  const all = months.flatMap((month) => placesIn(month, mostMarks))
  const near = all.flatMap((one, at) =>
    all.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 2 * reach),
  )
  expect(near).toEqual([])
})

test('a month with more than it has room for has as many as it has room for', () => {
  expect(placesIn(7, 50)).toHaveLength(mostMarks)
  expect(placesIn(7, 0)).toEqual([])
})
