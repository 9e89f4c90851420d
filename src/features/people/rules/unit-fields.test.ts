import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNameTaken, isOrganisationNumber, isUnit, readEnd, readUnit } from './unit-fields.ts'

const school = { name: 'Prøvevik skole', owner: 'municipal', number: '' }

test('a school without an organisation number is a unit', () => {
  expect(readUnit(school)).toEqual({ name: 'Prøvevik skole', owner: 'municipal', organisationNumber: undefined })
})

test('an organisation number is read with the spaces people put in it', () => {
  expect(readUnit({ ...school, number: '974 760 673' })).toMatchObject({ organisationNumber: '974760673' })
})

test.each(['974760674', '97476067', '9747606733', 'abcdefghi', '974 760 67x'])(
  'the organisation number %s is told to be wrong',
  (number) => expect(readUnit({ ...school, number })).toEqual({ number: 'wrong' }),
)

test('of ten numbers that begin alike, at most one is an organisation number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (eight) => {
      const begins = String(eight).padStart(8, '0')
      const valid = [...'0123456789'].filter((last) => isOrganisationNumber(begins + last))
      expect(valid.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('two digits that change places are found out', () => {
  expect(isOrganisationNumber('974760673')).toBe(true)
  expect(isOrganisationNumber('947760673')).toBe(false)
})

test('everything that is wrong is told at once', () => {
  expect(readUnit({ name: '', owner: 'mine', number: '1' })).toEqual({ name: 'none', owner: 'none', number: 'wrong' })
})

test('a name of 201 letters is too long', () => {
  expect(readUnit({ ...school, name: 'a'.repeat(201) })).toEqual({ name: 'long' })
})

test('whatever is typed is a unit or told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.record({ name: fc.string(), owner: fc.string(), number: fc.string() }), (typed) => {
      const read = readUnit(typed)
      expect(isUnit(read) || Object.keys(read).length > 0).toBe(true)
    }),
  )
})

test('a name that differs in capitals only is taken', () => {
  expect(isNameTaken('øvingsnes SKOLE', [{ name: 'Øvingsnes skole' }])).toBe(true)
  expect(isNameTaken('Øvingsnes', [{ name: 'Øvingsnes skole' }])).toBe(false)
})

test('a unit is closed today or later', () => {
  expect(readEnd('22.11.2026', '2026-11-22')).toEqual({ day: '2026-11-22' })
  expect(readEnd('1.8.2027', '2026-11-22')).toEqual({ day: '2027-08-01' })
})

test('not yesterday, not in three years, and not on a day that no calendar has', () => {
  expect(readEnd('21.11.2026', '2026-11-22')).toEqual({ fault: 'past' })
  expect(readEnd('22.11.2029', '2026-11-22')).toEqual({ fault: 'far' })
  expect(readEnd('31.02.2027', '2026-11-22')).toEqual({ fault: 'wrong' })
})
