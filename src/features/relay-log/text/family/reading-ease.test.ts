import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lixOf, medianLength, sentencesOf } from '#base/reading-ease.ts'
import { runningText } from '../../../../../test/running-text.ts'
import { familyEn } from './en.ts'
import { familyNb } from './nb.ts'
import { familyNn } from './nn.ts'
import { familySe } from './se.ts'

/** The words of consent, which are content: what stands below their front matter. */
const ofConsent = (ending: string): readonly string[] =>
  ['hva', 'ja', 'nei'].map((part) =>
    readFileSync(`content/base/fragments/samtykke-${part}${ending}.md`, 'utf8')
      .replace(/^---[\s\S]*?---/u, '')
      .replace(/^#.*$/gmu, ''),
  )

describe.each([
  ['nb', familyNb, ofConsent('')],
  ['nn', familyNn, ofConsent('.nn')],
] as const)('in %s', (_language, { child, ...family }, consent) => {
  test('what parents and young people read has a LIX of 35 at most', () => {
    const sentences = sentencesOf([...runningText(family), ...consent])
    expect(sentences.length).toBeGreaterThan(150)
    expect(lixOf(sentences)).toBeLessThanOrEqual(35)
  })

  test('what a child reads has a LIX of 30 at most', () => {
    const sentences = sentencesOf(runningText(child))
    expect(sentences.length).toBeGreaterThan(15)
    expect(lixOf(sentences)).toBeLessThanOrEqual(30)
  })
})

test.each([
  ['en', familyEn],
  ['se', familySe],
] as const)('in %s half of the sentences have 14 words at most', (_language, family) => {
  const sentences = sentencesOf(runningText(family))
  expect(sentences.length).toBeGreaterThan(150)
  expect(medianLength(sentences)).toBeLessThanOrEqual(14)
})

test('long words in long sentences are not easy', () => {
  const hard = 'Samtykkeerklæringer innebærer opplysningsutvekslinger mellom ansvarlige samarbeidsinstanser.'
  expect(lixOf(sentencesOf([hard]))).toBeGreaterThan(80)
  expect(lixOf(sentencesOf(['Vi ser deg. Vi er her for deg nå.']))).toBe(6)
})
