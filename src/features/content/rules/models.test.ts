import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemName } from '#base/item.ts'
import { anySaid, recipe } from '../testing/made-up-type.ts'
import { checkModels } from './check.ts'
import { asRead } from './layers.ts'
import { openModels, withItems } from './models.ts'
import type { Said } from './said.ts'

const keyed = (said: Said, key: string) => said.map((part) => asRead({ ...part, key }))
const findings = (models: ReturnType<typeof openModels>) =>
  checkModels(models, [], ['skole']).map(({ rule, item, path, service }) => `${rule} ${item ?? ''} ${path} ${service}`)

test('a model where one item was said otherwise is as if it had been opened so, whatever was known before', () => {
  fc.assert(
    fc.property(anySaid, anySaid, anySaid, anySaid, (apple, pear, other, above) => {
      const before = openModels([recipe], [[...keyed(apple, 'eple'), ...keyed(pear, 'mel')], keyed(above, 'mel')], 'nb')
      findings(before)
      const changed = withItems(before, [{ name: 'recipe/mel', layers: [keyed(other, 'mel'), keyed(above, 'mel')] }])
      const anew = openModels([recipe], [[...keyed(apple, 'eple'), ...keyed(other, 'mel')], keyed(above, 'mel')], 'nb')
      expect(findings(changed).toSorted()).toEqual(findings(anew).toSorted())
      const read = (models: typeof anew) =>
        new Map(
          models
            .readBy('skole')
            .all(recipe)
            .map((one) => [itemName(one), one]),
        )
      expect(read(changed)).toEqual(read(anew))
    }),
  )
})

test('an item of which no layer says anything any more is not there', () => {
  const said: Said = [
    { type: 'recipe', key: 'mel', service: '', language: 'nb', fields: { title: 'Mel', text: 'Sikt.' } },
  ]
  const models = openModels([recipe], [said.map(asRead)], 'nb')
  expect(models.readBy('').has('recipe/mel')).toBe(true)
  expect(
    withItems(models, [{ name: 'recipe/mel', layers: [[]] }])
      .readBy('')
      .has('recipe/mel'),
  ).toBe(false)
})
