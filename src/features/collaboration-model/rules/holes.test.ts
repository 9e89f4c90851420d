import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { ItemName, Value } from '#base/item.ts'
import { readPacks } from '#features/content/load-packs.ts'
import type { Pack } from '#features/content/pack-folder.ts'
import { asRead } from '#features/content/rules/layers.ts'
import { holesOf } from '#features/content/rules/holes.ts'
import { openModels, withItems, type Chain, type Models } from '#features/content/rules/models.ts'
import { knowledge } from '../../../app.ts'
import { contentFolder, towns } from '../../../../test/site.ts'
import { audience } from './content-types.ts'
import { findHoles } from './holes.ts'

const today = '2026-11-23'
const yesterday = '2026-11-22'

let packs: readonly Pack[]
const wholeTowns = new Map<string, Models>()

beforeAll(async () => {
  packs = await readPacks(contentFolder, knowledge.types)
  for (const slug of towns) wholeTowns.set(slug, wholeTown(slug))
}, 60_000)

const chainFrom = (slug: string | undefined): Chain => {
  const pack = packs.find((one) => one.slug === slug)
  return pack === undefined ? [] : [pack.parts, ...chainFrom(pack.manifest.inherits)]
}

/** What a town says of an item before all else that is said of it there. */
type Saying = { readonly name: ItemName; readonly fields: Readonly<Record<string, Value>>; readonly service?: string }

const saying = (models: Models, all: readonly Saying[]): Models =>
  withItems(
    models,
    [...Map.groupBy(all, ({ name }) => name)].map(([name, said]) => {
      const [type = '', key = ''] = name.split('/')
      const [own = [], ...above] = models.items.get(name)?.layers ?? []
      const first = said.map(({ fields, service = '' }) => asRead({ type, key, service, language: '', fields }))
      return { name, layers: [[...first, ...own], ...above] }
    }),
  )

const services = (models: Models) => knowledge.services(models.readBy(''))

/** «kind item audience services». */
const found = (models: Models): string[] =>
  holesOf(models, services(models), findHoles, today)
    .map(({ kind, item, lackedBy = '', services: of }) => [kind, item, lackedBy, ...of].join(' ').trim())
    .toSorted()

/** The items of a type that readers meet. */
const named = (models: Models, type: string): ItemName[] =>
  [...models.items.keys()].filter((name) => name.startsWith(`${type}/`) && models.readBy('').has(name))
const keyOf = (name: ItemName) => name.slice(name.indexOf('/') + 1)

/** A town's model, with everything said that can be lacking. */
function wholeTown(slug: string): Models {
  const language = packs.find((one) => one.slug === slug)?.manifest.language ?? ''
  const models = openModels(knowledge.types, chainFrom(slug), language)
  const each = (type: string, fields: Saying['fields']) => named(models, type).map((name) => ({ name, fields }))
  const [routine] = named(models, 'routine').map(keyOf)
  const [measure] = named(models, 'measure')
  return saying(models, [
    ...each('step', { responsible: ['role/leader'] }),
    // On the day itself its review is not past.
    ...each('routine', { nextReview: today }),
    ...each('role', { vacant: false }),
    ...each('arena', { routine: routine ?? null }),
    ...each('law', { 'duties/en/order': 1, 'duties/en/text': 'Gjør det.', 'duties/en/of': ['role/leader'] }),
    { name: measure ?? 'measure/none', fields: { levels: null, audiences: null } },
  ])
}

const whole = (slug: string): Models => {
  const models = wholeTowns.get(slug)
  if (models === undefined) throw new Error(`There is no ${slug}.`)
  return models
}

/** What is said, and which hole it makes. */
type Planted = { readonly said: Saying; readonly hole: string }

/** Every hole that one item can have, each made in several ways. */
function plantings(models: Models): readonly (readonly Planted[])[] {
  const each = (type: string, kind: string, ...ways: readonly ((name: ItemName) => Saying['fields'])[]) =>
    named(models, type).map((name) =>
      ways.map((way): Planted => ({ said: { name, fields: way(name) }, hole: `${kind} ${name}` })),
    )
  const forOneService = named(models, 'step').map((name) =>
    services(models).map((service): Planted => ({
      said: { name, service, fields: { responsible: null } },
      hole: `step-without-owner ${name}  ${service}`,
    })),
  )
  const ofDuties = (name: ItemName, said: (duty: string) => readonly [path: string, value: Value]): Saying['fields'] =>
    Object.fromEntries(dutiesOf(models, name).map(said))
  return [
    ...each(
      'step',
      'step-without-owner',
      () => ({ responsible: null }),
      () => ({ responsible: [] }),
      () => ({ responsible: ['role/gone', 'service/gone'] }),
    ).map((ways, at) => [...ways, ...(forOneService[at] ?? [])]),
    ...each(
      'routine',
      'routine-overdue',
      () => ({ nextReview: yesterday }),
      () => ({ nextReview: '1999-12-31' }),
    ),
    ...each('role', 'role-vacant', () => ({ vacant: true })),
    ...each(
      'arena',
      'arena-without-routine',
      () => ({ routine: null }),
      () => ({ routine: 'gone' }),
    ),
    ...each(
      'law',
      'law-without-bearer',
      (name) => ofDuties(name, (duty) => [`duties/${duty}`, null]),
      (name) => ofDuties(name, (duty) => [`duties/${duty}/of`, null]),
      (name) => ofDuties(name, (duty) => [`duties/${duty}/of`, ['role/gone']]),
    ),
  ]
}

const dutiesOf = (models: Models, law: ItemName): string[] => [
  ...new Set(
    (models.items.get(law)?.parts ?? [])
      .flat()
      .flatMap(({ fields }) => Object.keys(fields).flatMap((path) => /^duties\/([^/]+)/.exec(path)?.[1] ?? [])),
  ),
]

/** Every level with every audience of those who are to be helped. */
const pairsOf = (models: Models): string[] =>
  named(models, 'level').flatMap((level) =>
    models
      .readBy('')
      .all(audience)
      .flatMap(({ key, staff }) => (staff ? [] : [`${level} audience/${key}`])),
  )

/** One measure for each level and those audiences that are not to lack one; all others are left out. */
function leaving(models: Models, lacking: readonly string[]): readonly Saying[] {
  if (lacking.length === 0) return []
  const left = pairsOf(models).filter((pair) => !lacking.includes(pair))
  const wanted = [...Map.groupBy(left, (pair) => pair.slice(0, pair.indexOf(' ')))]
  return named(models, 'measure').map((name, at) => {
    const [level, pairs = []] = wanted[at] ?? []
    if (level === undefined) return { name, fields: { leftOut: true } }
    const audiences = pairs.map((pair) => pair.slice(pair.lastIndexOf('/') + 1))
    return { name, fields: { levels: [level.slice('level/'.length)], audiences } }
  })
}

test.each(towns)('once everything is said in %s, nothing is lacking', (slug) => {
  expect(found(whole(slug))).toEqual([])
})

test('in any town, what is planted is found, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...towns), fc.gen(), (slug, draw) => {
      const models = whole(slug)
      const chosen = draw(fc.subarray, [...plantings(models)], { maxLength: 15 }).flatMap((ways) =>
        draw(fc.subarray, [...ways], { minLength: 1, maxLength: 1 }),
      )
      const lacking = draw(fc.subarray, pairsOf(models))
      const after = saying(models, [...chosen.map(({ said }) => said), ...leaving(models, lacking)])
      expect(found(after)).toEqual(
        [...chosen.map(({ hole }) => hole), ...lacking.map((pair) => `level-without-measure ${pair}`)].toSorted(),
      )
    }),
    { numRuns: 100 },
  )
})

test('what a town has left out lacks nothing, and answers for nothing', () => {
  const models = whole('rollag')
  const without = saying(models, [
    { name: 'step/bestem-0', fields: { responsible: null, leftOut: true } },
    { name: 'arena/ressursteam', fields: { routine: null, leftOut: true } },
    { name: 'step/bestem-1', fields: { responsible: ['role/holder'] } },
    { name: 'role/holder', fields: { leftOut: true } },
  ])
  expect(found(without)).toEqual(['step-without-owner step/bestem-1'])
})

test('what nobody answers for is told once, also where one service has somebody', () => {
  const without = saying(whole('tinn'), [
    { name: 'step/bestem-0', fields: { responsible: null } },
    { name: 'step/bestem-0', service: 'skole', fields: { responsible: ['role/leader'] } },
  ])
  expect(found(without)).toEqual(['step-without-owner step/bestem-0'])
})

test('a routine that nobody has set a day for is not past it', () => {
  const models = whole('harstad')
  expect(found(saying(models, [{ name: 'routine/samtykke', fields: { nextReview: null } }]))).toEqual([])
})

test('a measure that names no level is on all of them, and one that names no audience is for all', () => {
  const models = whole('porsanger')
  const [first, second] = named(models, 'measure')
  const only = (...said: readonly (readonly [ItemName | undefined, Saying['fields']])[]) =>
    found(
      saying(models, [
        ...said.map(([name = 'measure/none', fields]) => ({ name, fields })),
        ...named(models, 'measure').map((name) => ({ name, fields: { leftOut: !said.some(([one]) => one === name) } })),
      ]),
    )
  const lacking = (isLacking: (pair: string) => boolean) =>
    pairsOf(models)
      .filter(isLacking)
      .map((pair) => `level-without-measure ${pair}`)
      .toSorted()
  expect(only([first, { levels: ['1'], audiences: null }], [second, { levels: null, audiences: ['gravide'] }])).toEqual(
    lacking((pair) => !pair.includes('level/1 ') && !pair.endsWith('/gravide')),
  )
})

test('those who work with children are no audience that a level lacks a measure for', () => {
  const models = whole('porsanger')
  const [first, ...others] = named(models, 'measure')
  const forPregnantAlone = saying(models, [
    { name: first ?? 'measure/none', fields: { levels: null, audiences: ['gravide'] } },
    ...others.map((name) => ({ name, fields: { leftOut: true } })),
    ...named(models, 'audience').map((name) => ({ name, fields: { staff: name !== 'audience/gravide' } })),
  ])
  expect(found(forPregnantAlone)).toEqual([])
})
