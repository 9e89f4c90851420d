import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySaid, part, recipe } from '../testing/made-up-type.ts'
import { formOf, plainDays } from '../testing/typed-form.ts'
import { editedNodes, fieldsIn, recordsIn, type Edited } from './editing.ts'
import { isSame, saidAt, withSaid, type Place, type Said } from './said.ts'
import { readTyped, withAct } from './typed.ts'

const common: Place = { service: '', language: 'nb' }
const places: readonly Place[] = [common, { service: '', language: 'nn' }, { service: 'skole', language: 'nb' }]

const editedOf = (own: Said, above: readonly Said[], place = common): Edited => ({
  ...{ type: recipe, own, above, place, home: 'nb' },
})

const after = (edited: Edited, form: URLSearchParams) =>
  readTyped(editedNodes(edited), saidAt(edited.own, edited.place), form, plainDays)

describe('what an editor sees and types', () => {
  test('a form that nobody touched changes nothing, whatever the layers say', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, fc.constantFrom(...places), (own, region, base, place) => {
        const edited = editedOf(own, [region, base], place)
        const { values, unread } = after(edited, formOf(edited))
        expect(unread).toEqual({})
        expect(values).toEqual(saidAt(own, place))
        expect(withSaid(own, recipe, 'kake', place, values)).toEqual(
          withSaid(own, recipe, 'kake', place, saidAt(own, place)),
        )
      }),
    )
  })

  test('what is typed is what is read afterwards', () => {
    fc.assert(
      fc.property(
        anySaid,
        anySaid,
        fc.constantFrom(...places),
        fc.constantFrom('Ny', 'eple'),
        (own, base, place, typed) => {
          const edited = editedOf(own, [base], place)
          const { values } = after(edited, formOf(edited, { title: [typed], minutes: ['45'] }))
          const next = editedOf(withSaid(own, recipe, 'kake', place, values), [base], place)
          const read = new Map(fieldsIn(editedNodes(next)).map(({ path, value }) => [path, value]))
          expect(read.get('title')).toBe(typed)
          expect(read.get('minutes')).toBe(45)
        },
      ),
    )
  })

  test('only what differs from the layers above becomes one’s own; typing their words again follows them', () => {
    const base = [part('', 'nb', { title: 'Kake', text: 'Rør.' }), part('', '', { minutes: 30 })]
    const edited = editedOf([], [base])
    expect(after(edited, formOf(edited, { text: ['Rør godt.'] })).values).toEqual({ text: 'Rør godt.' })
    const own = editedOf([part('', 'nb', { text: 'Rør godt.' })], [base])
    expect(after(own, formOf(own, { text: ['Rør.'] })).values).toEqual({})
    expect(after(own, formOf(own, { minutes: [] })).values).toEqual({ text: 'Rør godt.', minutes: null })
  })

  test('a service’s variant inherits what its own municipality says for all', () => {
    const own = [part('', 'nb', { title: 'Vår kake' })]
    const edited = editedOf(own, [[part('', 'nb', { title: 'Kake', text: 'Rør.' })]], {
      service: 'skole',
      language: 'nb',
    })
    const title = fieldsIn(editedNodes(edited)).find(({ path }) => path === 'title')
    expect(title).toMatchObject({ value: 'Vår kake', inherited: 'Vår kake', isOwn: false })
  })

  test('a language without words shows those of another, and saves nothing of them', () => {
    const edited = editedOf([], [[part('', 'nb', { title: 'Kake' })]], { service: '', language: 'nn' })
    const title = fieldsIn(editedNodes(edited)).find(({ path }) => path === 'title')
    expect(title).toMatchObject({ value: undefined, elsewhere: { value: 'Kake', language: 'nb' } })
    expect(after(edited, formOf(edited)).values).toEqual({})
  })

  test.each([
    ['minutes', 'en halv time', 'number'],
    ['source', 'http://example.no', 'address'],
    ['source', 'javascript:alert(1)', 'address'],
    ['course', 'fourth', 'choice'],
    ['leads', 'page/nowhere', 'target'],
    ['title', 'to\nlinjer', 'line'],
    ['title', 'usynlig\u0001', 'unseen'],
  ])('%s does not hold «%s», and it is kept as it was typed', (path, typed, fault) => {
    const edited = editedOf([], [[part('', 'nb', { title: 'Kake', text: 'Rør.' })]])
    const { values, unread } = after(edited, formOf(edited, { [path]: [typed] }))
    expect(unread[path]).toEqual({ fault, raw: typed })
    expect(Object.hasOwn(values, path)).toBe(false)
  })
})

/** Pieces of text, each in the ways that one may write it. */
const ways = [
  ['Ring lederen.', 'Ring lederen.   '],
  ['- én\n- to', '* én\n* to', '+ én\n+ to'],
  ['1. én\n2. to', '1. én\n1. to'],
  ['*litt* og **mye**', '_litt_ og __mye__'],
  ['## Først', 'Først\n---', '##  Først ##'],
  ['Se [siden](recipe/eple).', 'Se [siden](<recipe/eple>).'],
  ['2 * 3 = 6', '2 \\* 3 = 6'],
  ['> Husk', '>Husk'],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', '|a|b|\n|-|-|\n|1|2|'],
] as const

/** The same document, written in two ways. */
const twoWays = fc
  .array(
    fc
      .constantFrom(...ways)
      .chain((all) => fc.tuple(fc.constantFrom<string>(...all), fc.constantFrom<string>(...all), fc.nat(2))),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) => {
    // Lists that follow each other would be one.
    const apart = blocks.flatMap(([one, other, air]) => [
      [one, other, '\n'.repeat(2 + air)] as const,
      ['Så.', 'Så.', '\n\n'] as const,
    ])
    return {
      one: apart.map(([text]) => text).join('\n\n'),
      other: apart.map(([, text, air]) => text + air).join(''),
    }
  })

describe('a text that is written in another way and says the same', () => {
  test('leaves what is stored untouched, to the byte', () => {
    fc.assert(
      fc.property(twoWays, fc.boolean(), ({ one, other }, isOwn) => {
        const said = [part('', 'nb', { title: 'Kake', text: one })]
        const edited = isOwn ? editedOf(said, [[part('', 'nb', { title: 'Pai', text: 'Rør.' })]]) : editedOf([], [said])
        expect(after(edited, formOf(edited, { text: [other] })).values).toEqual(
          isOwn ? { title: 'Kake', text: one } : {},
        )
      }),
    )
  })

  test('follows the layers above when it says what they say', () => {
    const edited = editedOf(
      [part('', 'nb', { text: 'Vår.' })],
      [[part('', 'nb', { title: 'Kake', text: '- én\n- to' })]],
    )
    expect(after(edited, formOf(edited, { text: ['* én\n* to'] })).values).toEqual({})
  })

  test('is another text in a field of one line, where signs are only signs', () => {
    const edited = editedOf([part('', 'nb', { title: '*Kake*' })], [])
    expect(after(edited, formOf(edited, { title: ['_Kake_'] })).values).toEqual({ title: '_Kake_' })
  })
})

describe('named parts', () => {
  const base = [
    part('', '', { 'parts/a/order': 1, 'parts/b/order': 2 }),
    part('', 'nb', { 'parts/a/label': 'Deig', 'parts/b/label': 'Glasur' }),
  ]
  const nodes = (own: Said) => editedNodes(editedOf(own, [base]))
  const labels = (own: Said) => recordsIn(nodes(own)).flatMap(({ records }) => records.map((record) => record.key))
  const acted = (own: Said, act: Parameters<typeof withAct>[2]): Said =>
    withSaid(own, recipe, 'kake', common, withAct(nodes(own), saidAt(own, common), act))

  test('are added last, moved, and taken out', () => {
    const added = acted([], { is: 'add', path: 'parts', key: 'c' })
    expect(labels(added)).toEqual(['a', 'b', 'c'])
    const moved = acted(added, { is: 'up', path: 'parts/c' })
    expect(labels(moved)).toEqual(['a', 'c', 'b'])
    const removed = acted(moved, { is: 'remove', path: 'parts/c' })
    expect(labels(removed)).toEqual(['a', 'b'])
    expect(labels(acted([], { is: 'remove', path: 'parts/a' }))).toEqual(['b'])
  })

  test('moving one back leaves nothing of one’s own', () => {
    const moved = acted([], { is: 'down', path: 'parts/a' })
    expect(labels(moved)).toEqual(['b', 'a'])
    expect(acted(moved, { is: 'up', path: 'parts/a' })).toEqual([])
  })

  test('are put at a place, and those between move', () => {
    const three = acted([], { is: 'add', path: 'parts', key: 'c' })
    expect(labels(acted(three, { is: 'place', path: 'parts/c', at: 0 }))).toEqual(['c', 'a', 'b'])
    expect(labels(acted(three, { is: 'place', path: 'parts/a', at: 2 }))).toEqual(['b', 'c', 'a'])
    expect(acted(three, { is: 'place', path: 'parts/a', at: 0 })).toEqual(three)
    expect(acted(three, { is: 'place', path: 'parts/a', at: 3 })).toEqual(three)
    expect(acted(three, { is: 'place', path: 'parts/a', at: -1 })).toEqual(three)
    expect(acted(three, { is: 'place', path: 'parts/a', at: Number.NaN })).toEqual(three)
  })

  test('stand in any order that they are put in, whatever the layers say, and nothing else changes', () => {
    fc.assert(
      fc.property(anySaid, anySaid, fc.nat(3), fc.nat(3), (own, upstream, from, to) => {
        const edited = editedOf(own, [upstream])
        const [list] = recordsIn(editedNodes(edited))
        const keys = list?.records.map(({ key }) => key) ?? []
        const values = withAct(editedNodes(edited), saidAt(own, common), {
          is: 'place',
          path: `parts/${keys[from]}`,
          at: to,
        })
        const next = editedOf(withSaid(own, recipe, 'kake', common, values), [upstream])
        const others = keys.toSpliced(from, 1)
        const isMoved = from < keys.length && to < keys.length
        expect(recordsIn(editedNodes(next))[0]?.records.map(({ key }) => key)).toEqual(
          isMoved ? others.toSpliced(to, 0, keys[from] ?? '') : keys,
        )
        const withoutOrder = (said: Readonly<Record<string, unknown>>) =>
          Object.entries(said).filter(([path]) => !path.endsWith('/order'))
        expect(withoutOrder(values)).toEqual(withoutOrder(saidAt(own, common)))
      }),
    )
  })

  test('the first does not move up, and what is not there does nothing', () => {
    expect(acted([], { is: 'up', path: 'parts/a' })).toEqual([])
    expect(acted([], { is: 'remove', path: 'parts/x' })).toEqual([])
  })
})

test('two ways of saying the same are the same', () => {
  fc.assert(
    fc.property(anySaid, (said) => {
      expect(isSame(said, structuredClone(said))).toBe(true)
    }),
  )
})
