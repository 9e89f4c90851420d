import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../../../test/html.ts'
import { openSite, towns, type Site } from '../../../test/site.ts'
import { askedIn } from '../../../test/statements.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({ findable: false, onStatement: (statement) => statements.push(statement) })
}, 60_000)
afterAll(() => site.close())

const page = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** What each town's own text says of its project, and must stand on its project page. */
const told: Readonly<Record<string, readonly RegExp[]>> = {
  harstad: [/Fra start til i dag.*2022.*arbeidsseminarer/, /Formål/, /Oppdrag/, /Arbeidsgruppe/],
  inderoy: [
    /Desember 2020.*Bufdir/,
    /2021 og 2022/,
    /Styringsgruppe/,
    /Tverrfaglig prosjektgruppe/,
    /Referansegruppe/,
    /Absolutt/,
  ],
  porsanger: [/Januar 2021/, /Høsten 2022/, /2023/],
  tinn: [/oversikt over kompetanse og tiltak/, /verktøy for å oppdage/],
  'nore-og-uvdal': [/2020 og 2021/, /Ibestad/, /film/i],
  rollag: [/2020 og 2021/, /Ibestad/, /film/i],
}

test.each(Object.entries(told))(
  'what the text of %s says of its project stands on its project page',
  async (slug, words) => {
    const text = wordsOf(await page(`/${slug}/prosjekt`))
    for (const said of words) expect(text).toMatch(said)
  },
)

test('every town has the page, and one that has told of no project says so', async () => {
  for (const slug of towns) {
    const text = wordsOf(await page(`/${slug}/prosjekt`))
    if (told[slug] === undefined) expect(text).toContain('ikke lagt inn noe prosjekt')
  }
  expect((await site.get('/harstad/prosjekt/finnes-ikke')).status).toBe(404)
  // A programme that is no project of the town's own has no such page.
  expect((await site.get('/inderoy/prosjekt/absolutt')).status).toBe(404)
})

test('a line through time is a list of its points, each said to be done or to come', async () => {
  const html = await page('/porsanger/prosjekt')
  const line = html.split('class="plain milestones"')[1]?.split('</ol>')[0] ?? ''
  expect([...line.matchAll(/<li data-reached/g)].length).toBe(3)
  expect(line).not.toContain('milestone-coming')
  expect(await page('/porsanger/se/prosjekt')).toContain('Ođđajagimánnu 2021')
})

test('takes two statements', async () => {
  statements.length = 0
  await page('/inderoy/en/prosjekt')
  const counted = askedIn(statements)
  expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(2)
})
