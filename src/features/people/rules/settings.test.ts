import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absenceDaysMost, invitationDays, readSetting, settingOf, substituteDaysMost, writeValue } from './settings.ts'

const today = '2026-11-22'
const typed = { value: '30', from: '22.11.2026', source: 'Vedtak 12/26', signedOffBy: '', signedOffOn: '' }
const consent = { key: 'consent-age', kind: 'number', default: 12, least: 0, most: 18, needsSignOff: true } as const
const quiet = { key: 'quiet', kind: 'yes-no', default: true, needsSignOff: false } as const
const word = { key: 'word', kind: 'choice', default: 'a', choices: ['a', 'b'], needsSignOff: false } as const

test('a municipality that has decided nothing has the defaults', () => {
  expect(settingOf([], invitationDays)).toBe(14)
  expect(settingOf([], substituteDaysMost)).toBe(90)
  expect(settingOf([], absenceDaysMost)).toBe(365)
  expect(settingOf([], quiet)).toBe(true)
  expect(settingOf([], word)).toBe('a')
})

test('what it has decided holds', () => {
  expect(settingOf([{ key: 'invitation-days', value: 30 }], invitationDays)).toBe(30)
  expect(settingOf([{ key: 'quiet', value: false }], quiet)).toBe(false)
  expect(settingOf([{ key: 'word', value: 'b' }], word)).toBe('b')
})

test.each([0, 61, 2.5, '30', null, true, {}])('%s is no number of days an invitation can last', (value) =>
  expect(settingOf([{ key: 'invitation-days', value }], invitationDays)).toBe(14),
)

test('a setting is changed with what it rests on', () => {
  expect(readSetting(invitationDays, typed, today)).toEqual({
    value: 30,
    from: today,
    source: 'Vedtak 12/26',
    signedOffBy: undefined,
    signedOffOn: undefined,
  })
  expect(readSetting(invitationDays, { ...typed, source: '' }, today)).toEqual({ faults: { source: 'none' } })
})

test('never from a day that is over', () => {
  expect(readSetting(invitationDays, { ...typed, from: '21.11.2026' }, today)).toEqual({ faults: { from: 'past' } })
})

test('one that needs a sign-off says who and when', () => {
  expect(readSetting(consent, { ...typed, value: '15' }, today)).toEqual({
    faults: { signedOffBy: 'none', signedOffOn: 'none' },
  })
  const signed = { ...typed, value: '15', signedOffBy: 'Personvernombudet', signedOffOn: '20.11.2026' }
  expect(readSetting(consent, signed, today)).toMatchObject({ value: 15, signedOffOn: '2026-11-20' })
  expect(readSetting(consent, { ...signed, signedOffOn: '23.11.2026' }, today)).toEqual({
    faults: { signedOffOn: 'future' },
  })
})

test('half a sign-off is none, also where none is needed', () => {
  expect(readSetting(invitationDays, { ...typed, signedOffBy: 'Rådmannen' }, today)).toEqual({
    faults: { signedOffOn: 'none' },
  })
})

test.each([
  ['0', 'less'],
  ['61', 'more'],
  ['2,5', 'no-number'],
  ['', 'no-number'],
  ['1e1', 'no-number'],
])('%s days are told to be wrong: %s', (value, fault) =>
  expect(readSetting(invitationDays, { ...typed, value }, today)).toEqual({ faults: { value: fault } }),
)

test('a yes or no and a choice take only their own answers', () => {
  expect(readSetting(quiet, { ...typed, value: 'nei' }, today)).toMatchObject({ value: false })
  expect(readSetting(word, { ...typed, value: 'c' }, today)).toEqual({ faults: { value: 'no-choice' } })
})

test('what the form shows is read as the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
      expect(readSetting(invitationDays, { ...typed, value: writeValue(days) }, today)).toMatchObject({ value: days })
    }),
  )
})
