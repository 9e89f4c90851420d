import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHtml, wordsOf } from '../../../test/html.ts'
import { contentPacks, openSite, type Site } from '../../../test/site.ts'
import { askedIn } from '../../../test/statements.ts'
import { columns } from './rules/matrix.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({ packs: ['tinn', 'snasa'], onStatement: (statement) => statements.push(statement) })
}, 60_000)
afterAll(() => site.close())

const page = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll('&amp;', '&')
}

const linkIn = (html: string) => /<a href="([^"]*)"/.exec(html)?.[1] ?? ''

/** What a page of the matrix tells: thing, column, who, and what stands beside. */
const factsOn = (html: string): string[] =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].flatMap(([, thing = '', cells = '']) =>
    [...cells.matchAll(/<td>(.*?)<\/td>/gs)].flatMap(([, cell = ''], at) =>
      [...cell.matchAll(/<li>(.*?)<\/li>/gs)].map(
        ([, who = '']) => `${linkIn(thing)} ${columns[at]} ${linkIn(who)}${who.slice(who.indexOf('</a>') + 4)}`,
      ),
    ),
  )

/** Every page of a list, from its first. */
async function through(first: string): Promise<string[]> {
  const html = await page(first)
  const next = /<a class="go pager-older" href="([^"]+)"/.exec(html)?.[1]
  return [...factsOn(html), ...(next === undefined ? [] : await through(next))]
}

const ways = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, href = '']) => href))]

async function byThing(slug: string): Promise<string[]> {
  const kinds = ways(await page(`/${slug}/samhandlingsmodell/ansvar`), /href="([^"]*\/ansvar\?slag=[a-z]+)"/g)
  return (await Promise.all(kinds.map(through))).flat().toSorted()
}

async function byWhom(slug: string, reading: string) {
  const html = await page(`/${slug}/samhandlingsmodell/ansvar?etter=${reading}`)
  const own = ways(html, /href="([^"]*\/ansvar\?etter=[a-z]+&hvem=[a-z-]+)"/g)
  return Promise.all(own.map(async (way) => ({ way, facts: await through(way) })))
}

test('read by thing, by service and role, and by level of management, the matrix tells the same facts', async () => {
  const all = await byThing('tinn')
  expect(all.length).toBeGreaterThan(100)
  expect(new Set(all).size).toBe(all.length)

  const [services, roles, levels] = await Promise.all(
    ['tjeneste', 'rolle', 'ledelse'].map((one) => byWhom('tinn', one)),
  )
  const ofKey = (way: string) => new URLSearchParams(way.slice(way.indexOf('?'))).get('hvem') ?? ''
  const told = [...(services ?? []), ...(roles ?? [])].flatMap(({ way, facts }) => {
    const kind = way.includes('etter=rolle') ? 'rolle' : 'tjeneste'
    // A row tells everyone who has a part in its thing: all of it is true, and the one asked for is in it.
    expect(facts.filter((fact) => !all.includes(fact))).toEqual([])
    return facts.filter((fact) => fact.includes(` /tinn/samhandlingsmodell/${kind}/${ofKey(way)}`))
  })
  expect([...new Set(told)].toSorted()).toEqual(all)

  const ofRoles = all.filter((fact) => /^\S+ \w+ \S+\/rolle\//.test(fact))
  expect(
    [...new Set((levels ?? []).flatMap(({ facts }) => facts))].filter((fact) => ofRoles.includes(fact)).toSorted(),
  ).toEqual(ofRoles)
})

test('what is counted for a role is what its list tells', async () => {
  const html = await page('/tinn/samhandlingsmodell/ansvar?etter=rolle')
  const counted = [...html.matchAll(/<a href="([^"]*hvem=([a-z-]+)&del=[A-Za-z]+)">(\d+)/g)]
  expect(counted.length).toBeGreaterThan(10)
  for (const [, way = '', , count] of counted) {
    const things = new Set((await through(way)).map((fact) => fact.split(' ')[0]))
    expect([way, things.size]).toEqual([way, Number(count)])
  }
})

test('a service sees all that it and its own roles have a part in, and nothing that is for others alone', async () => {
  const html = await page('/tinn/samhandlingsmodell/min-tjeneste?tjeneste=skole')
  const lists = [...html.matchAll(/<ul class="plain task-list">(.*?)<\/ul>/gs)].map(([list]) => list).join('')
  const things = ways(lists, /<li><a href="([^"?]+)[^"]*"/g)
  const mine = (await byThing('tinn')).filter((fact) =>
    /\/(tjeneste\/skole|rolle\/(leader|employee|holder|contact-person))\b/.test(fact.split(' ')[2] ?? ''),
  )
  const all = new Set(mine.map((fact) => (fact.split(' ')[0] ?? '').split('?')[0]))
  expect(things.filter((thing) => !all.has(thing))).toEqual([])
  const left = [...all].filter((thing) => !things.includes(thing ?? ''))
  // What is left out says which services it is for, and the school is none of them.
  for (const thing of left) {
    const said = await page(thing ?? '')
    expect(said, thing).toContain('/samhandlingsmodell/tjeneste/')
    expect(linkNames(said, 'Tjenester'), thing).not.toContain('Skole')
  }
  const text = wordsOf(html)
  expect(text).toMatch(/Gjennom året .*Når dere følger opp et barn .*Når det trengs .*Det loven krever/)
  expect(text).toMatch(/Innen \d+ (dager|uker)/)
})

const linkNames = (html: string, label: string) =>
  readHtml((html.split(`<dt>${label}</dt>`)[1] ?? '').split('</dd>')[0] ?? '').texts.map(({ text }) => text)

test('one link less is exactly that fact less, in that town and its kind alone', async () => {
  const [before, elsewhere] = [await byThing('tinn'), await byThing('snasa')]
  const packs = await contentPacks()
  const tinn = packs.find(({ slug }) => slug === 'tinn')
  if (tinn === undefined) throw new Error('Tinn has no pack.')
  const template = tinn.parts[0]
  if (template === undefined) throw new Error('Tinn’s pack is empty.')
  // What the base says of who is asked in this step, without the one of the two.
  const part = { ...template.part, type: 'step', key: 'del-med-lederen', service: '', language: '' }
  const rest = tinn.parts.filter(({ part: own }) => !isSame(own, part))
  const own = tinn.parts.find(({ part: one }) => isSame(one, part))
  const changed = { ...part, fields: { ...own?.part.fields, consulted: ['role/contact-person'] } }
  await site.publish([{ ...tinn, parts: [...rest, { ...template, part: changed }] }])

  const after = await byThing('tinn')
  expect(before.filter((fact) => !after.includes(fact))).toEqual([
    '/tinn/veileder/0/del-med-lederen consulted /tinn/samhandlingsmodell/rolle/resource-team',
  ])
  expect(after.filter((fact) => !before.includes(fact))).toEqual([])
  expect(await byThing('snasa')).toEqual(elsewhere)
})

type Named = { readonly type: string; readonly key: string; readonly service: string; readonly language: string }
const isSame = (one: Named, other: Named) =>
  one.type === other.type && one.key === other.key && one.service === other.service && one.language === other.language

test('what makes no sense is read as little, and who is not there is missing', async () => {
  for (const query of [
    '?etter=tull',
    '?etter=rolle&hvem=tull',
    '?slag=tull',
    '?fra=99999',
    "?hvem='; drop table page --",
    '?del=x',
  ])
    await page(`/snasa/samhandlingsmodell/ansvar${query}`)
  expect((await site.get('/snasa/samhandlingsmodell/min-tjeneste?tjeneste=tull')).status).toBe(404)
})

test('takes three statements at most', async () => {
  for (const path of [
    'ansvar?slag=rutine',
    'ansvar?etter=rolle',
    'ansvar?etter=rolle&hvem=leader',
    'min-tjeneste?tjeneste=ppt',
  ]) {
    statements.length = 0
    await page(`/snasa/samhandlingsmodell/${path}`)
    const counted = askedIn(statements)
    expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(3)
  }
})
