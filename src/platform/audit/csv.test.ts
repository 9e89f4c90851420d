import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test.each(['=1+1', '+1', '-1', '@sum(a1)', '\t=1', '\r=1'])('%j is not run as a formula', (cell) => {
  expect(parse(csvLine([cell]))).toEqual([[`'${cell}`]])
})

test('whatever stands in a cell, a reader finds it in its own cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (cells) => {
      const [read] = parse(csvLine(cells))
      expect(read?.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
        cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')),
      )
    }),
  )
})

test('nothing is an empty cell', () => expect(csvLine(['a', null, 'b'])).toBe('a,,b\r\n'))
