import { expect, test } from 'vitest'
import { addressesFor, linkedTypes } from './address.ts'

test('readers meet an item of every type that a text may link to', () => {
  const { of } = addressesFor('/harstad')
  expect(linkedTypes.filter((type) => of(`${type}/noe`, '1') === undefined)).toEqual([])
})
