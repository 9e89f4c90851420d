import { expect, test } from 'vitest'
import { mostAndLeast } from './help.ts'

test('those that helped most and least, of items that enough have answered for', () => {
  const items = [
    { key: 'few', yes: 4, no: 0 },
    { key: 'good', yes: 5, no: 0 },
    { key: 'better', yes: 90, no: 10 },
    { key: 'half', yes: 5, no: 5 },
    { key: 'bad', yes: 1, no: 9 },
  ]
  const { most, least } = mostAndLeast(items, 2)
  expect([most.map(({ key }) => key), least.map(({ key }) => key)]).toEqual([
    ['good', 'better'],
    ['bad', 'half'],
  ])
})
