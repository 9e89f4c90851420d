import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySaid, part, recipe } from '../testing/made-up-type.ts'
import { compareSaid, compareText } from './comparing.ts'
import { mergeSaid } from './merging.ts'
import { inOrder, isSameSaid, type Said } from './said.ts'

/** Every field that is said, with where. */
const fieldsOf = (said: Said): Map<string, unknown> =>
  new Map(
    said.flatMap(({ service, language, fields }) =>
      Object.entries(fields).map(([path, value]): [string, unknown] => [`${service}.${language}.${path}`, value]),
    ),
  )

describe('what two made of the same item', () => {
  test('is one’s own where the other did nothing, from either side', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (base, mine) => {
        for (const merged of [mergeSaid(base, mine, base), mergeSaid(base, base, mine), mergeSaid(base, mine, mine)]) {
          expect(merged.conflicts).toEqual([])
          expect(isSameSaid(merged.said, inOrder(mine))).toBe(true)
        }
      }),
    )
  })

  test('holds everything that either changed, or shows it as a conflict', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (base, mine, theirs) => {
        const { said, conflicts } = mergeSaid(base, mine, theirs)
        const [before, own, other, result] = [base, mine, theirs, said].map(fieldsOf)
        const inConflict = new Set(conflicts.map(({ service, language, path }) => `${service}.${language}.${path}`))
        for (const [name, value] of [...(own ?? []), ...(other ?? [])]) {
          if (inConflict.has(name) || before?.get(name) === value) continue
          // Of a part that one takes out while the other moves or writes in it, the next tests tell.
          if (/\.parts\/[^/]+(\/order)?$/.test(name)) continue
          const merged = result?.get(name)
          // Within a text or a list each line that somebody wrote is there.
          const lines = typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : undefined
          const has = lines === undefined ? [merged] : typeof merged === 'string' ? merged.split('\n') : [merged].flat()
          const old = [before?.get(name)].flat().flatMap((one) => (typeof one === 'string' ? one.split('\n') : [one]))
          for (const line of lines ?? [value])
            if (!old.includes(line) && !Array.isArray(value)) expect(has).toContain(line)
        }
        for (const { mine: wrote, theirs: said2 } of conflicts) expect(wrote).not.toEqual(said2)
      }),
    )
  })

  test('is put together within a text, line by line; the same line changed by both is for a person', () => {
    const text = (words: string) => [part('', 'nb', { text: words })]
    const base = text('Rør.\n\nHvil.\n\nStek.')
    expect(mergeSaid(base, text('Rør godt.\n\nHvil.\n\nStek.'), text('Rør.\n\nHvil.\n\nStek lenge.'))).toEqual({
      said: text('Rør godt.\n\nHvil.\n\nStek lenge.'),
      conflicts: [],
    })
    const both = mergeSaid(base, text('Rør godt.\n\nHvil.\n\nStek.'), text('Rør lett.\n\nHvil.\n\nStek.'))
    expect(both.said).toEqual(text('Rør godt.\n\nHvil.\n\nStek.'))
    expect(both.conflicts).toMatchObject([{ path: 'text', service: '', language: 'nb' }])
  })

  test('is a conflict where one took away what the other changed', () => {
    const base = [part('', '', { minutes: 1 })]
    const { conflicts } = mergeSaid(base, [], [part('', '', { minutes: 2 })])
    expect(conflicts).toMatchObject([{ path: 'minutes', base: 1, mine: undefined, theirs: 2 }])
  })

  test('a part that one took out while the other wrote in it stays whole, and what was written is for a person', () => {
    const inherited = [part('', 'nb', { title: 'Kake' })]
    const out = [part('', '', { 'parts/b': null }), ...inherited]
    const wrote = [part('', 'nb', { title: 'Kake', 'parts/b/label': 'Glasur' })]
    for (const [mine, theirs] of [
      [out, wrote],
      [wrote, out],
    ] as const) {
      const { said, conflicts } = mergeSaid(inherited, mine, theirs)
      expect(said).toEqual(wrote)
      expect(conflicts).toMatchObject([{ path: 'parts/b/label', language: 'nb' }])
    }
    // One's own part is gone with all its fields; it comes back with all of them.
    const own = [part('', '', { 'parts/c/order': 1 }), part('', 'nb', { title: 'Kake', 'parts/c/label': 'Fyll' })]
    const changed = [part('', '', { 'parts/c/order': 1 }), part('', 'nb', { title: 'Kake', 'parts/c/label': 'Nytt' })]
    expect(mergeSaid(own, inherited, changed).said).toEqual(changed)
    expect(mergeSaid(own, inherited, own).said).toEqual(inherited)
  })

  test('a part that one moved while the other took it out is out', () => {
    const base = [part('', '', { 'parts/a/order': 1 }), part('', 'nb', { title: 'Kake', 'parts/a/label': 'Deig' })]
    const moved = [part('', '', { 'parts/a/order': 2 }), part('', 'nb', { title: 'Kake', 'parts/a/label': 'Deig' })]
    const out = [part('', 'nb', { title: 'Kake' })]
    expect(mergeSaid(base, moved, out)).toEqual({ said: out, conflicts: [] })
    const gone = [part('', '', { 'parts/a': null })]
    expect(mergeSaid([], [part('', '', { 'parts/a/order': 2 })], gone)).toEqual({ said: gone, conflicts: [] })
  })

  test('a part that both took out is out, also where only one knew that it is inherited', () => {
    const own = [part('', '', { 'parts/d/order': 1 })]
    const gone = [part('', '', { 'parts/d': null })]
    for (const merged of [mergeSaid(own, [], gone), mergeSaid(own, gone, [])])
      expect(merged).toEqual({ said: gone, conflicts: [] })
  })

  test('knows of the layers above what whoever looked last has seen', () => {
    const looked = (text: string) => [{ ...part('', 'nb', { text: 'Vår.' }), under: { text } }]
    expect(mergeSaid(looked('Først.'), looked('Så.'), looked('Sist.')).said).toEqual(looked('Sist.'))
    expect(mergeSaid(looked('Først.'), looked('Så.'), looked('Først.')).said).toEqual(looked('Så.'))
  })

  test('has been reviewed only where the words are those that were read', () => {
    const read = { by: 'Fagleder', date: '2026-11-01' }
    const base = [part('', 'nb', { text: 'Rør.' })]
    const theirs = [{ ...part('', 'nb', { text: 'Rør.' }), reviewed: read }]
    expect(mergeSaid(base, base, theirs).said[0]?.reviewed).toEqual(read)
    expect(mergeSaid(base, [part('', 'nb', { text: 'Rør nå.' })], theirs).said[0]?.reviewed).toBeUndefined()
  })
})

describe('two versions compared', () => {
  test('differ in nothing when they are the same, and in what was changed else', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (one, other) => {
        expect(compareSaid(recipe, one, one)).toEqual([])
        const changed = new Set(
          compareSaid(recipe, one, other).map(({ service, language, path }) => `${service}.${language}.${path}`),
        )
        const [before, after] = [fieldsOf(one), fieldsOf(other)]
        for (const name of new Set([...before.keys(), ...after.keys()]))
          expect(changed.has(name)).toBe(JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)))
      }),
    )
  })

  test('word by word, what is kept and gone is the older, what is kept and new the newer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const stretches = compareText(before, after)
        const joined = (is: string) =>
          stretches.flatMap((one) => (one.is === 'kept' || one.is === is ? [one.text] : [])).join('')
        expect(joined('gone')).toBe(before)
        expect(joined('new')).toBe(after)
      }),
    )
  })
})

describe('why a layer differs', () => {
  const facts = (because: Record<string, string>) => [{ ...part('', '', { code: 'A' }), because }]

  test('what two wrote of different fields both stand; of the same, both their words', () => {
    const base = facts({ title: 'Vi er to tettsteder' })
    const mine = facts({ title: 'Vi er to tettsteder', code: 'Gammelt navn' })
    expect(mergeSaid(base, mine, facts({ title: 'Vi er tre' })).said[0]?.because).toEqual({
      title: 'Vi er tre',
      code: 'Gammelt navn',
    })
    expect(mergeSaid(base, facts({ title: 'Ett' }), facts({ title: 'To' })).said[0]?.because).toEqual({
      title: 'Ett To',
    })
    expect(mergeSaid(base, [part('', '', { code: 'A' })], base).said[0]?.because).toBeUndefined()
  })
})
