import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNumberFault, maskedNumber, readIdentityNumber } from './identity-number.ts'
import { madeUpNumber } from './made-up-number.ts'

test('a made-up number is read as people type it', () => {
  const number = madeUpNumber('2011-03-14', 7)
  expect(readIdentityNumber(`${number.slice(0, 6)} ${number.slice(6)}`, 'demo')).toBe(number)
})

test('a demonstration takes no real number, and production no made-up one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (turn) => {
      expect(readIdentityNumber(madeUpNumber('1990-06-01', turn), 'production')).toBe('made-up-person')
    }),
  )
  // An official example of the 2032 rule, which belongs to nobody.
  expect(readIdentityNumber('13081396002', 'demo')).toSatisfy(
    (read: string) => read === 'real-person' || read === 'not-a-number',
  )
})

test('what is no number is told so, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readIdentityNumber(typed, 'demo')
      expect(isNumberFault(read) || /^\d{11}$/.test(read)).toBe(true)
    }),
  )
  expect(readIdentityNumber('12345678901', 'demo')).toBe('not-a-number')
  expect(readIdentityNumber('', 'demo')).toBe('not-a-number')
})

test('one wrong digit is always noticed', () => {
  const number = madeUpNumber('1985-12-24', 3)
  const slips = [...number].map((digit, at) => number.slice(0, at) + ((Number(digit) + 1) % 10) + number.slice(at + 1))
  for (const slip of slips) expect(isNumberFault(readIdentityNumber(slip, 'demo'))).toBe(true)
})

test('a masked number shows four digits', () => {
  expect(maskedNumber(madeUpNumber('2011-03-14', 7)).replaceAll(/\D/g, '')).toHaveLength(4)
})
