import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf, keyFor, keyedHash, newKey, seal, unseal, unwrapKey, wrapKey } from '#platform/crypto/seal.ts'

const key = newKey()

test('what is sealed opens again with the same key at the same place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (words, place) => {
      expect(unseal(key, seal(key, words, place), place)).toBe(Buffer.from(words).toString('utf8'))
    }),
  )
})

test('the same words never look the same twice', () => {
  expect(seal(key, 'words', 'here')).not.toEqual(seal(key, 'words', 'here'))
})

test('another key opens nothing', () => {
  expect(() => unseal(newKey(), seal(key, 'words', 'here'), 'here')).toThrow()
})

test('words moved to another place do not open there', () => {
  expect(() => unseal(key, seal(key, 'words', 'person/1'), 'person/2')).toThrow()
})

test('a single changed byte is noticed, wherever it is', () => {
  const sealed = seal(key, 'words', 'here')
  const changed = [...sealed.keys()].map((at) => Buffer.from(sealed).fill((sealed[at] ?? 0) ^ 1, at, at + 1))
  for (const bytes of changed) expect(() => unseal(key, bytes, 'here')).toThrow()
})

test('bytes that were cut short do not open', () => {
  const sealed = seal(key, 'words', 'here')
  for (const length of sealed.keys()) expect(() => unseal(key, sealed.subarray(0, length), 'here')).toThrow()
})

test('a wrapped key is the same key when unwrapped', () => {
  const inner = newKey()
  expect(Buffer.from(unwrapKey(key, wrapKey(key, inner, 'municipality/1'), 'municipality/1'))).toEqual(
    Buffer.from(inner),
  )
})

test('keys for two purposes differ, and so do hashes made with them', () => {
  expect(keyedHash(keyFor(key, 'one'), 'text')).not.toEqual(keyedHash(keyFor(key, 'other'), 'text'))
})

test('a fingerprint can be read aloud and tells nothing of the key', () => {
  expect(fingerprintOf(key)).toMatch(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/)
  expect(fingerprintOf(key)).toBe(fingerprintOf(key))
  expect(Buffer.from(key).toString('hex')).not.toContain(fingerprintOf(key).replaceAll('-', ''))
})
