import { expect, test } from 'vitest'
import type { ClockKind } from '#base/follow-up.ts'
import type { PersonId } from '#base/ids.ts'
import { calendarOf } from './calendar.ts'

const [hol, dep] = ['Hol', 'Dep'] as PersonId[] as [PersonId, PersonId] // made up
const due = (dueOn: string, whose: readonly PersonId[] = [hol], kind: ClockKind = 'next-follow-up') => ({
  ...{ kind, about: '', dueOn, startedOn: '2026-01-01', whose },
})
const meeting = (on: string, people: readonly PersonId[] = [hol]) => ({ id: `m ${on}`, on, at: 600, people })
const today = '2026-11-23'

test('a calendar is told each day once, however much is due on it', () => {
  const all = [due('2026-12-01'), due('2026-12-01', [hol, dep], 'measure-deadline'), due('2026-11-23')]
  expect(calendarOf(hol, { due: all, meetings: [] }, today).days).toEqual(['2026-11-23', '2026-12-01'])
})

test('only of what is one’s own, from today until eight weeks ahead', () => {
  const all = [due('2026-11-22'), due('2026-12-02', [dep]), due('2027-01-18'), due('2027-01-19')]
  expect(calendarOf(hol, { due: all, meetings: [] }, today).days).toEqual(['2027-01-18'])
})

test('never the day of a birthday', () => {
  expect(calendarOf(hol, { due: [due('2026-12-24', [hol], 'birthday')], meetings: [] }, today).days).toEqual([])
})

test('and the meetings that one is asked to', () => {
  const meetings = [meeting('2026-11-22'), meeting('2026-12-03'), meeting('2026-12-04', [dep]), meeting('2027-02-01')]
  expect(calendarOf(hol, { due: [], meetings }, today).meetings).toEqual([
    { id: 'm 2026-12-03', on: '2026-12-03', at: 600 },
  ])
})
