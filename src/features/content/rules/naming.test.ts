import { expect, test } from 'vitest'
import { part, recipe } from '../testing/made-up-type.ts'
import { lineIn, namingPath, titleIn } from './naming.ts'

const own = [part('', 'nn', { 'parts/a/label': 'Deig' }), part('skole', 'nb', { title: 'Skulekake' })]
const base = [part('', 'nb', { title: 'Kake', 'parts/a/label': 'Røre' }), part('', 'nn', { title: 'Kake på nynorsk' })]

test('an item is called what the nearest layer calls it, in the language that is read soonest', () => {
  expect(titleIn(recipe, [own, base], ['', 'nn', 'nb'])).toBe('Kake på nynorsk')
  expect(titleIn(recipe, [own, base], ['', 'se', 'nb'])).toBe('Kake')
  expect(titleIn(recipe, [own, base], ['', 'se'])).toBe('Kake')
  expect(titleIn(recipe, [[], []], ['nb'])).toBeUndefined()
})

test('a service has its own word for it before that for all', () => {
  expect(lineIn([own, base], 'title', { service: 'skole', languages: ['nb'] })).toBe('Skulekake')
})

test('a named part is known by its first line, also from within', () => {
  expect(namingPath(recipe, 'parts/a/text')).toBe('parts/a/label')
  expect(namingPath(recipe, 'parts/a')).toBe('parts/a/label')
  expect(namingPath(recipe, 'parts')).toBeUndefined()
  expect(namingPath(recipe, 'title')).toBeUndefined()
  expect(lineIn([own, base], 'parts/a/label', { languages: ['nb'] })).toBe('Deig')
})
