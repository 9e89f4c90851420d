import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, inGroups, readCode } from './codes.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 32 })

test('a code is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      for (const kind of ['sign-in', 'invitation', 'receipt'] as const) {
        const code = codeFrom(random, kind)
        expect(readCode(inGroups(code), kind)).toEqual({ code })
        expect(readCode(` ${code.toLowerCase()} `, kind)).toEqual({ code })
      }
    }),
  )
})

test('no code has signs that are seen or heard as another', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      for (const kind of ['sign-in', 'receipt'] as const) expect(codeFrom(random, kind)).not.toMatch(/[01ILOU]/)
    }),
  )
})

test('what could not be a code is none', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readCode(typed, 'sign-in')
      expect(Object.values(read)[0]).toMatch(/^([A-HJKMNP-TV-Z][A-HJKMNP-TV-Z2-9]{7}|form|other-kind)$/)
    }),
  )
  expect(readCode('ABCD-EFG', 'sign-in')).toEqual({ fault: 'form' })
  expect(readCode('', 'invitation')).toEqual({ fault: 'form' })
})

test('a code typed where the other kind belongs is known for what it is', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(readCode(codeFrom(random, 'sign-in'), 'invitation')).toEqual({ fault: 'other-kind' })
      expect(readCode(codeFrom(random, 'invitation'), 'sign-in')).toEqual({ fault: 'other-kind' })
    }),
  )
})

test('a receipt’s code has twelve signs, fifty bits and more, in three groups', () => {
  const code = codeFrom(new Uint8Array(16).fill(7), 'receipt')
  expect(inGroups(code)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(Math.log2(30 ** code.length)).toBeGreaterThan(50)
  expect(readCode(code, 'sign-in')).toEqual({ fault: 'form' })
})
