import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expand, type JsonLdDocument } from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentFolder, contentPacks, openSite, origin, type Site } from '../../../test/site.ts'
import { askedIn } from '../../../test/statements.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({ packs: ['porsanger', 'harstad'], onStatement: (statement) => statements.push(statement) })
  const packs = await contentPacks()
  const harstad = packs.find(({ slug }) => slug === 'harstad')
  const [template] = harstad?.parts ?? []
  if (harstad === undefined || template === undefined) throw new Error('Harstad has no pack.')
  const part = { ...template.part, type: 'measure', key: 'veiledning', service: '' }
  await site.publish([
    {
      ...harstad,
      parts: [
        ...harstad.parts,
        { ...template, part: { ...part, language: '', fields: { audiences: ['ansatte'], services: ['ppt'] } } },
        {
          ...template,
          part: {
            ...part,
            language: 'nb',
            fields: { name: 'Veiledning for ansatte', summary: 'Noen å tenke høyt med.', gives: 'Råd', how: 'Ring.' },
          },
        },
      ],
    },
  ])
}, 90_000)
afterAll(() => site.close())

/** The measures of the common model as their files say them: Porsanger has none of its own. */
const folder = join(contentFolder, 'base', 'measures')
const written = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.md$/.test(file))
  .map((file) => {
    const [, front = ''] = readFileSync(join(folder, file), 'utf8').split('---\n')
    return { key: file.slice(0, -'.md'.length), ...(parse(front) as Readonly<Record<string, unknown>>) }
  })
const leadsTo = (one: Readonly<Record<string, unknown>>, field: string): readonly string[] =>
  ((one[field] as readonly string[] | undefined) ?? []).map(String)

const keysOn = (html: string) =>
  [...html.matchAll(/<h3[^>]*><a href="[^"]*\/tiltak\/([a-z-]+)"/g)].map(([, key = '']) => key)
const found = async (query = '', slug = 'porsanger') => {
  const answer = await site.get(`/${slug}/tiltak${query}`)
  expect(answer.status).toBe(200)
  return keysOn(await answer.text())
}
const searched = async (form: Record<string, string>) =>
  keysOn(await (await site.post('/porsanger/tiltak', form)).text())

describe('measures are found', () => {
  test('all of them by name, where nothing is asked', async () => {
    expect((await found()).toSorted()).toEqual(written.map(({ key }) => key).toSorted())
  })

  test.each([
    ['gruppe', 'audiences', 'ungdom', true],
    ['gruppe', 'audiences', 'gravide', true],
    ['emne', 'subjects', 'psykisk-helse', false],
    ['hos', 'services', 'skole', false],
    ['sted', 'places', 'hjemme', true],
    ['niva', 'levels', '3', true],
    ['tema', 'themes', 'medvirkning', false],
  ])('by %s: those that name it in %s, as their files say', async (name, field, key, orNone) => {
    const expected = written.filter((one) => {
      const named = leadsTo(one, field)
      return named.includes(key) || (orNone && named.length === 0)
    })
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(name === 'niva' ? 99 : written.length)
    expect((await found(`?${name}=${key}`)).toSorted()).toEqual(expected.map((one) => one.key).toSorted())
  })

  test('by the child’s age, at its ends', async () => {
    expect(await found('?alder=5')).toContain('tiltak-i-barnehagen')
    expect(await found('?alder=6')).not.toContain('tiltak-i-barnehagen')
    expect(await found('?alder=6')).toContain('tilpasning-pa-skolen')
    expect(await found('?alder=90')).toEqual([])
  })

  test('by all that is chosen at once', async () => {
    const [age, subject] = [await found('?alder=14'), await found('?emne=psykisk-helse')]
    expect(await found('?alder=14&emne=psykisk-helse')).toEqual(age.filter((key) => subject.includes(key)))
  })

  test('by words, other words for the same, and misspelt ones; within what is chosen', async () => {
    expect((await searched({ q: 'angst' }))[0]).toBe('psykisk-hjelp')
    expect(await searched({ q: 'logoped' })).toContain('ppt')
    expect(await searched({ q: 'krisesentr' })).toContain('krisesenter')
    expect(await searched({ q: 'logoped', hos: 'skole' })).not.toContain('ppt')
    expect(await searched({ q: 'xyzzyplugh' })).toEqual([])
  })

  test('what is for staff alone by those who ask for it, and it is no public service', async () => {
    expect(await found('', 'harstad')).not.toContain('veiledning')
    expect(await found('?for=ansatte', 'harstad')).toContain('veiledning')
    expect((await site.get('/harstad/tiltak/veiledning.jsonld')).status).toBe(404)
    expect(await (await site.get('/harstad/tiltak.jsonld')).text()).not.toContain('/tiltak/veiledning')
  })

  test('whatever is asked for', async () => {
    for (const query of ['?alder=tull', "?emne='; drop table page --", '?gruppe=finnes-ikke', '?q=%00', '?for=tull'])
      expect((await found(query)).length, query).toBeGreaterThan(0)
  })
})

test('what is typed is kept in the field, and stands in no address and no log', async () => {
  const html = await (await site.post('/porsanger/tiltak', { q: 'sjeldentord', alder: '14' })).text()
  expect(html).toContain('value="sjeldentord"')
  expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => href?.includes('sjeldentord'))).toEqual([])
  expect(html).toContain('/porsanger/tiltak?alder=14"')
  expect(site.logged()).not.toContain('sjeldentord')
})

test('takes three statements at most, with words and choices', async () => {
  statements.length = 0
  await searched({ q: 'angst', alder: '14', emne: 'psykisk-helse' })
  const counted = askedIn(statements)
  expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(3)
})

type Node = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & { readonly '@id': string }
const dct = 'http://purl.org/dc/terms/'
const cv = 'http://data.europa.eu/m8g/'
const cpsvno = 'https://data.norge.no/vocabulary/cpsvno#'

const isA = (node: Node, type: string) => (node['@type'] as unknown as readonly string[]).includes(type)

/** Expanded by a library of others, which may ask nobody for a vocabulary. */
const read = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.headers.get('content-type')).toBe('application/ld+json')
  const documentLoader = () => Promise.reject(new Error('No vocabulary is fetched.'))
  return (await expand(JSON.parse(await answer.text()) as JsonLdDocument, { documentLoader })) as unknown as Node[]
}

test.each(['', '/nn', '/se', '/en'])(
  'every measure is told to machines with the six fields of CPSV-AP-NO, in %s',
  async (language) => {
    const nodes = await read(`/porsanger${language}/tiltak.jsonld`)
    const services = nodes.filter((node) => isA(node, 'http://purl.org/vocab/cpsv#PublicService'))
    expect(services.map((one) => one['@id']).toSorted()).toEqual(
      written.map(({ key }) => `${origin}/porsanger/tiltak/${key}`).toSorted(),
    )
    const authority = nodes.find((node) => isA(node, `${cv}PublicOrganisation`))
    for (const one of services) {
      for (const field of [`${dct}title`, `${dct}description`])
        expect(one[field]?.[0], field).toMatchObject({
          '@value': expect.stringMatching(/\S/),
          '@language': expect.any(String),
        })
      expect(one[`${dct}identifier`]?.[0]).toEqual({ '@value': one['@id'] })
      expect(one[`${cv}hasCompetentAuthority`]?.[0]?.['@id']).toBe(authority?.['@id'])
      const [output] = one[`${cpsvno}hasPossibleOutput`] as unknown as Node[]
      expect(output?.[`${dct}title`]?.[0]?.['@value']).toMatch(/\S/)
      const contacts = one[`${cv}contactPoint`] as unknown as Node[]
      expect(contacts.length).toBeGreaterThan(0)
      for (const contact of contacts) expect(contact[`${dct}title`]?.[0]?.['@value']).toMatch(/\S/)
    }
    const subjects = services.flatMap((one) => one[`${cv}thematicArea`] ?? []).map((one) => one['@id'] as string) // an expanded node is named by its address
    expect(subjects.length).toBeGreaterThan(5)
    expect(subjects.filter((one) => !/^https:\/\/psi\.norge\.no\/los\/(tema|ord)\/[a-z-]+$/.test(one))).toEqual([])
  },
)

test('one measure is told by itself, and what is not there is missing', async () => {
  const nodes = await read('/porsanger/tiltak/ppt.jsonld')
  expect(
    nodes.filter((node) => isA(node, 'http://purl.org/vocab/cpsv#PublicService')).map((one) => one['@id']),
  ).toEqual([`${origin}/porsanger/tiltak/ppt`])
  expect((await site.get('/porsanger/tiltak/finnes-ikke.jsonld')).status).toBe(404)
})
