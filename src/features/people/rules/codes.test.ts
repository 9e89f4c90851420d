import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, inGroups, readCode } from './codes.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 32 })

test('a code is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random)
      expect(readCode(inGroups(code))).toBe(code)
      expect(readCode(` ${code.toLowerCase()} `)).toBe(code)
    }),
  )
})

test('no code has signs that are seen or heard as another', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(codeFrom(random)).not.toMatch(/[01ILOU]/)
    }),
  )
})

test('what could not be a code is none', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readCode(typed)
      expect(read === undefined || /^[A-HJKMNP-TV-Z2-9]{8}$/.test(read)).toBe(true)
    }),
  )
  expect(readCode('ABCD-EFG')).toBeUndefined()
  expect(readCode('')).toBeUndefined()
})
