import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { synonymsIn, termsFor, wordsIn } from './search.ts'

describe('of what someone types', () => {
  test('the words that say something are looked for', () => {
    expect(wordsIn('Hva gjør jeg når barnet mitt ikke vil på SKOLEN?', 'nb')).toEqual(['barnet', 'skolen'])
  })

  test('all words are, when none of them says anything alone', () => {
    expect(wordsIn('hva er det', 'nb')).toEqual(['hva', 'er', 'det'])
  })

  test('at most ten are, each once', () => {
    expect(wordsIn('en to tre fire fem seks sju åtte ni ti elleve tolv to tre', 'se')).toHaveLength(10)
  })
})

describe('a word that nobody has written', () => {
  test('is looked for as what it is joined of', () => {
    const texts = termsFor(['fotballtrener'], new Set(), []).map((term) => term.text)
    expect(texts).toEqual(expect.arrayContaining(['fotballtrener', 'fotball', 'trener']))
  })

  test('is cut between letters, never inside one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (word) => {
        expect(termsFor([word], new Set(), []).every((term) => term.text.isWellFormed())).toBe(true)
      }),
    )
  })
})

describe('a text is found by words that mean the same', () => {
  const meaning = synonymsIn([
    ['mobbing', 'erting'],
    ['lei meg', 'trist'],
  ])

  test('as one of its words, in any form', () => {
    expect(meaning('Slutt på mobbingen')).toBe('mobbing erting')
  })

  test('as several words together', () => {
    expect(meaning('Jeg er lei meg')).toBe('lei meg trist')
  })

  test('and not by words it only holds within', () => {
    expect(meaning('Utmobbing og lei venn')).toBe('')
  })
})
