import { expect, test } from 'vitest'
import { matchOf, type Match } from './match.ts'

const one = Buffer.alloc(32, 1)
const another = Buffer.alloc(32, 2)
const match = (some: Partial<Match>, by: 'invitation' | 'voice') =>
  matchOf({ identityPerson: undefined, identityNumber: undefined, personNumber: undefined, ...some }, 'kim', by)

test('whoever has the invitation takes it when no number was registered', () => {
  expect(match({ identityNumber: one }, 'invitation')).toBe('match')
  expect(match({}, 'invitation')).toBe('match')
})

test('an invitation that went astray is of no use when the number is another', () => {
  expect(match({ identityNumber: another, personNumber: one }, 'invitation')).toBe('other-number')
  expect(match({ personNumber: one }, 'invitation')).toBe('no-number')
  expect(match({ identityNumber: Buffer.from(one), personNumber: one }, 'invitation')).toBe('match')
})

test('a leader who hears the code connects a work account, which has no number', () => {
  expect(match({ personNumber: one }, 'voice')).toBe('match')
  expect(match({ identityNumber: another, personNumber: one }, 'voice')).toBe('other-number')
})

test('who is someone here already is not made someone else', () => {
  expect(match({ identityPerson: 'liv' }, 'invitation')).toBe('other-person')
  expect(match({ identityPerson: 'liv' }, 'voice')).toBe('other-person')
  expect(match({ identityPerson: 'kim', identityNumber: another, personNumber: one }, 'invitation')).toBe('already')
})
