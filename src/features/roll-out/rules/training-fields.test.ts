import { describe, expect, test } from 'vitest'
import { readTraining, type TrainingTyped } from './training-fields.ts'

const around = {
  topics: ['samtaler', 'se-tegn'],
  readDay: (typed: string) => (/^\d{4}-/.test(typed) ? typed : undefined),
  from: '2016-01-01',
  until: '2028-12-31',
}
const seminar: TrainingTyped = {
  kind: 'seminar',
  name: 'Å se tegn',
  day: '2026-12-01',
  place: 'Prøvevik skole',
  address: '',
  holder: '',
  topics: ['se-tegn'],
}
const read = (changed: Partial<TrainingTyped>) => readTraining({ ...seminar, ...changed }, around)
const faults = (changed: Partial<TrainingTyped>) => {
  const answer = read(changed)
  return 'faults' in answer ? answer.faults : {}
}

describe('a training', () => {
  test('is a seminar on a day, or an e-course without one', () => {
    expect(read({})).toMatchObject({ fields: { kind: 'seminar', day: '2026-12-01', place: 'Prøvevik skole' } })
    expect(read({ kind: 'e-learning', day: '', place: '', address: 'https://kurs.example/tegn' })).toMatchObject({
      fields: { kind: 'e-learning', day: undefined, place: undefined, address: 'https://kurs.example/tegn' },
    })
  })

  test('says rather than drops a day of a course, and a day to come of what somebody was at', () => {
    expect(faults({ kind: 'e-learning' })).toEqual({ day: 'course', place: 'course' })
    const moved = readTraining(seminar, { ...around, attendedBy: '2026-11-24' })
    expect(moved).toEqual({ faults: { day: 'attended' } })
  })

  test('says all that is missing at once', () => {
    expect(faults({ kind: '', name: '', topics: [] })).toEqual({ kind: 'none', name: 'none', topics: 'none' })
  })

  test('needs a day that a calendar has, and not one in another age', () => {
    expect(faults({ day: 'i morgen' })).toEqual({ day: 'wrong' })
    expect(faults({ day: '2036-01-01' })).toEqual({ day: 'far' })
  })

  test('leads to addresses with https alone, and to nobody’s password', () => {
    for (const address of [
      'http://kurs.example',
      'javascript:alert(1)',
      'https://navn@kurs.example',
      'kurs.example',
      'https://',
    ])
      expect(faults({ address })).toEqual({ address: 'wrong' })
  })

  test('teaches what the model has, and nothing that somebody made up', () => {
    expect(faults({ topics: ['noe-annet'] })).toEqual({ topics: 'none' })
    expect(read({ topics: ['noe-annet', 'samtaler'] })).toMatchObject({ fields: { topics: ['samtaler'] } })
  })

  test('asks for no topic where the model has none', () => {
    expect(readTraining({ ...seminar, topics: [] }, { ...around, topics: [] })).toMatchObject({
      fields: { topics: [] },
    })
  })
})
