import { expect, test } from 'vitest'
import { whatIsWrong } from '#platform/db/check-server.ts'

const good = { versionNumber: 180_004, encoding: 'UTF8', extensions: new Set(['unaccent', 'pg_trgm', 'plpgsql']) }

test('a fitting server has nothing wrong', () => {
  expect(whatIsWrong(good)).toBeUndefined()
  expect(whatIsWrong({ ...good, versionNumber: 190_000 })).toBeUndefined()
})

test('an older PostgreSQL is refused by its number', () => {
  expect(whatIsWrong({ ...good, versionNumber: 170_009 })).toBe(
    'The database runs PostgreSQL 17; Stafett needs PostgreSQL 18 or newer.',
  )
})

test('another encoding is refused by its name', () => {
  expect(whatIsWrong({ ...good, encoding: 'SQL_ASCII' })).toContain('SQL_ASCII')
})

test('a missing extension is named', () => {
  expect(whatIsWrong({ ...good, extensions: new Set(['unaccent']) })).toContain('extension pg_trgm')
})
