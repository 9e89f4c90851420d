import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Municipality } from '#base/municipality.ts'
import { anySaid, part, recipe } from '../testing/made-up-type.ts'
import { bringIn, chosenOf, isForeign, unfitIn, withoutTheirs, type Draft, type Standing } from './bringing-in.ts'
import { asRead } from './layers.ts'
import type { Manifest } from './manifest.ts'
import { saysTheSame, type Said } from './said.ts'

const kake = 'recipe/kake'
const cake = (title: string, key = 'kake') => [{ ...part('', 'nb', { title, text: 'Rør.' }), key }]
const draft = (said: Said): Draft => ({ number: 2, said, based_on: 1, person: 'Kari' })
const brought = (
  pack: Said,
  standing: Partial<Standing> | undefined,
  mayWrite: (type: string, services: readonly string[]) => boolean = () => true,
) =>
  bringIn([recipe], pack.map(asRead), {
    standing: new Map(standing === undefined ? [] : [[kake, { own: [], above: [], draft: undefined, ...standing }]]),
    mayWrite,
  })
const kinds = (...given: Parameters<typeof brought>) => brought(...given).steps.map(({ is }) => is)

describe('what a pack changes', () => {
  test('something that nobody here says anything of is new', () => {
    expect(kinds(cake('Kake'), undefined)).toEqual(['new'])
  })
  test('something that is inherited changes, and so does something of the own', () => {
    expect(kinds(cake('Kake'), { above: [cake('Felles')] })).toEqual(['changed'])
    expect(kinds(cake('Kake'), { own: cake('Gammel') })).toEqual(['changed'])
  })
  test('what the pack says nothing of is gone, if it is chosen', () => {
    expect(kinds([], { own: cake('Kake') })).toEqual(['gone'])
  })
  test('what it says as it is said here is no change; nor are parts in which nothing stands', () => {
    const empty = part('', '', {})
    expect(brought([...cake('Kake'), empty], { own: cake('Kake') })).toMatchObject({ steps: [], same: 1 })
    expect(brought([empty], { own: [empty] }).steps).toEqual([])
    expect(brought(cake('Ny'), { own: cake('Kake'), draft: draft(cake('Ny')) })).toMatchObject({ steps: [], same: 1 })
  })
  test('what belongs to somebody else is left, and named', () => {
    const own = (_: string, services: readonly string[]) => services.every((service) => service === 'skole')
    expect(brought(cake('Kake'), undefined, own)).toMatchObject({ steps: [], beyond: [kake] })
    const ofSchool = [...cake('Kake'), part('skole', 'nb', { title: 'Skolekake' })]
    expect(kinds(ofSchool, { own: cake('Kake') }, own)).toEqual(['changed'])
  })
  test('a type that nobody here knows is no step', () => {
    expect(kinds([{ ...part('', 'nb', { title: 'x' }), type: 'unknown' }], undefined)).toEqual([])
  })

  test('whatever stands and whatever comes: doing all of it makes the layer say what the pack says', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (own, pack) => {
        const { steps, same } = brought(pack, { own })
        const [step] = steps
        expect(steps.length + same).toBe(own.length === 0 && pack.length === 0 ? 0 : 1)
        expect(saysTheSame(step === undefined ? own : step.said, pack)).toBe(true)
      }),
    )
  })
})

describe('what is done of it', () => {
  const { steps } = bringIn([recipe], [...cake('Ny'), ...cake('Ny', 'grot')].map(asRead), {
    mayWrite: () => true,
    standing: new Map<'recipe/kake' | 'recipe/sild', Standing>([
      [kake, { own: cake('Kake'), above: [], draft: draft(cake('Halv')) }],
      ['recipe/sild', { own: cake('Sild'), above: [], draft: undefined }],
    ]),
  })
  const done = (as: 'drafts' | 'public', removes: boolean, overwrites: boolean) =>
    chosenOf(steps, { as, removes, overwrites }).map(({ key }) => key)

  test('nothing goes and no draft is touched unless it is chosen', () => {
    expect(done('drafts', false, false)).toEqual(['grot'])
    expect(done('drafts', true, true)).toEqual(['kake', 'grot', 'sild'])
  })
  test('what somebody is writing in is never published over their heads', () => {
    expect(done('public', true, true)).toEqual(['grot', 'sild'])
  })
})

describe('what does not fit', () => {
  const manifest: Manifest = {
    ...{ kind: 'municipality', inherits: 'base', number: '5503', names: { nb: 'Harstad' }, language: 'nb' },
    ...{ languages: ['nb', 'nn'], colour: '#12604f' },
  }
  const harstad: Municipality = {
    ...{ id: 1, slug: 'harstad', number: '5503', names: { nb: 'Harstad' }, language: 'nb', languages: ['nb', 'nn'] },
    ...{ colour: '#12604f', hosts: [], accessibility: null, layers: ['base'], isPublic: true },
  }
  const here = { municipality: harstad, slug: '', above: ['base'], languages: ['nb', 'nn'], services: ['skole'] }
  const unfit = (changed: Partial<Manifest>, parts: Said = []) =>
    unfitIn({ manifest: { ...manifest, ...changed }, slug: 'x' }, here, parts).map(({ is }) => is)

  test('the own pack fits', () => {
    expect(unfit({}, cake('Kake'))).toEqual([])
  })
  test('another municipality’s, another kind, another base, other facts', () => {
    expect(unfit({ number: '4026' })).toEqual(['foreign'])
    expect(unfit({ kind: 'shared' })).toEqual(['kind'])
    expect(unfit({ inherits: 'region' })).toEqual(['inherits'])
    expect(unfit({ colour: '#aa0000' })).toEqual(['facts'])
    expect(unfit({ names: { nb: 'Harstad', se: 'Hárstták' } })).toEqual(['facts'])
  })
  test('languages that readers cannot choose, and services that are not here', () => {
    expect(unfit({}, [part('', 'pl', { title: 'Ciasto' })])).toEqual(['languages'])
    expect(unfit({}, [part('sfo', 'nb', { title: 'Kake' })])).toEqual(['services'])
  })
  test('a pack that others inherit from is known by the folder it lay in', () => {
    const base = { municipality: undefined, slug: 'base', above: [], languages: ['nb'], services: [] }
    const of = (slug: string | undefined) => isForeign({ manifest: { ...manifest, kind: 'base' }, slug }, base)
    expect([of('base'), of(undefined), of('other')]).toEqual([false, false, true])
    expect(isForeign({ manifest, slug: 'base' }, base)).toBe(true)
  })
  test('whose word it was that something holds does not come along', () => {
    const theirs = asRead({
      ...part('', '', { minutes: 3, approved: '2026-01-01', owner: 'Kokk' }),
      ...{ reviewed: { by: 'Kokk', date: '2026-01-01' }, because: { minutes: 'Ovnen' } },
    })
    expect(withoutTheirs(theirs).part).toEqual(part('', '', { minutes: 3, owner: 'Kokk' }))
  })
})
