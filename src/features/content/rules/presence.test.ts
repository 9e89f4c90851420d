import { describe, expect, test } from 'vitest'
import type { Part } from '#base/item.ts'
import { recipe } from '../testing/made-up-type.ts'
import { checkModels, isLeftOut } from './check.ts'
import { compose } from './compose.ts'
import { asRead } from './layers.ts'
import { openModels } from './models.ts'
import { broughtBack, isInherited, leftOut, whyLeftOut } from './presence.ts'
import type { Said } from './said.ts'

const part = (fields: Part['fields'], more: Partial<Part> = {}): Part => ({
  ...{ type: 'recipe', key: 'kake', service: '', language: 'nb', fields },
  ...more,
})
const base = [part({ title: 'Kake', text: 'Rør.' }), part({ title: 'Skolekake' }, { service: 'skole' })]
const read = (layers: readonly Said[], service = '', language = 'nb') =>
  compose(recipe, layers, { service, language, home: 'nb' })
const item = (own: Said, ...above: readonly Said[]) => ({ type: recipe, key: 'kake', own, above, home: 'nb' })

describe('an item that a layer leaves out', () => {
  test('is met by nobody there, in any language or service, and says why', () => {
    const own = leftOut(item([part({ title: 'Vår kake' })], base), 'Ikke hos oss')
    expect(['', 'skole'].map((service) => read([own, base], service))).toEqual([undefined, undefined])
    expect(read([own, base], '', 'en')).toBeUndefined()
    expect(read([base])?.title).toEqual({ text: 'Kake' })
    expect(whyLeftOut(own)).toBe('Ikke hos oss')
    expect(isLeftOut(recipe, [own, base], 'nb')).toBe(true)
  })

  test('is had back with the own words that it had', () => {
    const before = [part({ title: 'Vår kake' })]
    const back = broughtBack(item(leftOut(item(before, base), 'Ikke hos oss'), base))
    expect(back).toEqual(before)
  })

  test('by a region, is had back in one town of it; taken away by its name, too', () => {
    const region = leftOut(item([], base), 'Ikke i regionen')
    expect(read([[], region, base])).toBeUndefined()
    expect(isInherited(item([], region, base))).toBe(false)
    const back = broughtBack(item([], region, base))
    expect(read([back, region, base], 'skole')?.title).toEqual({ text: 'Skolekake' })
    expect(broughtBack(item([part({ title: null })], base))).toEqual([])
  })

  test('for one service alone is left to all others', () => {
    const own = [part({ leftOut: true }, { service: 'skole', language: '' })]
    expect(read([own, base], 'skole')).toBeUndefined()
    expect(read([own, base])?.title).toEqual({ text: 'Kake' })
  })

  test('is missed by what leads to it, and lacks nothing itself', () => {
    const other = [
      part({ title: 'Bolle', text: 'Elt.' }, { key: 'bolle' }),
      part({ after: 'kake' }, { key: 'bolle', language: '' }),
    ]
    const faults = (own: Said) =>
      checkModels(
        openModels(
          [recipe],
          [own, [...base, ...other]].map((layer) => layer.map(asRead)),
          'nb',
        ),
        [],
        [],
      )
    expect(faults([])).toEqual([])
    expect(faults(leftOut(item([], base), '')).map(({ rule, item: at }) => [rule, at])).toEqual([
      ['lost-choice', 'recipe/bolle'],
    ])
    expect(faults([part({ leftOut: true }, { key: 'ny', language: '' })])).toEqual([])
  })
})
