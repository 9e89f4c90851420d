import { osloTime } from '#base/oslo-time.ts'
import { knowledge } from '../../../app.ts'
import { readChain } from '../check-pack.ts'
import { todoOf } from '../rules/todo.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf, said } from '../../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'

const seen: string[] = []
let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'porsanger'], onStatement: (statement) => seen.push(statement) })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
})
afterAll(() => site.close())

const page = '/harstad/studio/tilstand'
const numbers = async (browser: Browser) => {
  const words = await said(await browser.get(page))
  const [, sound, later, urgent] = /(\d+) i orden (\d+) å se på etter tur (\d+) haster/.exec(words) ?? []
  return { words, tally: [sound, later, urgent].map(Number) }
}

test('a leader sees in one glance how much is in order, what is urgent, who has it and how each language stands', async () => {
  const { words, tally } = await numbers(editor)
  const [sound = 0, later = 0, urgent = 0] = tally
  expect(sound + later + urgent).toBeGreaterThan(300)
  expect(words).toContain(`${urgent} elementer haster`)
  expect(words).toContain('BTI-koordinator')
  expect(words).toContain(`av ${sound + later + urgent}`)
  const [, owners = ''] = words.split('Hvem passer på hva')
  const counts = [...owners.matchAll(/(\d+) element(?:er)?/g)].map(([, one]) => Number(one))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(sound + later + urgent)
})

test('what is most urgent stands first, and the numbers are those of the lists', async () => {
  const html = await (await editor.get(page)).text()
  const kinds = [...html.matchAll(/\?vis=([a-z-]+)"/g)].map(([, one]) => one)
  expect(kinds.indexOf('missing')).toBe(0)
  const { words } = await numbers(editor)
  const [, missing] = /Mangler en opplysning .*? (\d+) elementer/.exec(words) ?? []
  const list = await (await editor.get(`${page}?vis=missing`)).text()
  expect([...list.matchAll(/name="element"/g)]).toHaveLength(Number(missing))
})

test('the operator’s list and the page count the same, of every kind', async () => {
  const { packs } = await readChain('content/harstad', knowledge.types)
  const lines = todoOf(knowledge.types, packs, osloTime(site.now()).day)
  const itemsWith = (pattern: RegExp) =>
    new Set(lines.filter((line) => pattern.test(line)).map((line) => line.split(':')[0])).size
  const { words } = await numbers(editor)
  for (const [name, pattern] of [
    ['Mangler en opplysning', /: fill in/],
    ['Ikke kontrollert', /: check the facts/],
    ['Ikke lest gjennom', /: have \w+ reviewed/],
    ['Mangler på et språk', /: write it in/],
    ['Har ingen dag for gjennomgang', /: say when/],
  ] as const)
    expect(words, name).toMatch(new RegExp(`${name} [^.]*\\. ${itemsWith(pattern)} element`))
  expect(itemsWith(/leads nowhere|is to stand/)).toBe(0)
  expect(words).toContain('lenker som ikke fører noe sted')
  expect(lines[0]).toContain('accessibility declaration')
  expect(words).toContain('Tilgjengelighetserklæring')
})

test('administrator and unit leaders see it, and find it in their menu; they get no way into the studio', async () => {
  for (const key of ['administrator', 'rektor']) {
    const leader = await signedIn(site, 'harstad', `harstad-${key}`)
    const html = await (await leader.get(page)).text()
    expect(html, key).toContain('Viktigst først')
    expect(await (await leader.get('/harstad/min-side')).text()).toContain('href="/harstad/studio/tilstand"')
    const list = await (await leader.get(`${page}?vis=missing`)).text()
    expect(list).toContain('Barnevernvakten')
    expect(`${html}${list}`).not.toMatch(/href="\/harstad\/studio(\/(?!tilstand)|")/)
    expect(list).not.toContain('name="element"')
    expect((await leader.get('/harstad/studio')).status).toBe(404)
    expect((await leader.post(page, { vis: 'missing', gjor: 'owned', ansvarlig: 'Meg' })).status).toBe(404)
  }
})

test('nobody else knows that it is there; another municipality’s editor least of all', async () => {
  for (const key of ['kontaktlaerer', 'personvernombud', 'kartlegging', 'mor']) {
    const stranger = await signedIn(site, 'harstad', `harstad-${key}`)
    expect((await stranger.get(page)).status, key).not.toBe(200)
    expect((await stranger.get(`${page}?vis=missing`)).status, key).not.toBe(200)
  }
  const neighbour = await signedIn(site, 'porsanger', 'porsanger-redaktor')
  // Somebody signed in who is nobody here is told that much, and nothing of the model.
  expect(await said(await neighbour.get(page))).not.toMatch(/haster|Viktigst|BTI-koordinator/)
  expect(await said(await neighbour.get(`${page}?vis=missing`))).not.toContain('Barnevernvakten')
  expect(await said(await neighbour.get('/porsanger/studio/tilstand'))).toContain('Davvisámegiella')
})

test('what an address says wrongly is nothing to be afraid of', async () => {
  for (const query of [
    '?vis=ukjent',
    '?side=-1',
    '?vis=missing&side=99999',
    '?eier=%3Cscript%3E',
    `?eier=${'x'.repeat(5000)}`,
  ]) {
    const answer = await editor.get(page + query)
    expect(answer.status, query).toBe(200)
    expect(await answer.text()).not.toContain('<script>')
  }
})

test('whoever writes who looks after an item chooses among the roles that do, and those that the model tells of', async () => {
  for (const path of ['/harstad/studio/step/bestem-0', `${page}?vis=missing&gjor=owned`]) {
    const html = await (await editor.get(path)).text()
    const [list = ''] = /<datalist.*?<\/datalist>/s.exec(html) ?? []
    expect(list, path).toContain('<option>leder for helsestasjonen</option>')
    expect(list, path).toContain('<option>barnekoordinator</option>')
    expect(list.match(/>BTI-koordinator</g), path).toHaveLength(1)
  }
})

test('it takes the same few statements whatever the size of the model', async () => {
  const counted = async () => {
    seen.length = 0
    await editor.get(page)
    return seen.length
  }
  const before = await counted()
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     select 'base', 'law', 'lov-' || number, '', 'nb', '{"name": "Lov", "citation": "§ 1", "text": "Ord."}'
     from generate_series(1, 2000) as number`,
  )
  expect(await counted(), seen.join('\n\n')).toBe(before)
  expect(before, seen.join('\n\n')).toBeLessThanOrEqual(8)
  expect((await numbers(editor)).tally.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(2300)
})
