import fc from 'fast-check'
import type { ContentType } from '#base/content-type.ts'
import type { ItemName, Part, Value } from '#base/item.ts'
import type { GraphOf, ItemWay } from '#base/item-graph.ts'
import type { ModelCheck } from '#base/model.ts'
import type { Said } from '../rules/said.ts'

/** A type that no feature knows, with a field of every kind. */
export const recipe = {
  name: 'recipe',
  folder: 'recipes',
  variants: true,
  fields: {
    title: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    hints: { kind: 'lines' },
    code: { kind: 'word' },
    minutes: { kind: 'number' },
    season: { kind: 'date' },
    vegetarian: { kind: 'flag' },
    source: { kind: 'address' },
    picture: { kind: 'file', picture: true },
    brochure: { kind: 'file', picture: false },
    course: { kind: 'choice', of: ['first', 'main', 'sweet'] },
    after: { kind: 'reference', to: ['recipe'] },
    with: { kind: 'references', to: ['recipe'] },
    leads: { kind: 'target', to: ['recipe'], words: ['help'], outside: true },
    parts: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        label: { kind: 'line', required: true },
        text: { kind: 'prose' },
      },
    },
  },
} as const satisfies ContentType

/** A check that no feature knows, and what its rules say. */
export const kitchen = {
  rules: ['too-long', 'too-late'],
  find: (model) =>
    model.all(recipe).flatMap(({ key, minutes, after }) => [
      ...(minutes !== undefined && minutes > 600
        ? [{ ...about(key, 'too-long', 'minutes'), typed: { minutes: String(minutes) } }]
        : []),
      // Nothing comes after the cake.
      ...(after === 'kake' ? [{ ...about(key, 'too-late', 'after'), items: { to: 'recipe/kake' as const } }] : []),
    ]),
} as const satisfies ModelCheck

const about = <Rule extends string>(key: string, rule: Rule, path: string) => ({
  ...{ rule, path, item: `recipe/${key}` as const, message: `${key}: ${rule}` },
})

export const kitchenFaults = {
  'too-long': '{minutes} minutter er for lenge.',
  'too-late': 'Ingenting kommer etter {to}.',
}

/** A graph that no feature knows: where recipes lead. */
export const recipeGraph: GraphOf = (model, name) => {
  const ways = model.all(recipe).flatMap(({ key, leads }): ItemWay[] => {
    if (leads === undefined) return []
    const item = leads as ItemName // what is no word of its own is an item
    const to = leads === 'help' ? { end: leads } : model.has(item) ? { item } : 'nowhere'
    return [{ from: `recipe/${key}`, path: 'leads', to }]
  })
  const isHere = ({ to }: ItemWay) => to !== 'nowhere' && 'item' in to && to.item === name
  return { within: new Map(), ways: ways.filter((way) => way.from === name || isHere(way)) }
}

const word = fc.constantFrom('eple', 'smør', 'sukker', 'mel', 'gjær', 'melk', 'salt')
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const prose = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n'))

const facts: fc.Arbitrary<Record<string, Value>> = fc
  .record(
    {
      code: word,
      minutes: fc.nat(200),
      season: fc.constantFrom('2026-06-01', '2026-12-24'),
      vegetarian: fc.boolean(),
      source: fc.constant('https://example.no/kake'),
      course: fc.constantFrom('first', 'main', 'sweet'),
      after: word,
      with: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      leads: fc.constantFrom('help', 'recipe/eple', 'https://example.no'),
      'parts/a/order': fc.nat(9),
      'parts/b/order': fc.nat(9),
      'parts/b': fc.constant(null),
    },
    { requiredKeys: [] },
  )
  .map((fields) => fields as Record<string, Value>) // values of fields, whichever are there

const words: fc.Arbitrary<Record<string, Value>> = fc
  .record(
    {
      title: line,
      text: fc.oneof(prose, fc.constant(null)),
      hints: fc.array(line, { minLength: 1, maxLength: 3 }),
      'parts/a/label': line,
      'parts/a/text': prose,
      'parts/b/label': line,
    },
    { requiredKeys: [] },
  )
  .map((fields) => fields as Record<string, Value>)

/** What some layer says of one recipe, for all and for a service, in two languages. */
export const anySaid: fc.Arbitrary<Said> = fc
  .tuple(facts, words, words, facts, words)
  .map(([common, nb, nn, variant, ofVariant]) =>
    [
      part('', '', common),
      part('', 'nb', nb),
      part('', 'nn', nn),
      part('skole', '', variant),
      part('skole', 'nb', ofVariant),
    ]
      .map((one, _at, all) => ({ ...one, fields: stillThere(one, all) }))
      .filter(({ fields }) => Object.keys(fields).length > 0),
  )

/** A layer does not take away what it says in the same breath: no file can hold that. */
function stillThere({ service, fields }: Part, all: Said): Part['fields'] {
  const isGone = all.some((one) => one.service === service && one.fields['parts/b'] === null)
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !isGone || !path.startsWith('parts/b/')))
}

export const part = (service: string, language: string, fields: Record<string, Value>): Part => ({
  ...{ type: recipe.name, key: 'kake', service, language, fields },
})
