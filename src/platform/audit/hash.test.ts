import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashRow, hashSeal, type Seal } from './hash.ts'

const columns = fc.array(fc.option(fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 })

test('two rows have one hash only when every column is the same', () => {
  fc.assert(
    fc.property(columns, columns, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(hashRow(one).equals(hashRow(other))).toBe(same)
    }),
  )
})

test('nothing, an empty text and the word null are three different things', () => {
  const hashes = [[null], [''], ['null']].map((row) => hashRow(row).toString('hex'))
  expect(new Set(hashes).size).toBe(3)
})

test('letters cannot move from one column to the next', () => {
  expect(hashRow(['ab', 'c'])).not.toEqual(hashRow(['a', 'bc']))
  expect(hashRow(['a","b'])).not.toEqual(hashRow(['a', 'b']))
})

// Made with Python's json and hashlib from the description in hash.ts.
test('the recipe stays what it was: old seals are proved with it', () => {
  expect(hashRow(['1', '7', '812', '1795348800123000', 'open-relay', 'done', null, '{"a": 1}']).toString('hex')).toBe(
    '9f404a252e1f82f0a8581cf202b549a372e9ec5602de4966789d81acde91d49c',
  )
  expect(hashSeal(undefined, seal).toString('hex')).toBe(
    '0420cbedc6156e3c2a5809057959cf36ae37933cf5e2ed730442c8a71a9ec8c1',
  )
})

const seal: Seal = {
  municipality: 1,
  number: 1,
  from: { transaction: '800', id: '1' },
  to: { transaction: '812', id: '7' },
  count: 2,
  rowIds: ['1', '7'],
  rowHashes: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
  sealedAt: '1795348800123000',
}

test.each<[string, Partial<Seal>]>([
  ['municipality', { municipality: 2 }],
  ['number', { number: 2 }],
  ['first row', { from: { transaction: '800', id: '2' } }],
  ['last row', { to: { transaction: '813', id: '7' } }],
  ['count', { count: 3 }],
  ['ids', { rowIds: ['7', '1'] }],
  ['rows', { rowHashes: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)] }],
  ['time', { sealedAt: '1795348800123001' }],
])('a seal with another %s has another hash', (_, change) => {
  expect(hashSeal(undefined, { ...seal, ...change })).not.toEqual(hashSeal(undefined, seal))
})

test('a seal depends on the one before', () => {
  expect(hashSeal(Buffer.alloc(32, 9), seal)).not.toEqual(hashSeal(undefined, seal))
})
