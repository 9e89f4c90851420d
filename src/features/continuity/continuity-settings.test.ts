import { expect, test } from 'vitest'
import { interfaceLanguages } from '#base/language.ts'
import { continuitySettings } from './continuity-settings.ts'
import { continuitySettingDefinitions, continuitySettingsFrom } from './rules/settings.ts'

const offered = continuitySettings.flatMap(({ settings }) => settings)

test('every length of the follow-up is offered, and once', () => {
  const all = Object.values(continuitySettingDefinitions).map(({ key }) => key)
  expect(offered.map(({ definition }) => definition.key).toSorted()).toEqual(all.toSorted())
})

test('each says what it decides and what its default rests on, by no law, in words of its own', () => {
  for (const language of interfaceLanguages) {
    const words = offered.map((one) => one.words(language))
    expect(new Set(words.map(({ name }) => name)).size).toBe(words.length)
    expect(new Set(words.map(({ explains }) => explains)).size).toBe(words.length)
    expect(words.filter(({ source }) => /§|loven? om|artikkel|article|lága/iu.test(source))).toEqual([])
  }
})

const extremes = (end: 'least' | 'most') => continuitySettingsFrom((definition) => definition[end])

test('no choice lets the hours meet, and the defaults are in order', () => {
  expect(extremes('most').openFrom).toBeLessThan(extremes('least').openUntil)
  const { consentFirstDays, consentSecondDays, consentThirdDays, ...rest } = continuitySettingsFrom(
    (definition) => definition.default,
  )
  expect([consentThirdDays, consentSecondDays, consentFirstDays]).toEqual([3, 14, 30])
  expect(rest.draftLastDays).toBeLessThan(rest.draftFirstDays)
  expect(rest.receiverDays).toBeLessThan(rest.foreseenDays)
})

test('what comes before another says so', () => {
  const above = offered.flatMap(({ definition }) =>
    'above' in definition && definition.above !== undefined ? [`${definition.key} > ${definition.above}`] : [],
  )
  expect(above.toSorted()).toEqual([
    'follow-up-consent-first-days > follow-up-consent-second-days',
    'follow-up-consent-second-days > follow-up-consent-third-days',
    'follow-up-draft-first-days > follow-up-draft-last-days',
    'follow-up-foreseen-days > follow-up-receiver-days',
  ])
})
