import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySaid, part, recipe } from '../testing/made-up-type.ts'
import { inheritedBy } from './editing.ts'
import type { Inherited } from './merging.ts'
import { keptOwn, offersFor, withUnder } from './offers.ts'
import { saidAt, saysTheSame, withSaid, type Place, type Said } from './said.ts'

const home = 'nb'
const place: Place = { service: '', language: home }
const inheritedFrom = (own: Said, above: readonly Said[]): Inherited => inheritedBy({ type: recipe, above, home }, own)
const offered = (own: Said, above: readonly Said[]) => offersFor({ type: recipe, own, above, home })
const written = (own: Said, above: readonly Said[]): Said => withUnder([], own, inheritedFrom(own, above))

describe('what the layers above offer', () => {
  test('is nothing as long as they say what they said', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (own, region, base) => {
        expect(offered(written(own, [region, base]), [region, base])).toEqual([])
      }),
    )
  })

  test('is every field that they say otherwise now, and ours stands until somebody has answered', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (own, before, after) => {
        const mine = written(own, [before])
        const [was, now] = [inheritedFrom(mine, [before]), inheritedFrom(mine, [after])]
        const names = new Set(offered(mine, [after]).map((one) => `${one.service}.${one.language}.${one.path}`))
        for (const { service, language, fields } of mine) {
          for (const [path, value] of Object.entries(fields)) {
            const [old, said] = [was({ service, language }, path), now({ service, language }, path)]
            const isChanged = JSON.stringify(old) !== JSON.stringify(said)
            const isOurs = JSON.stringify(value ?? undefined) === JSON.stringify(said)
            expect(names.has(`${service}.${language}.${path}`)).toBe(isChanged && !isOurs)
          }
        }
        expect(saysTheSame(mine, own)).toBe(true)
      }),
    )
  })

  test('is put together with ours where both can stand, and keeps every line of both', () => {
    const before = [part('', 'nb', { text: 'Rør.\n\nHvil.\n\nStek.' })]
    const mine = written([part('', 'nb', { text: 'Rør.\n\nHvil lenge.\n\nStek.' })], [before])
    const after = [part('', 'nb', { text: 'Rør godt.\n\nHvil.\n\nStek.' })]
    expect(offered(mine, [after])).toMatchObject([
      {
        ...{ path: 'text', was: 'Rør.\n\nHvil.\n\nStek.', now: 'Rør godt.\n\nHvil.\n\nStek.' },
        ...{ mine: 'Rør.\n\nHvil lenge.\n\nStek.', merged: 'Rør godt.\n\nHvil lenge.\n\nStek.' },
      },
    ])
    const both = [part('', 'nb', { text: 'Rør.\n\nHvil kort.\n\nStek.' })]
    expect(offered(mine, [both])).toMatchObject([{ merged: undefined }])
  })

  test('also when they take away what we changed, and when they change what we took away', () => {
    const before = [part('', 'nb', { text: 'Rør.', title: 'Kake' })]
    const mine = written([part('', 'nb', { text: 'Rør godt.', title: null })], [before])
    expect(offered(mine, [[part('', 'nb', { title: 'Bløtkake' })]])).toMatchObject([
      { path: 'text', mine: 'Rør godt.', was: 'Rør.', now: undefined, merged: undefined },
      { path: 'title', mine: undefined, was: 'Kake', now: 'Bløtkake', merged: undefined },
    ])
  })

  test('is answered once: ours is kept, or theirs is taken, and it is not offered again', () => {
    const before = [part('', 'nb', { text: 'Rør.' })]
    const after = [part('', 'nb', { text: 'Rør lett.' })]
    const mine = written([part('', 'nb', { text: 'Rør godt.' })], [before])
    const [offer] = offered(mine, [after])
    const kept = keptOwn(mine, place, 'text', offer?.now)
    expect(offered(kept, [after])).toEqual([])
    expect(saysTheSame(kept, mine)).toBe(true)
    const { text: _, ...left } = saidAt(mine, place)
    expect(offered(withSaid(mine, recipe, 'kake', place, left), [after])).toEqual([])
    // And it is offered anew when it changes again.
    expect(offered(kept, [before])).toHaveLength(1)
  })

  test('what was looked at stays looked at when something else is changed', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (own, before, after) => {
        const mine = written(own, [before])
        const changed = withSaid(mine, recipe, 'kake', place, { ...saidAt(mine, place), minutes: 999 })
        const saved = withUnder(mine, changed, inheritedFrom(changed, [after]))
        const others = (said: Said) =>
          offered(said, [after])
            .filter(({ path }) => path !== 'minutes')
            .map(({ service, language, path }) => `${service}.${language}.${path}`)
        expect(others(saved)).toEqual(others(mine))
      }),
    )
  })
})
