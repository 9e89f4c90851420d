import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Value } from '#base/item.ts'
import { anySaid, recipe } from '../testing/made-up-type.ts'
import { changesAwaiting, dutiesOf, keptAsMet } from './awaiting.ts'
import { compose, type Layered } from './compose.ts'
import { offersFor } from './offers.ts'
import type { Said } from './said.ts'

const words = (fields: Record<string, Value>, service = '', language = 'nb') => ({
  ...{ type: 'recipe', key: 'kake', service, language, fields },
})
const whole = { title: 'Kake', text: 'Rør.' }
const awaiting = (own: Said, met: Layered, above: Layered) => ({ type: recipe, own, met, above, home: 'nb' })

describe('what awaits', () => {
  test('is what readers would meet otherwise, whichever layer says it', () => {
    const met = [[words({ text: 'Rør i regionen.' })], [words({ ...whole, code: 'K1' })]]
    const above = [
      [words({ text: 'Rør i regionen.' })],
      [words({ title: 'Bedre kake', text: 'Rør godt.', 'parts/deig/label': 'Deig' })],
    ]
    expect(changesAwaiting(awaiting([], met, above)).map(({ path, before, after }) => [path, before, after])).toEqual([
      ['title', 'Kake', 'Bedre kake'],
      ['code', 'K1', undefined],
      ['parts/deig/label', undefined, 'Deig'],
    ])
  })

  test('is nothing in fields that are one’s own, or in parts that one has left away', () => {
    const own = [words({ title: 'Vår kake', 'parts/deig': null })]
    const above = [[words({ title: 'Bedre kake', text: 'Rør.', 'parts/deig/label': 'Deig' })]]
    expect(changesAwaiting(awaiting(own, [[words(whole)]], above))).toEqual([])
  })

  test('is of the types that say what staff must do', () => {
    expect(dutiesOf([recipe, { ...recipe, name: 'routine', duty: true }])).toEqual(['routine'])
  })
})

describe('what one keeps', () => {
  const read = (own: Said, above: Layered) =>
    ['', 'skole'].map((service) => {
      const met = compose(recipe, [own, ...above], { service, language: 'nb', home: 'nb' })
      // Parts with the same number stand as they happen to.
      return met && { ...met, parts: met.parts.toSorted((one, other) => Number(one.key > other.key) - 0.5) }
    })
  /** In one language; and a layer that nothing stands above has nothing to take away. */
  const inOne = (said: Said) => said.filter(({ language }) => language !== 'nn')
  const plain = (said: Said) =>
    inOne(said).map((part) => ({
      ...part,
      fields: Object.fromEntries(Object.entries(part.fields).filter(([, value]) => value !== null)),
    }))

  test('is what readers meet, word for word, and they notice nothing', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (own, before, after) => {
        const [met, above] = [[plain(before)], [plain(after)]]
        const kept = keptAsMet(awaiting(inOne(own), met, above), 'Vi venter')
        expect(read(kept, above)).toEqual(read(inOne(own), met))
      }),
    )
  })

  test('is not that a language gets no words: a new translation is met', () => {
    const met = [[words({ ...whole, code: 'K1' })]]
    const above = [[words({ ...whole, code: 'K2' }), words({ title: 'Kake på nynorsk' }, '', 'nn')]]
    const kept = keptAsMet(awaiting([], met, above), 'Vi venter')
    expect(kept.map(({ language, fields }) => [language, fields])).toEqual([['nb', { code: 'K1' }]])
  })

  test('is offered nothing at once, and something when they say otherwise once more', () => {
    const above = [[words({ title: 'Bedre kake', text: 'Rør.' })]]
    const kept = keptAsMet(awaiting([], [[words(whole)]], above), 'Vi venter')
    expect(kept[0]?.fields).toEqual({ title: 'Kake' })
    expect(offersFor({ type: recipe, own: kept, above, home: 'nb' })).toEqual([])
    const later = [[words({ title: 'Den beste kaken', text: 'Rør.' })]]
    expect(offersFor({ type: recipe, own: kept, above: later, home: 'nb' })).toMatchObject([
      { path: 'title', mine: 'Kake', was: 'Bedre kake', now: 'Den beste kaken' },
    ])
  })

  test('leaves away as a whole a part that is new, and an item that is new', () => {
    const above = [[words({ ...whole, 'parts/deig/label': 'Deig', 'parts/deig/text': 'Elt.' })]]
    expect(keptAsMet(awaiting([], [[words(whole)]], above), 'Vi venter')[0]?.fields).toEqual({ 'parts/deig': null })
    expect(keptAsMet(awaiting([], [[]], above), 'Vi venter')[0]?.fields).toEqual({ leftOut: true })
  })
})
