import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test('a line is what one sees of it', () => {
  expect(oneLine('  Testdal\n  idrettslag\t')).toBe('Testdal idrettslag')
  expect(oneLine('\u200B\u202E\u0000')).toBe('')
  expect(oneLine('Smør\u00ADøyet')).toBe('Smørøyet')
  expect(oneLine(null)).toBe('')
})
