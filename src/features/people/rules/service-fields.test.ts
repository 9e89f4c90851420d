import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isService, readController, readService } from './service-fields.ts'

const kinds = ['skole', 'barnehage']

test('a service is tied to what the guide says of it', () => {
  expect(readService({ kind: 'skole', name: 'Skolene våre', owner: 'municipal' }, kinds)).toEqual({
    key: 'skole',
    name: 'Skolene våre',
    owner: 'municipal',
  })
})

test('one that the guide does not know gets a key from its name', () => {
  const read = readService({ kind: 'annen', name: 'Åpen møteplass for ungdom (Sør)', owner: 'municipal' }, kinds)
  expect(read).toMatchObject({ key: 'apen-moteplass-for-ungdom-sor' })
})

test('a kind that the guide does not have is no choice', () => {
  expect(readService({ kind: 'sykehus', name: 'Sykehuset', owner: 'state' }, kinds)).toEqual({ kind: 'none' })
})

test('whatever it is called, the key fits in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
      const read = readService({ kind: 'annen', name, owner: 'municipal' }, kinds)
      if (isService(read)) expect(read.key).toMatch(/^[a-z0-9-]{1,60}$/)
    }),
  )
})

test('someone must answer for what is recorded', () => {
  expect(readController('  Inderøy   kommune ')).toBe('Inderøy kommune')
  expect(readController(' ')).toBeUndefined()
  expect(readController(null)).toBeUndefined()
})
