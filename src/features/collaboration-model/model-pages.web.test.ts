import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../../../test/html.ts'
import { openSite, type Site } from '../../../test/site.ts'
import { askedIn } from '../../../test/statements.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({ packs: ['harstad', 'porsanger'], onStatement: (statement) => statements.push(statement) })
}, 60_000)
afterAll(() => site.close())

const page = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
/** Addresses of things in the model that a page leads to. */
const leadsTo = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/href="(\/harstad\/(?:samhandlingsmodell\/[a-z]+\/[a-z0-9-]+|tiltak\/[a-z0-9-]+))"/g)].map(
      ([, href = '']) => href,
    ),
  ),
]

test('the whole is told by its levels, and each number is that of the list it leads to', async () => {
  const html = await page('/harstad/samhandlingsmodell')
  expect(wordsOf(html)).toMatch(/Kommunenivå.+Tjenestenivå.+Individnivå/)
  const counted = [...html.matchAll(/<a href="(\/harstad\/samhandlingsmodell\/[a-z]+)#([a-z]+)">(\d+)<\/a>/g)]
  expect(counted.length).toBeGreaterThan(3)
  for (const [, tier = '', kind = '', count] of counted) {
    const listed = (await page(tier)).split(`id="${kind}"`)[1]?.split('</section>')[0] ?? ''
    const shown = [...listed.matchAll(/<li[^>]*><a href/g)].length
    const left = Number(/og (\d+) til/.exec(listed)?.[1] ?? (listed.includes('og én til') ? 1 : 0))
    expect([tier, kind, shown + left]).toEqual([tier, kind, Number(count)])
  }
})

test('what one page leads to leads back to it, from wherever one begins', async () => {
  const tiers = ['kommuneniva', 'tjenesteniva', 'individniva'].map((tier) => `/harstad/samhandlingsmodell/${tier}`)
  const waiting = (await Promise.all(tiers.map(page))).flatMap(leadsTo)
  const found = new Map<string, readonly string[]>()
  for (const at of waiting) {
    if (found.has(at)) continue
    const on = leadsTo(await page(at))
    found.set(at, on)
    waiting.push(...on)
  }
  expect(found.size).toBeGreaterThan(5)
  for (const [at, on] of found)
    for (const to of on) if (to !== at) expect([at, to, found.get(to)]).toEqual([at, to, expect.arrayContaining([at])])
})

test('is read in every language of the municipality, and what is not there is missing', async () => {
  for (const language of ['nn', 'se', 'en'])
    expect(await page(`/porsanger/${language}/samhandlingsmodell`)).toContain(`lang="${language}"`)
  for (const path of [
    '/samhandlingsmodell/finnes-ikke',
    '/samhandlingsmodell/plan/finnes-ikke',
    '/samhandlingsmodell/tull/forebyggende-plan',
    '/tiltak/finnes-ikke',
  ])
    expect((await site.get(`/harstad${path}`)).status, path).toBe(404)
  for (const query of ['?vis=plan', '?vis=tull', '?vis=plan&fra=99999', "?vis='; drop table page --", '?fra=-1'])
    await page(`/harstad/samhandlingsmodell/kommuneniva${query}`)
})

test('a service and a role see what they have to do, each part by itself', async () => {
  const service = wordsOf(await page('/harstad/samhandlingsmodell/tjeneste/ppt'))
  expect(service).toMatch(/Deltar i .*Samhandlingsarenaer.* Konsultasjonsteam/)
  const coordinator = wordsOf(await page('/harstad/samhandlingsmodell/rolle/coordinator'))
  expect(coordinator).toMatch(/Ansvarlig for .*Konsultasjonsteam.* Leder .*Konsultasjonsteam/)
  expect(wordsOf(await page('/harstad/samhandlingsmodell/tjeneste/skole'))).toContain('Har plikter etter')
})

test('takes three statements at most', async () => {
  for (const path of ['', '/kommuneniva', '/plan/forebyggende-plan']) {
    statements.length = 0
    // A town that nobody has read of yet: nothing is remembered.
    await page(`/porsanger/samhandlingsmodell${path}`)
    const counted = askedIn(statements)
    expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(3)
  }
})
