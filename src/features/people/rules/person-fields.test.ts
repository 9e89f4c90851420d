import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeUpNumber } from './made-up-number.ts'
import { hasFault, readPerson, type TypedPerson } from './person-fields.ts'

const typed = (some: Partial<TypedPerson>): TypedPerson => ({
  name: 'Ingrid Testdal',
  email: '',
  phone: '',
  number: '',
  ...some,
})
const read = (some: Partial<TypedPerson>) => readPerson(typed(some), 'demo')

test('a name is enough', () => {
  const { fields, faults } = read({})
  expect(fields).toEqual({ name: 'Ingrid Testdal', email: undefined, phone: undefined, number: undefined })
  expect(hasFault(faults)).toBe(false)
})

test('a name is written in one line, whatever was pasted around it', () => {
  expect(read({ name: ' \u200BSolveig\n  Prøvevik\t' }).fields.name).toBe('Solveig Prøvevik')
  expect(read({ name: 'A\u030Ase Testdal' }).fields.name).toBe('Åse Testdal')
})

test('a number in the field for the name is noticed before anyone reads it there', () => {
  expect(read({ name: 'Ingrid Testdal 01825012345' }).faults.name).toBe('digits')
  expect(read({ name: '   ' }).faults.name).toBe('missing')
  expect(read({ name: 'a'.repeat(201) }).faults.name).toBe('long')
})

test('an e-mail address is read as people write it', () => {
  expect(read({ email: ' mailto:Ingrid.Testdal@Harstad.Kommune.NO ' }).fields.email).toBe(
    'Ingrid.Testdal@harstad.kommune.no',
  )
  expect(read({ email: 'åse@blåbær.no' }).fields.email).toBe('åse@blåbær.no')
})

test.each([
  'ingrid',
  'ingrid@harstad',
  'ingrid @harstad.no',
  'a@b.no, c@d.no',
  'a@b.no;c@d.no',
  'Ingrid <a@b.no>',
  'a@b..no',
  '@b.no',
  `${'a'.repeat(65)}@b.no`,
])('%s is no single address', (email) => {
  expect(read({ email }).faults.email).toBe('form')
})

test('a line break in an address never reaches the letter', () => {
  expect(read({ email: 'a@b.no\r\nBcc: c@d.no' }).faults.email).toBe('form')
})

test.each([
  ['412 34 567', '+4741234567'],
  ['+47 412 34 567', '+4741234567'],
  ['004741234567', '+4741234567'],
  ['4741234567', '+4741234567'],
  ['+46 70 123 45 67', '+46701234567'],
  ['', undefined],
])('the phone number %s is %s', (phone, expected) => {
  const { fields, faults } = read({ phone })
  expect(fields.phone).toBe(expected)
  expect(faults.phone).toBeUndefined()
})

test.each(['4123456', '412345678', '+47412345', 'ring meg', '+4701234567', '123'])('%s is no phone number', (phone) => {
  expect(read({ phone }).faults.phone).toBe('form')
})

test('an identity number is kept only when it is one', () => {
  const number = madeUpNumber('1985-12-24', 3)
  expect(read({ number: `${number.slice(0, 6)} ${number.slice(6)}` }).fields.number).toBe(number)
  expect(read({ number: '12345678901' }).faults.number).toBe('not-a-number')
  expect(readPerson(typed({ number }), 'production').faults.number).toBe('made-up-person')
})

test('whatever is typed, a field with a fault gives nothing on', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (name, email, phone, number) => {
      const { fields, faults } = readPerson({ name, email, phone, number }, 'demo')
      expect(faults.name === undefined).toBe(fields.name !== '')
      if (faults.email !== undefined) expect(fields.email).toBeUndefined()
      if (faults.phone !== undefined) expect(fields.phone).toBeUndefined()
      expect(fields.name).not.toMatch(/[\n\r\d]/)
      expect(fields.phone ?? '+4741234567').toMatch(/^\+\d{7,15}$/)
    }),
  )
})
