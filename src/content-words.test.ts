import { expect, test } from 'vitest'
import { presence, upkeep, type Fields } from '#base/content-type.ts'
import { interfaceLanguages } from '#base/language.ts'
import { studioTextFor } from '#features/content/index.ts'
import { contentRules } from '#features/content/rules/check.ts'
import { contentWordsFor } from '#features/guide/index.ts'
import { knowledge } from './app.ts'

/** Every name that a form shows of a field: its label, and its choices. */
const namesIn = (fields: Fields): readonly (readonly [field: string, choice: string])[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [name, ''] as const,
    ...(field.kind === 'choice' ? field.of.map((choice) => [name, `${name}.${choice}`] as const) : []),
    ...(field.kind === 'target' ? field.words.map((word) => [name, word] as const) : []),
    ...(field.kind === 'records' ? namesIn(field.of) : []),
  ])

test.each(interfaceLanguages)('every type, field and choice of content has words in %s', (language) => {
  const { types, fields, choices } = contentWordsFor(language)
  const names = knowledge.types.flatMap((type) => namesIn({ ...type.fields, ...presence, ...upkeep }))
  expect(knowledge.types.filter(({ name }) => !Object.hasOwn(types, name))).toEqual([])
  expect(names.filter(([field]) => !Object.hasOwn(fields, field))).toEqual([])
  expect(names.filter(([, choice]) => choice !== '' && !Object.hasOwn(choices, choice))).toEqual([])
})

test.each(interfaceLanguages)(
  'every rule of the checker has words in %s, which name what it names in bokmål',
  (language) => {
    const rules = [...contentRules, ...knowledge.checks.flatMap((check) => check.rules)]
    const wordsIn = (of: string): Readonly<Record<string, string>> => ({
      ...contentWordsFor(of).faults,
      ...studioTextFor(of).verdict.rules,
    })
    const named = (words: string | undefined) =>
      [...(words ?? '').matchAll(/\{[a-z]+\}/g)].map(([name]) => name).toSorted()
    expect(rules.length).toBeGreaterThan(15)
    expect(rules.filter((rule) => !Object.hasOwn(wordsIn(language), rule))).toEqual([])
    expect(rules.map((rule) => named(wordsIn(language)[rule]))).toEqual(rules.map((rule) => named(wordsIn('nb')[rule])))
  },
)
