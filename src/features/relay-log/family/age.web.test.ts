import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { fillIn, said } from '../../../../test/people-pages.ts'
import { answerFor, choiceOf, openRelayAs, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { familyRelay, letIn, planOf } from '../../../../test/family-pages.ts'

let site: PeopleSite
let teacher: Browser
let youth: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  youth = await signedIn(site, 'harstad', 'harstad-ungdom')
})
afterAll(() => site.close())

/** The birth date of someone who turns so many years in so many days. */
function bornFor(years: number, inDays: number): string {
  const on = dayAfter(osloTime(site.now()).day, inDays)
  return writeDay(`${Number(on.slice(0, 4)) - years}${on.slice(4)}`)
}

async function turning(years: number, inDays: number) {
  const family = await familyRelay(site, 'harstad', teacher, { fodt: bornFor(years, inDays) })
  await letIn(teacher, family.relay, 'Elias', 'harstad', 'ungdom')
  return family
}

describe('a birthday', () => {
  test('is told to both sides ninety days before, and not earlier', async () => {
    const { plan, marit } = await turning(18, 90)
    expect(await said(await marit.get(plan))).toMatch(/Elias fyller 18 år .* Da endres noe/)
    expect(await said(await marit.get(`${plan}/alder`))).toContain('Elias bestemmer alene')
    expect(await said(await youth.get(plan))).toMatch(/Du fyller 18 år/)
    const { plan: later, marit: same } = await turning(18, 91)
    expect(await said(await same.get(later))).not.toContain('Da endres noe')
    expect((await same.get(`${later}/alder`)).status).toBe(404)
  })

  test('ends what guardians have by itself: the day before they read, on the day there is nothing', async () => {
    const { plan, marit } = await turning(18, 1)
    expect((await marit.get(plan)).status).toBe(200)
    const { plan: today, marit: same } = await turning(18, 0)
    expect((await same.get(today)).status).toBe(404)
    expect((await same.get(`${today}/skriv`)).status).toBe(404)
    expect((await same.post(`${today}/skriv`, { ord: 'Hei', type: 'everyday' })).status).toBe(404)
  })

  test('who comes of age says who goes on reading, and takes it back; a guardian says nothing of it', async () => {
    const { relay, plan, marit } = await turning(18, 0)
    await answerFor(teacher, relay, 'Elias', 'Skole')
    const all = [...(await (await youth.get(`${plan}/alder`)).text()).matchAll(/<h3 id="([0-9a-f-]{36})">([^<]*)</g)]
    const hers = all.find(([, , name]) => name === 'Marit')?.[1] ?? ''
    const path = `${plan}/alder/${hers}`
    const until = writeDay(dayAfter(osloTime(site.now()).day, 100))
    expect((await fillIn(youth, `${plan}/alder`, { til: until }, path)).status).toBe(422)
    expect((await fillIn(youth, `${plan}/alder`, { hva: 'everyday', til: until }, path)).status).toBe(303)
    await write(teacher, relay, 'Elias fikk jobb.')
    expect(await said(await marit.get(plan))).toContain('Elias fikk jobb.')
    expect((await marit.post(path, { hva: 'health', til: until })).status).toBe(404)
    await fillIn(youth, `${plan}/alder`, {}, `${path}/stopp`)
    expect((await marit.get(plan)).status).toBe(404)
  })

  test('a yes is said ahead, and counts from the day', async () => {
    const { relay, plan } = await turning(16, 30)
    const page = `${relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'Helsestasjon')
    await teacher.post(page, { tjeneste, hva: 'health', til: '24.12.2027' })
    const html = await (await youth.get(`${plan}/samtykke`)).text()
    expect(html).toContain('Du bestemmer om dette fra')
    const answered = await fillIn(youth, `${plan}/samtykke`, { [`svar-${tjeneste}`]: 'ja', til: 'alt' })
    expect(answered.status).toBe(303)
    expect(await said(await teacher.get(`${relay}/samtykke`))).toMatch(/Helsestasjon/)
  })
})

describe('what someone is to the child', () => {
  test('a judgment is registered with its day, and holds from it', async () => {
    const { relay, plan, jon } = await familyRelay(site, 'harstad', teacher)
    const html = await (await teacher.get(`${relay}/folk`)).text()
    const all = [
      ...html.matchAll(/href="([^"]*\/folk\/foresatt\/[0-9a-f-]{36})">[^<]*<span class="ds-sr-only"> ([^<]*)</g),
    ]
    const page = all.find(([, , name]) => name === 'Jon')?.[1] ?? ''
    const said_ = { navn: 'Jon', grunnlag: 'none' }
    const tomorrow = writeDay(dayAfter(osloTime(site.now()).day, 1))
    await fillIn(teacher, page, { ...said_, fra: tomorrow })
    expect((await jon.get(plan)).status).toBe(200)
    await fillIn(teacher, page, { ...said_, fra: writeDay(osloTime(site.now()).day) })
    expect((await jon.get(plan)).status).toBe(404)
  })

  test('one that needs a day is not taken without it', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    const answer = await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Barnevernet', grunnlag: 'care-order' })
    expect([answer.status, await said(answer)]).toEqual([422, expect.stringContaining('Skriv datoen for dommen')])
    expect(planOf(relay)).toContain('/familie/')
  })
})
