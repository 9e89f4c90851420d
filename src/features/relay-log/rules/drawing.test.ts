import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colours, pathOf, readDrawing, sheet, writeDrawing, type Drawing } from './drawing.ts'

const place = fc.tuple(fc.integer({ min: 0, max: sheet.width }), fc.integer({ min: 0, max: sheet.height }))
const drawings: fc.Arbitrary<Drawing> = fc.array(
  fc.record({
    colour: fc.constantFrom(...colours),
    places: fc.array(place, { minLength: 1, maxLength: 20 }).map((all) => all.flat()),
  }),
  { minLength: 1, maxLength: 20 },
)

describe('a drawing', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        expect(readDrawing(writeDrawing(drawing))).toEqual(drawing)
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['an unknown colour', 'pink:1,2'],
    ['half a place', 'red:1,2,3'],
    ['a place beside the sheet', 'red:601,2'],
    ['a place below the sheet', 'red:1,401'],
    ['something that is no number', 'red:1,x'],
    ['markup', 'red:1,2"/><script>alert(1)</script>'],
    ['too many lines', Array.from({ length: sheet.mostLines + 1 }, () => 'red:1,2').join(';')],
    ['too many places', `red:${Array.from({ length: sheet.mostPlaces + 1 }, () => '1,2').join()}`],
    ['a line of nothing', 'red:;red:1,2'],
  ])('%s is none', (_, written) => {
    expect(readDrawing(written)).toBeUndefined()
  })

  test('is only figures and letters of a path, whatever was sent', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        for (const line of drawing) expect(pathOf(line)).toMatch(/^M\d+ \d+(h0|L[\d ]+)$/)
      }),
    )
  })

  test('random words are no drawing', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const read = readDrawing(words)
        if (read !== undefined) expect(words).toBe(writeDrawing(read))
      }),
    )
  })
})
