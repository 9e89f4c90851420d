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
