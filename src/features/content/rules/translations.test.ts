import { expect, test } from 'vitest'
import { part, recipe } from '../testing/made-up-type.ts'
import { translationsLost } from './translations.ts'

const base = [part('', 'nb', { title: 'Kake', text: 'Rør.' }), part('', 'nn', { title: 'Kake', text: 'Rør om.' })]
const at = { type: recipe, above: [base], home: 'nb', languages: ['nb', 'nn', 'en'] }

test('words of one’s own take the place of a translation, until they are translated too', () => {
  const own = [part('', 'nb', { text: 'Rør godt.' })]
  expect(translationsLost(at, [], own)).toEqual([{ service: '', language: 'nn', path: 'text', instead: 'nb' }])
  expect(translationsLost(at, [], [...own, part('', 'nn', { text: 'Rør godt om.' })])).toEqual([])
  // What was lost before is nothing new.
  expect(translationsLost(at, own, [part('', 'nb', { text: 'Rør lenge.' })])).toEqual([])
})

test('a language that never had the words loses nothing, nor does one that changes its own alone', () => {
  expect(translationsLost(at, [], [part('', 'nn', { text: 'Rør lenge.' })])).toEqual([])
  expect(
    translationsLost({ ...at, above: [[part('', 'nb', { text: 'Rør.' })]] }, [], [part('', 'nb', { text: 'Nå.' })]),
  ).toEqual([])
  expect(translationsLost(at, [], [part('', '', { minutes: 3 })])).toEqual([])
})
