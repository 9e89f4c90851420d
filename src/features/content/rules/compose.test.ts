import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose, type Layered, type Reader } from './compose.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Part, Review, Value } from '#base/item.ts'

const step = {
  name: 'step',
  folder: 'steps',
  variants: true,
  safetyFlag: 'safety',
  fields: {
    name: { kind: 'line', required: true },
    lead: { kind: 'line' },
    rights: { kind: 'prose', safety: true },
    hints: { kind: 'lines' },
    count: { kind: 'number' },
    safety: { kind: 'flag' },
    tools: { kind: 'references', to: ['tool'] },
    options: {
      kind: 'records',
      of: { order: { kind: 'number' }, label: { kind: 'line', required: true }, leads: { kind: 'word' } },
    },
  },
} as const satisfies ContentType

const review: Review = { by: 'språkarbeider', date: '2026-11-22' }

/** What one layer says: by language, with `@service` behind it for a service's variant and `!` for reviewed words. */
function layer(said: Record<string, Record<string, Value>>): Part[] {
  return Object.entries(said).map(([who, fields]) => {
    const [language = '', service = ''] = who.replace('!', '').split('@')
    return { type: 'step', key: 'x', service, language, fields, ...(who.includes('!') ? { reviewed: review } : {}) }
  })
}

const inNorwegian: Reader = { service: '', language: 'nb', home: 'nb' }
const inEnglish: Reader = { ...inNorwegian, language: 'en' }
const inNynorsk: Reader = { ...inNorwegian, language: 'nn' }
const atSchool: Reader = { ...inNorwegian, service: 'skole' }
const read = (layers: Layered, reader = inNorwegian) => compose(step, layers, reader)

const base = layer({
  '': { count: 1, tools: ['a'], 'options/yes/order': 2, 'options/no/order': 1 },
  nb: { name: 'Navn', lead: 'Ingress', 'options/yes/label': 'Ja', 'options/no/label': 'Nei' },
  nn: { name: 'Namn', lead: 'Ingress nn' },
  en: { name: 'Name', lead: 'Lead' },
})

describe('of the layers', () => {
  test('the nearest that says a field is heard, field by field', () => {
    const town = layer({ '': { count: 7 }, nb: { name: 'Byens navn' } })
    const region = layer({ '': { count: 5, tools: ['b'] }, nb: { name: 'Regionens navn' } })
    expect(read([town, region, base])).toMatchObject({
      name: { text: 'Byens navn' },
      lead: { text: 'Ingress' },
      count: 7,
      tools: ['b'],
    })
  })

  test('one may change one field of one part', () => {
    const town = layer({ nb: { 'options/yes/label': 'Javisst' } })
    expect(read([town, base])?.options).toEqual([
      { key: 'no', order: 1, label: { text: 'Nei' }, leads: undefined },
      { key: 'yes', order: 2, label: { text: 'Javisst' }, leads: undefined },
    ])
  })

  test('one may add a part, and put it between the others', () => {
    const town = layer({ '': { 'options/maybe/order': 1.5 }, nb: { 'options/maybe/label': 'Kanskje' } })
    expect(read([town, base])?.options.map((option) => option.key)).toEqual(['no', 'maybe', 'yes'])
  })

  test('one may say that there is nothing to use', () => {
    expect(read([layer({ '': { tools: [] } }), base])?.tools).toEqual([])
  })
})

describe('of the languages', () => {
  test('the reader’s own is read where it is written', () => {
    expect(read([base], inEnglish)?.name).toEqual({ text: 'Name' })
  })

  test('a layer that says a field says it in all its languages, so an older translation further up is not read', () => {
    const town = layer({ nb: { name: 'Byens navn' } })
    expect(read([town, base], inEnglish)).toMatchObject({
      name: { text: 'Byens navn', lang: 'nb' },
      lead: { text: 'Lead' },
    })
  })

  test('the municipality’s own is read where the reader’s is missing', () => {
    const words = layer({ nn: { name: 'Namn' }, nb: { name: 'Navn' } })
    expect(read([words], { ...inEnglish, home: 'nn' })?.name).toEqual({ text: 'Namn', lang: 'nn' })
  })

  test('bokmål is read where the municipality’s own is missing too', () => {
    const words = layer({ se: { name: 'Namma' }, nb: { name: 'Navn' } })
    expect(read([words], { ...inEnglish, home: 'nn' })?.name).toEqual({ text: 'Navn', lang: 'nb' })
  })

  test('a translation of what is inherited says nothing to those who read the original', () => {
    const town = layer({ en: { name: 'The town’s name' } })
    expect(read([town, base], inEnglish)?.name).toEqual({ text: 'The town’s name' })
    expect(read([town, base])?.name).toEqual({ text: 'Navn' })
    const inNynorskTown: Reader = { ...inNynorsk, home: 'nn' }
    expect(read([layer({ nb: { name: 'Omsatt' } }), base], inNynorskTown)?.name).toEqual({ text: 'Namn' })
    // Nor does it take away what they read.
    expect(read([layer({ en: { lead: null } }), base])?.lead).toEqual({ text: 'Ingress' })
  })

  test('any is better than none', () => {
    expect(read([layer({ fkv: { name: 'Nimi' } })], inEnglish)?.name).toEqual({ text: 'Nimi', lang: 'fkv' })
  })

  test('lists of words are marked with their language as well', () => {
    expect(read([base, layer({ nb: { hints: ['én', 'to'] } })], inEnglish)?.hints).toEqual({
      lines: ['én', 'to'],
      lang: 'nb',
    })
  })

  test('facts are the same for everyone', () => {
    expect(read([base], { ...inEnglish, language: 'se' })).toMatchObject({ count: 1, tools: ['a'] })
  })
})

describe('of the services', () => {
  const variant = layer({ 'nb@skole': { lead: 'På skolen' }, '@skole': { count: 9 } })

  test('a school reads its own variant over the common text', () => {
    expect(read([[...base, ...variant]], atSchool)).toMatchObject({
      name: { text: 'Navn' },
      lead: { text: 'På skolen' },
      count: 9,
    })
  })

  test('everyone else does not', () => {
    expect(read([[...base, ...variant]])).toMatchObject({ lead: { text: 'Ingress' }, count: 1 })
    expect(read([[...base, ...variant]], { ...inNorwegian, service: 'barnehage' })?.count).toBe(1)
  })

  test('a variant further up goes before what the municipality says to all', () => {
    const town = layer({ nb: { lead: 'Byens ingress' }, '': { count: 7 } })
    expect(read([town, [...base, ...variant]], atSchool)).toMatchObject({ lead: { text: 'På skolen' }, count: 9 })
  })

  test('the municipality’s own variant goes before the base’s', () => {
    const town = layer({ 'nb@skole': { lead: 'På byens skoler' } })
    expect(read([town, [...base, ...variant]], atSchool)?.lead).toEqual({ text: 'På byens skoler' })
  })

  test('a variant that lacks the reader’s language is read in its own', () => {
    expect(read([[...base, ...variant]], { ...atSchool, language: 'en' })?.lead).toEqual({
      text: 'På skolen',
      lang: 'nb',
    })
  })
})

describe('null takes away', () => {
  test('a field', () => {
    const town = layer({ '': { count: null }, nb: { lead: null } })
    expect(read([town, base])).toMatchObject({ name: { text: 'Navn' }, lead: undefined, count: undefined })
  })

  test('a field for readers of every language that the layer does not say it in', () => {
    expect(read([layer({ nb: { lead: null } }), base], inEnglish)?.lead).toBeUndefined()
  })

  test('a part, with all that is said of it further up', () => {
    expect(read([layer({ '': { 'options/yes': null } }), base])?.options.map((option) => option.key)).toEqual(['no'])
  })

  test('all parts', () => {
    expect(read([layer({ '': { options: null } }), base])?.options).toEqual([])
  })

  test('nothing that a nearer layer says again', () => {
    const region = layer({ '': { count: null, options: null } })
    const town = layer({ '': { count: 3, 'options/own/order': 1 }, nb: { 'options/own/label': 'Eget' } })
    expect(read([town, region, base])).toMatchObject({ count: 3, options: [{ key: 'own' }] })
  })

  test('for a service alone, when its variant says so', () => {
    const variant = layer({ '@skole': { 'options/yes': null, count: null } })
    expect(read([[...base, ...variant]], atSchool)).toMatchObject({ count: undefined, options: [{ key: 'no' }] })
    expect(read([[...base, ...variant]])?.options).toHaveLength(2)
  })

  test('the whole item, when the field is one that it cannot be without', () => {
    expect(read([layer({ nb: { name: null } }), base])).toBeUndefined()
  })
})

describe('words on rights and danger', () => {
  const rights = layer({
    nb: { rights: 'Du har rett.' },
    nn: { rights: 'Du har rett, nn.' },
    en: { rights: 'You may.' },
  })

  test('are read in bokmål, marked, until someone has reviewed the other language', () => {
    expect(read([[...base, ...rights]], inEnglish)?.rights).toEqual({ text: 'Du har rett.', lang: 'nb' })
  })

  test('are read in the other language once someone has', () => {
    const reviewed = layer({ 'en!': { rights: 'You may.' } })
    expect(read([reviewed, base], inEnglish)?.rights).toEqual({ text: 'You may.' })
  })

  test('stand in nynorsk, a language we write ourselves', () => {
    expect(read([[...base, ...rights]], inNynorsk)?.rights).toEqual({ text: 'Du har rett, nn.' })
  })

  test('leave the other words of the item in the reader’s language', () => {
    expect(read([[...base, ...rights]], inEnglish)?.name).toEqual({ text: 'Name' })
  })

  test('can be the whole item, by what any layer says of it', () => {
    const dangerous = layer({ '': { safety: true } })
    expect(read([base, dangerous], inEnglish)?.name).toEqual({ text: 'Navn', lang: 'nb' })
    expect(read([base, dangerous], inNynorsk)?.name).toEqual({ text: 'Namn' })
  })

  test('that only a layer further up has in a language that may stand, are read there', () => {
    const town = layer({ en: { rights: 'The town says.' } })
    expect(read([town, [...base, ...rights]], inEnglish)?.rights).toEqual({ text: 'Du har rett.', lang: 'nb' })
  })

  test('are looked through as they are written by the search, which shows them to nobody', () => {
    expect(read([[...base, ...rights]], { ...inEnglish, asWritten: true })?.rights).toEqual({ text: 'You may.' })
  })

  test('are missing rather than unreviewed', () => {
    expect(read([[...base, ...layer({ en: { rights: 'You may.' } })]], inEnglish)?.rights).toBeUndefined()
  })
})

describe('a reader is told that nobody has reviewed the words', () => {
  test('when some of them are in the reader’s language', () => {
    expect(read([base], inEnglish)?.unreviewed).toBe(true)
    expect(read([base], inNynorsk)?.unreviewed).toBe(true)
  })

  test('not when someone has', () => {
    expect(read([layer({ nb: { name: 'Navn' }, 'en!': { name: 'Name' } })], inEnglish)?.unreviewed).toBe(false)
  })

  test('also when it is one field of many', () => {
    const reviewed = layer({ 'en!': { name: 'Name' } })
    expect(read([reviewed, base], inEnglish)?.unreviewed).toBe(true)
  })

  test('not in bokmål, nor when they are in bokmål because the reader’s are missing', () => {
    expect(read([base])?.unreviewed).toBe(false)
    expect(read([layer({ nb: { name: 'Navn' } })], inEnglish)?.unreviewed).toBe(false)
  })
})

describe('an item', () => {
  test('that no layer speaks of is nothing', () => {
    expect(read([[], []])).toBeUndefined()
  })

  test('that lacks what it cannot be without is not shown', () => {
    expect(read([layer({ nb: { lead: 'Ingress' } })])).toBeUndefined()
  })

  test('with a part that lacks what it cannot be without is shown without that part', () => {
    const half = read([layer({ '': { 'options/half/order': 3 } }), base])
    expect(half).toEqual(read([base]))
  })

  test('has nothing in the fields that nobody fills', () => {
    expect(read([layer({ nb: { name: 'Navn' } })])).toEqual({
      type: 'step',
      key: 'x',
      name: { text: 'Navn' },
      lead: undefined,
      rights: undefined,
      hints: undefined,
      count: undefined,
      safety: false,
      tools: [],
      options: [],
      unreviewed: false,
      owner: undefined,
      approved: undefined,
      nextReview: undefined,
    })
  })
})

test('any layers, services and languages: each field is what a slow reader of the rules finds', () => {
  const services = ['', 'skole', 'barnehage'] as const
  const languages = ['nb', 'nn', 'en', 'se'] as const
  const words = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') }, fc.constant(null))
  const facts = fc.record(
    {
      count: fc.constantFrom(1, 2, 3, null),
      safety: fc.constantFrom(true, false, null),
      tools: fc.constantFrom(['a'], [], null),
      'options/p': fc.constant(null),
      'options/p/leads': fc.constantFrom('a', 'b', null),
      'options/q/leads': fc.constantFrom('a', 'b', null),
      options: fc.constant(null),
    },
    { requiredKeys: [] },
  )
  const spoken = fc.record(
    { name: words, lead: words, rights: words, 'options/p/label': words, 'options/q/label': words },
    { requiredKeys: [] },
  )
  const voice = fc
    .tuple(facts, fc.dictionary(fc.constantFrom(...languages), fc.tuple(spoken, fc.boolean())))
    .map(([facts, spoken]) => {
      // A layer does not take away what it says in the same breath: no file can hold that.
      const said = [facts, ...Object.values(spoken).map(([fields]) => fields)].flatMap(Object.keys)
      const kept = Object.entries(facts).filter(([path]) => !said.some((other) => other.startsWith(`${path}/`)))
      return { facts: Object.fromEntries(kept), spoken: Object.entries(spoken) }
    })
  const layered = fc
    .array(fc.tuple(voice, fc.option(voice), fc.option(voice)), { minLength: 1, maxLength: 3 })
    .map((layers) =>
      layers.map((voices) =>
        voices.flatMap((one, at) =>
          one === null
            ? []
            : [
                ...layer({ [`@${services[at]}`]: one.facts }),
                ...one.spoken.flatMap(([code, [fields, reviewed]]) =>
                  layer({ [`${code}@${services[at]}${reviewed ? '!' : ''}`]: fields }),
                ),
              ],
        ),
      ),
    )
  const reader = fc.record({
    service: fc.constantFrom(...services),
    language: fc.constantFrom(...languages),
    home: fc.constantFrom('nb', 'nn'),
  })

  fc.assert(
    fc.property(layered, reader, (layers, reader) => {
      expect(plainly(read(layers, reader))).toEqual(slowly(layers, reader))
    }),
    { numRuns: 1000 },
  )
})

type Plain = { unreviewed: boolean; fields: Record<string, unknown> }

/** A composed item as paths with what a reader meets there: the value, and its language when it is words. */
function plainly(item: ReturnType<typeof read>): Plain | undefined {
  if (item === undefined) return undefined
  const { options, unreviewed, count, tools, safety, name, lead, rights } = item
  const fields: Record<string, unknown> = {
    name,
    lead,
    rights,
    count,
    ...(safety ? { safety } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    ...Object.fromEntries(
      options.flatMap(({ key, label, leads }) => [
        [`options/${key}/label`, label],
        [`options/${key}/leads`, leads],
      ]),
    ),
  }
  return { unreviewed, fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

/** The rules of content/README.md, read one sentence at a time, for one field at a time. */
function slowly(layers: Layered, { service, language, home }: Reader): Plain | undefined {
  const dangerous = layers.flat().some((part) => part.fields['safety'] === true)
  // What the nearest layer says in languages that are neither the reader's nor its own is heard after all others.
  const isTranslation = (part: Part) => !['', language, home].includes(part.language)
  const speaking = [service, ''].flatMap((who) =>
    layers.map((parts, rank) => parts.filter((part) => part.service === who && (rank > 0 || !isTranslation(part)))),
  )
  const late = [service, ''].map((who) =>
    (layers[0] ?? []).filter((part) => part.service === who && isTranslation(part)),
  )
  const voices = [...speaking, ...late]
  const paths = ['name', 'lead', 'rights', 'count', 'safety', 'tools']
  const records = ['p', 'q']
  const inner = ['label', 'leads']

  const hear = (path: string): { value: Value; part: Part } | undefined => {
    const above = path.split('/').map((_, at, all) => all.slice(0, at).join('/'))
    for (const voice of voices) {
      const order = ['', language, home, 'nb', ...voice.map((part) => part.language)]
      const heard = order
        .flatMap((code) => voice.filter((part) => part.language === code))
        .filter((part) => path in part.fields)
        .find((part) => {
          const own = part.language === '' || part.language === 'nb' || part.language === 'nn'
          return own || part.reviewed !== undefined || !(dangerous || path === 'rights')
        })
      if (heard !== undefined) {
        const value = heard.fields[path] ?? null
        return value === null ? undefined : { value, part: heard }
      }
      if (voice.some((part) => above.some((one) => part.fields[one] === null))) return undefined
    }
    return undefined
  }

  const all = [...paths, ...records.flatMap((record) => inner.map((name) => `options/${record}/${name}`))]
  const heard = new Map(
    all.flatMap((path) => {
      const found = hear(path)
      return found === undefined ? [] : [[path, found] as const]
    }),
  )
  if (!heard.has('name')) return undefined
  for (const record of records)
    if (!heard.has(`options/${record}/label`)) for (const name of inner) heard.delete(`options/${record}/${name}`)

  const fields = [...heard].flatMap(([path, { value, part }]): [string, unknown][] => {
    const isWords = /name|lead$|rights|label/.test(path)
    if (!isWords) return value === false || (Array.isArray(value) && value.length === 0) ? [] : [[path, value]]
    return [[path, { text: value, ...(part.language === language ? {} : { lang: part.language }) }]]
  })
  const unreviewed = [...heard.values()].some(
    ({ part }) => part.language === language && language !== 'nb' && part.reviewed === undefined,
  )
  return { unreviewed, fields: Object.fromEntries(fields) }
}
