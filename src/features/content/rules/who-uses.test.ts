import { expect, test } from 'vitest'
import type { Value } from '#base/item.ts'
import { recipe } from '../testing/made-up-type.ts'
import { asRead } from './layers.ts'
import { openModels } from './models.ts'
import { usesOf } from './who-uses.ts'

const part = (key: string, fields: Record<string, Value>, service = '') =>
  asRead({ type: 'recipe', key, service, language: 'nb', fields })
const whole = { title: 'Noe', text: 'Rør.' }

test('an item is used by what refers to it, leads on to it, or names it in its text; by itself it is not', () => {
  const town = [
    part('bolle', { text: 'Som [kake](recipe/kake).' }, 'skole'),
    part('gone', { title: null }),
    part('pai', { after: null }),
  ]
  const base = [
    part('kake', { ...whole, leads: 'recipe/kake' }),
    part('bolle', whole),
    part('mel', { ...whole, with: ['kake', 'bolle'], leads: 'recipe/kake' }),
    part('gone', { ...whole, after: 'kake' }),
    part('pai', { ...whole, after: 'kake' }),
  ]
  expect(usesOf(openModels([recipe], [town, base], 'nb'), 'recipe/kake')).toEqual([
    { name: 'recipe/bolle', paths: ['text'] },
    { name: 'recipe/mel', paths: ['with', 'leads'] },
  ])
})
