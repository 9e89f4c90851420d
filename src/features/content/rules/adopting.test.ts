import { expect, test } from 'vitest'
import { faultsOfAdoption } from './adopting.ts'

const around = { today: '2026-11-23', taken: ['2024-06-12'] }
const said = { day: '2026-11-20', caseNumber: '71/26', by: '' }

test('a day that has been and a case are enough; who adopted it may stay unsaid', () => {
  expect(faultsOfAdoption(said, around)).toEqual({})
  expect(faultsOfAdoption({ ...said, day: around.today, by: 'Kommunestyret' }, around)).toEqual({})
})

test('nothing is adopted on a day that is none, that has not come, or that has its version', () => {
  expect(faultsOfAdoption({ ...said, day: undefined }, around)).toEqual({ day: 'unread' })
  expect(faultsOfAdoption({ ...said, day: '2026-11-24' }, around)).toEqual({ day: 'future' })
  expect(faultsOfAdoption({ ...said, day: '2024-06-12' }, around)).toEqual({ day: 'taken' })
})

test('without a case, or with more than fits, nothing is kept', () => {
  expect(faultsOfAdoption({ ...said, caseNumber: '' }, around)).toEqual({ caseNumber: 'missing' })
  expect(faultsOfAdoption({ ...said, caseNumber: 'x'.repeat(81), by: 'x'.repeat(121) }, around)).toEqual({
    ...{ caseNumber: 'long', by: 'long' },
  })
})
