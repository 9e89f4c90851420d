import { describe, expect, test } from 'vitest'
import { isColour, readable } from '#ui/theme.ts'
import type { Facts } from '#base/municipality.ts'
import { languagesOfNames, mergeFacts, palette, readColour, readLanguages } from './facts.ts'

const facts: Facts = { names: { nb: 'Prøvedal' }, language: 'nb', languages: ['nb', 'nn', 'en'], colour: '#12604f' }
const formOf = (fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map(([name, value]) => [name, value]))

describe('the colour', () => {
  test('is read as people write it', () => {
    expect(['#1c4f82', '1C4F82', ' #abc '].map(readColour)).toEqual(['#1c4f82', '#1c4f82', '#aabbcc'])
    expect(['', 'blå', '#12', '#1c4f8g', 'red;}'].map(readColour)).toEqual(Array.from({ length: 5 }))
  })

  test.each(Object.values(palette))('%s, which we suggest, is used as it is', (colour) => {
    expect(isColour(colour) && readable(colour)).toBe(colour)
  })
})

describe('languages and names', () => {
  test('the main language comes first and is always offered', () => {
    const read = readLanguages(
      formOf([
        ['hoved', 'nn'],
        ['sprak', 'se'],
        ['navn.nb', 'Prøvedal'],
      ]),
      facts,
    )
    expect(read).toMatchObject({ facts: { language: 'nn', languages: ['nn', 'se'], names: { nn: 'Prøvedal' } } })
  })

  test('a name is asked for in each language that may have one of its own', () => {
    expect(languagesOfNames({ ...facts, languages: ['nb', 'se', 'fkv', 'en'] })).toEqual(['nb', 'se', 'fkv'])
    const read = readLanguages(
      formOf([
        ['hoved', 'nb'],
        ['navn.nb', 'Prøvedal'],
        ['navn.se', 'Geahččalanvuopmi'],
      ]),
      {
        ...facts,
        languages: ['nb', 'se'],
      },
    )
    expect(read).toMatchObject({ facts: { names: { nb: 'Prøvedal', se: 'Geahččalanvuopmi' }, languages: ['nb'] } })
  })

  test('a name that is emptied is gone, but never the one in the main language', () => {
    const both = { ...facts, names: { nb: 'Prøvedal', se: 'X' }, languages: ['nb', 'se'] }
    const emptied = formOf([
      ['hoved', 'nb'],
      ['sprak', 'se'],
      ['navn.nb', 'Prøvedal'],
      ['navn.se', ''],
    ])
    expect(readLanguages(emptied, both)).toMatchObject({ facts: { names: { nb: 'Prøvedal' } } })
    expect(readLanguages(formOf([['navn.nb', ' ']]), facts)).toEqual({ fault: 'navn.nb' })
    expect(readLanguages(formOf([['navn.nb', 'x'.repeat(81)]]), facts)).toEqual({ fault: 'navn.nb' })
    expect(readLanguages(formOf([['navn.nb', 'Prøve\u0007dal']]), facts)).toEqual({ fault: 'navn.nb' })
  })

  test('a language that nobody offers is not taken', () => {
    expect(
      readLanguages(
        formOf([
          ['hoved', 'xx'],
          ['sprak', 'tlh'],
        ]),
        facts,
      ),
    ).toMatchObject({
      facts: { language: 'nb', languages: ['nb'] },
    })
  })
})

describe('two who answer at once', () => {
  test('each keeps what only they changed', () => {
    const colour = { ...facts, colour: '#1c4f82' }
    const languages = { ...facts, languages: ['nb', 'se'] }
    expect(mergeFacts(facts, colour, languages)).toEqual({
      facts: { ...facts, colour: '#1c4f82', languages: ['nb', 'se'] },
      both: [],
    })
  })

  test('what both changed otherwise is said, and what both changed alike is not', () => {
    const one = { ...facts, colour: '#1c4f82' }
    expect(mergeFacts(facts, one, { ...facts, colour: '#7a2f5c' }).both).toEqual(['colour'])
    expect(mergeFacts(facts, one, one).both).toEqual([])
  })

  test('a guide is offered in its own language, whoever chose which', () => {
    const main = { ...facts, language: 'nn', names: { nb: 'Prøvedal', nn: 'Prøvedal' } }
    const { facts: merged } = mergeFacts(facts, main, { ...facts, languages: ['nb', 'en'] })
    expect(merged).toMatchObject({ language: 'nn', languages: ['nn', 'nb', 'en'] })
  })
})
