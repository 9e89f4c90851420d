import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, inviteTo, linkOf, sendFile, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { canReadPaper, everythingOf, familyRelay, protect, wordsOnPaper } from '../../../../test/family-pages.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

/** Words that tell where a child is, planted wherever anyone can write, and those of the people around. */
const planted = /Solbakken|Modellrud|Leiv|Henny|Liksomli|Prøvevik|13\.30|zq\w*qz/

/** A relay in which everything that can be written holds something that tells where the child is. */
async function plantedRelay() {
  const family = await familyRelay(site, 'harstad', teacher)
  const { relay, plan, marit } = family
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  await write(teacher, relay, 'Vi møtes på Solbakken. zqnotatqz')
  await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Trygg på Solbakken zqmalqz', omrade: 'wellbeing', type: 'everyday' })
  const add = await linkOf(teacher, relay, 'Nytt tiltak')
  const hvem = /<option value="(p-[^"]*)"/.exec(await (await teacher.get(add)).text())?.[1] ?? ''
  const measure = {
    tiltak: 'Buss til Solbakken zqtiltakqz',
    hvor: 'school',
    'ses-pa': '24.12.2027',
    hvem,
    type: 'everyday',
  }
  await fillIn(teacher, add, measure, `${relay}/tiltak/ny`)
  const jon = await choiceOf(teacher, `${relay}/mote/ny`, 'Jon')
  await fillIn(teacher, `${relay}/mote/ny`, { dato: '24.12.2027', tid: '13.30', sted: 'Solbakken zqstedqz', hvem: jon })
  await sendFile(teacher, relay, { name: 'zqfilqz.txt', bytes: new TextEncoder().encode('Solbakken') })
  await fillIn(marit, `${plan}/skriv`, { slag: 'note', ord: 'Vi bor på Solbakken nå. zqmaritqz', type: 'home' })
  await fillIn(marit, `${plan}/foresla`, { hva: 'goal', ord: 'Bo på Solbakken zqforslagqz', type: 'home' })
  const page = `${relay}/samtykke/spor`
  const tjeneste = await choiceOf(teacher, page, 'BUP')
  await teacher.post(page, { tjeneste, hva: 'health', til: '24.12.2027', hvorfor: 'BUP på Solbakken zqhvorforqz' })
  return family
}

describe('a child who must not be found', () => {
  test('nothing that tells where reaches the one who must not know: no page, paper or head of an answer', async () => {
    const { relay, plan, jon } = await plantedRelay()
    const before = await everythingOf(jon, plan)
    expect([...before.values()].filter((body) => planted.test(body)).length).toBeGreaterThan(5)
    await protect(teacher, relay, { adresse: 'ja' }, 'Marit')
    const after = await everythingOf(jon, plan)
    expect(after.size).toBeGreaterThan(8)
    expect([...after].filter(([, body]) => planted.test(body)).map(([page]) => page)).toEqual([])
  })

  test.skipIf(!canReadPaper)('nor does a paper of it (needs poppler-utils)', async () => {
    const { relay, plan, jon, marit } = await plantedRelay()
    await protect(teacher, relay, { adresse: 'ja' }, 'Marit')
    const paper = async (browser: Browser, page: string) => wordsOnPaper(await browser.get(plan + page))
    expect(await paper(marit, '/pdf')).toMatch(planted)
    for (const page of ['/pdf', '/lest/pdf']) {
      const words = await paper(jon, page)
      expect(words).toMatch(/plan|lest/)
      expect(words).not.toMatch(planted)
    }
  })

  test('nor that it is so: neither the word nor a gap, and the same page as where there is nothing', async () => {
    const { relay, plan, jon } = await plantedRelay()
    await protect(teacher, relay, { adresse: 'ja' }, 'Marit')
    const words = await said(await jon.get(plan))
    expect(words).not.toMatch(/beskytt|skjult|kode 6|adresse/i)
    expect(words).toContain('Ingen mål er satt ennå')
    expect(await said(await jon.get(`${plan}/alt`))).not.toMatch(/zq/)
  })

  test('whoever may know has the plan as before', async () => {
    const { relay, plan, marit } = await plantedRelay()
    await protect(teacher, relay, { adresse: 'ja' }, 'Marit')
    const words = await said(await marit.get(plan))
    expect(words).toContain('zqmalqz')
    expect(words).toContain('Leiv Modellrud')
  })

  test('a question is still answered: by someone who helps, without a name', async () => {
    const { relay, plan, jon } = await plantedRelay()
    await protect(teacher, relay, { adresse: 'ja' }, 'Marit')
    const page = await (await jon.get(`${plan}/sporsmal/ny`)).text()
    const hvem = /name="hvem"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="hvem"/.exec(page)
    await fillIn(jon, `${plan}/sporsmal/ny`, {
      hvem: hvem?.[1] ?? hvem?.[2] ?? '',
      ord: 'Har hun det bra?',
      type: 'everyday',
    })
    const question =
      /href="([^"]*\/sporsmal\/[0-9a-f]{8}[^"]*)"/.exec(await (await teacher.get(relay)).text())?.[1] ?? ''
    expect(await said(await teacher.get(question))).toContain('skal ikke vite hvor barnet er')
    await fillIn(teacher, question, { svar: 'Ja, det går bra.' })
    const words = await said(await jon.get(`${plan}/sporsmal`))
    expect(words).toContain('Ja, det går bra.')
    expect(words).toContain('En som hjelper dere svarte')
  })
})

describe('guardians in conflict', () => {
  test('neither reads what the other writes, wishes or says is wrong; what services write both read', async () => {
    const { relay, plan, jon, marit } = await plantedRelay()
    await protect(teacher, relay, { 'fra-hverandre': 'ja' })
    const all = await everythingOf(jon, plan)
    expect([...all].filter(([, body]) => /zqmaritqz|zqforslagqz/.test(body)).map(([page]) => page)).toEqual([])
    expect(all.get(plan)).toContain('zqmalqz')
    expect(await said(await marit.get(plan))).toContain('zqmaritqz')
  })
})
