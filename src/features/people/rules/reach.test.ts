import { describe, expect, test } from 'vitest'
import { chosenOf, digestTo, masked, readChoice, readDigits, troubleOf, type Address, type Choice } from './reach.ts'

const email = (state: Address['state']): Address => ({ channel: 'email', address: 'kari@vik.example', state })
const sms = (state: Address['state']): Address => ({ channel: 'sms', address: '+4799999123', state })

const goesTo = (choice: Choice | undefined, ...addresses: Address[]) =>
  digestTo({ choice, addresses }).map(({ channel }) => channel)
const trouble = (choice: Choice | undefined, ...addresses: Address[]) => troubleOf({ choice, addresses })

describe('a digest goes', () => {
  test.each([
    ['email', ['email']],
    ['sms', ['sms']],
    ['both', ['email', 'sms']],
    ['none', []],
    [undefined, ['email']],
  ] as const)('by what was chosen: %s', (choice, channels) => {
    expect(goesTo(choice, sms('proven'), email('proven')).toSorted()).toEqual(channels)
  })

  test('never to an address that nobody has shown they have, nor to one where nothing arrives', () => {
    for (const choice of ['email', 'sms', 'both', undefined] as const)
      for (const state of ['unproven', 'failed'] as const) expect(goesTo(choice, email(state), sms(state))).toEqual([])
  })

  test('by SMS for whoever has not chosen and has shown that alone', () => {
    expect(goesTo(undefined, email('unproven'), sms('proven'))).toEqual(['sms'])
  })

  test('never another way than the chosen one, also when that fails', () => {
    expect(goesTo('email', email('failed'), sms('proven'))).toEqual([])
  })
})

describe('somebody is told that they are not reached', () => {
  test.each([
    ['nothing on the card', trouble(undefined), 'no-address'],
    ['the chosen one is not on the card', trouble('sms', email('proven')), 'no-address'],
    ['nothing shown', trouble(undefined, email('unproven')), 'unproven'],
    ['the chosen one not shown', trouble('sms', email('proven'), sms('unproven')), 'unproven'],
    ['it does not arrive', trouble('email', email('failed')), 'failed'],
    ['one of two does not arrive', trouble('both', email('failed'), sms('proven')), 'failed'],
  ])('%s', (_why, found, wanted) => expect(found).toBe(wanted))

  test('and not when they are, or chose the application alone', () => {
    expect(trouble('email', email('proven'), sms('failed'))).toBeUndefined()
    expect(trouble('both', email('proven'), sms('unproven'))).toBeUndefined()
    expect(trouble('none', email('failed'))).toBeUndefined()
  })
})

test('nobody chooses what they do not have', () => {
  const addresses = [email('unproven')]
  expect(readChoice('email', { addresses })).toEqual({ choice: 'email' })
  expect(readChoice('none', { addresses: [] })).toEqual({ choice: 'none' })
  expect(readChoice('sms', { addresses })).toEqual({ fault: 'no-sms' })
  expect(readChoice('both', { addresses })).toEqual({ fault: 'no-sms' })
  expect(readChoice('brevdue', { addresses })).toEqual({ fault: 'choose' })
})

test('what a form shows as chosen is what happens now', () => {
  expect(chosenOf({ choice: undefined, addresses: [email('unproven'), sms('proven')] })).toBe('sms')
  expect(chosenOf({ choice: undefined, addresses: [sms('unproven'), email('unproven')] })).toBe('email')
  expect(chosenOf({ choice: undefined, addresses: [] })).toBe('none')
  expect(chosenOf({ choice: 'both', addresses: [email('proven')] })).toBe('both')
})

test('an address is known again by its owner and by nobody else', () => {
  expect(masked(email('proven'))).toBe('k•••@vik.example')
  expect(masked({ channel: 'email', address: 'ab@vik.example' })).toBe('•••@vik.example')
  expect(masked(sms('proven'))).toBe('••• •• 123')
})

test('a code is read however it is parted', () => {
  expect(['123456', ' 123 456 ', '12-34-56'].map(readDigits)).toEqual(['123456', '123456', '123456'])
  expect(['12345', '1234567', 'abcdef', '１２３４５６', ''].map(readDigits)).toEqual(Array(5).fill(undefined))
})
