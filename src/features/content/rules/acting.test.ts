import { describe, expect, test } from 'vitest'
import { part, recipe } from '../testing/made-up-type.ts'
import { afterAct, afterBoth, type EditorAct } from './acting.ts'
import { editedFieldAt, editedNodes, recordsIn, type Edited } from './editing.ts'
import { offersFor } from './offers.ts'
import type { Place, Said } from './said.ts'

const editedOf = (own: Said, above: Said, place: Place = { service: '', language: 'nb' }) =>
  ({ type: recipe, own, above: [above], place, home: 'nb' }) satisfies Edited
/** As it was written, knowing what stood above. */
const written = (own: Said, above: Said): Said =>
  afterBoth(editedOf([], above), { base: [], saved: [], written: own }).said
const acted = (edited: ReturnType<typeof editedOf>, act: EditorAct): Said =>
  afterBoth(edited, { base: edited.own, saved: edited.own, written: afterAct(edited, 'kake', act) }).said
const keysOf = (edited: Edited) =>
  recordsIn(editedNodes(edited)).flatMap(({ records }) => records.map(({ key }) => key))

describe('an offer in a language that is not one’s first', () => {
  const before = [part('', 'nb', { text: 'Rør.' }), part('', 'nn', { text: 'Rør.' })]
  const after = [part('', 'nb', { text: 'Rør.' }), part('', 'nn', { text: 'Rør lett.' })]
  const own = written([part('', 'nb', { text: 'Rør godt.' }), part('', 'nn', { text: 'Rør vel.' })], before)
  const inNynorsk = editedOf(own, after, { service: '', language: 'nn' })

  test('is what is read there when it is taken, and asked about no more', () => {
    const taken = acted(inNynorsk, { is: 'inherit', path: 'text' })
    const next = { ...inNynorsk, own: taken }
    expect(editedFieldAt(next, 'text')).toMatchObject({ value: 'Rør lett.' })
    expect(offersFor(next)).toEqual([])
  })

  test('given back where nothing is offered, one’s own first language is read, and the editor sees so', () => {
    const inherited = acted(editedOf(own, before, { service: '', language: 'nn' }), { is: 'inherit', path: 'text' })
    expect(inherited.map(({ language }) => language)).toEqual(['nb'])
    expect(editedFieldAt({ ...inNynorsk, own: inherited }, 'text')).toMatchObject({
      ...{ value: undefined, inherited: undefined, elsewhere: { value: 'Rør godt.', language: 'nb' } },
    })
  })
})

describe('a part that is taken out', () => {
  const above = [part('', '', { 'parts/a/order': 1 }), part('', 'nb', { 'parts/a/label': 'Deig' })]
  const nynorsk = part('', 'nn', { 'parts/a/label': 'Deigen', 'parts/c/label': 'Fyll' })
  const own = [part('', '', { 'parts/c/order': 2 }), part('', 'nb', { 'parts/c/label': 'Fyll' }), nynorsk]

  test('is so in every language, whether it is inherited or one’s own', () => {
    const left = ['parts/a', 'parts/c'].reduce(
      (said: Said, path) => acted(editedOf(said, above), { is: 'remove', path }),
      own,
    )
    expect(left).toMatchObject([{ language: '', fields: { 'parts/a': null } }])
    for (const language of ['nb', 'nn']) expect(keysOf(editedOf(left, above, { service: '', language }))).toEqual([])
  })

  test('takes with it that somebody had reviewed the words it was among, and no words of a service’s own', () => {
    const ofSchool = part('skole', 'nb', { 'parts/c/label': 'Skolens fyll' })
    const read = {
      ...part('', 'nn', { title: 'Kake', 'parts/c/label': 'Fyll' }),
      reviewed: { by: 'Fagleder', date: '2026-11-01' },
    }
    expect(afterAct(editedOf([read, ofSchool], above), 'kake', { is: 'remove', path: 'parts/c' })).toEqual([
      part('', 'nn', { title: 'Kake' }),
      ofSchool,
    ])
  })
})

test('a part is put in where a pack had taken all parts away: the others stay away', () => {
  const above = [part('', '', { 'parts/a/order': 1, 'parts/b/order': 2 })]
  const own = [part('', '', { parts: null })]
  const added = acted(editedOf(own, above), { is: 'add', path: 'parts', key: 'c' })
  expect(added).toMatchObject([{ fields: { 'parts/a': null, 'parts/b': null, 'parts/c/order': 1 } }])
  expect(keysOf(editedOf(added, above))).toEqual(['c'])
})

describe('a part that one took out, and the layers above change', () => {
  const facts = part('', '', { 'parts/a/order': 1, 'parts/b/order': 2 })
  const before = [facts, part('', 'nb', { 'parts/a/label': 'Deig', 'parts/b/label': 'Glasur' })]
  const after = [facts, part('', 'nb', { 'parts/a/label': 'Ny deig', 'parts/b/label': 'Glasur' })]
  const own = acted(editedOf([], before), { is: 'remove', path: 'parts/a' })

  test('is offered with what it was and is, and stays out', () => {
    expect(keysOf(editedOf(own, before))).toEqual(['b'])
    expect(offersFor(editedOf(own, before))).toEqual([])
    expect(offersFor(editedOf(own, after))).toMatchObject([
      {
        ...{ path: 'parts/a', mine: undefined },
        ...{ was: ['label="Deig"', 'order=1'], now: ['label="Ny deig"', 'order=1'] },
      },
    ])
    expect(keysOf(editedOf(own, after))).toEqual(['b'])
  })

  test('is taken in again, or left out and offered no more until it changes anew', () => {
    expect(keysOf(editedOf(acted(editedOf(own, after), { is: 'inherit', path: 'parts/a' }), after))).toEqual(['a', 'b'])
    const kept = acted(editedOf(own, after), { is: 'keep', path: 'parts/a' })
    expect(kept.map(({ fields }) => fields)).toEqual(own.map(({ fields }) => fields))
    expect(offersFor(editedOf(kept, after))).toEqual([])
    expect(offersFor(editedOf(kept, before))).toHaveLength(1)
  })

  test('is nothing to ask about when they take it out as well', () => {
    expect(offersFor(editedOf(own, [part('', 'nb', { 'parts/b/label': 'Glasur' })]))).toEqual([])
  })
})

describe('parts that one put in one’s own order, and the layers above in another', () => {
  const order = (a: number, b: number, c: number) => [
    part('', '', { 'parts/a/order': a, 'parts/b/order': b, 'parts/c/order': c }),
    part('', 'nb', { 'parts/a/label': 'A', 'parts/b/label': 'B', 'parts/c/label': 'C' }),
  ]
  const own = acted(editedOf([], order(1, 2, 3)), { is: 'up', path: 'parts/b' })
  const edited = editedOf(own, order(3, 1, 2))

  test('stand in ours until the common order is taken, all of it at once', () => {
    expect(keysOf(editedOf(own, order(1, 2, 3)))).toEqual(['b', 'a', 'c'])
    expect(offersFor(edited).every(({ path }) => path.endsWith('/order'))).toBe(true)
    const taken = acted(edited, { is: 'inherit-order', path: 'parts' })
    expect(keysOf(editedOf(taken, order(3, 1, 2)))).toEqual(['b', 'c', 'a'])
    expect(offersFor(editedOf(taken, order(3, 1, 2)))).toEqual([])
  })

  test('or ours is kept, and nothing is asked again', () => {
    const kept = acted(edited, { is: 'keep-order', path: 'parts' })
    expect(keysOf(editedOf(kept, order(3, 1, 2)))).toEqual(keysOf(edited))
    expect(offersFor(editedOf(kept, order(3, 1, 2)))).toEqual([])
  })
})
