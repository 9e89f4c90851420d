import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, municipalityId, rowsOf, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, idOf, inviteTo, openRelayAs, write } from '../../../../test/relay-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { everythingOf, familyRelay, letIn, numberOf, planOf, wayIn } from '../../../../test/family-pages.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

/** The code that stands on the page, as it is read aloud. */
async function codeFrom(answer: Response): Promise<string> {
  const letters = /ds-sr-only">([A-Z2-9, .]+)</.exec(await answer.text())?.[1] ?? ''
  return letters.replaceAll(', ', '').replace('. ', '-')
}

/** What came back, without what is another each time: ids, and the clock of the session. */
async function answered(browser: Browser, path: string) {
  const answer = await browser.get(path)
  const html = await answer.text()
  const plain = html.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
  return { status: answer.status, html: plain.replaceAll(/data-(ends|now)="[^"]*"/g, '') }
}

describe('by a number that was registered', () => {
  test('a mother signs in and has the plan, with who holds the baton before anything else', async () => {
    const { plan, marit, relay } = await familyRelay(site, 'harstad', teacher)
    await write(teacher, relay, 'Elias smilte ved porten.')
    const words = await said(await marit.get(plan))
    expect(words).toContain('Hei, Marit')
    expect(words.indexOf('Leiv Modellrud')).toBeLessThan(words.indexOf('Hvor er vi?'))
    expect(words).toContain('Elias smilte ved porten.')
    const [row] = await rowsOf<{ because: string; person_id: string | null; details: object }>(
      site,
      `select because, person_id, details from audit where act = 'family-see' and subject_id = $1 and outcome = 'done'`,
      [idOf(relay)],
    )
    expect(row).toMatchObject({ because: 'guardian', person_id: null })
  })

  test('the number itself is kept nowhere', async () => {
    const { relay } = await familyRelay(site, 'harstad', teacher)
    const rows = await rowsOf(site, 'select * from relay_party where relay_id = $1', [idOf(relay)])
    expect(JSON.stringify(rows)).not.toContain(numberOf('harstad', 'mor'))
    expect(rows).toHaveLength(2)
  })

  test('nobody is two in one relay, and what is no number is said to be none', async () => {
    const { relay } = await familyRelay(site, 'harstad', teacher)
    const jon = await wayIn(teacher, relay, 'Jon')
    const taken = await fillIn(teacher, jon, { nummer: numberOf('harstad', 'mor') })
    expect([taken.status, await said(taken)]).toEqual([422, expect.stringContaining('registrert for en annen')])
    expect((await fillIn(teacher, jon, { nummer: '123' })).status).toBe(422)
  })

  test('whoever is taken out, or closed out, has nothing on the next request', async () => {
    const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
    expect((await jon.get(plan)).status).toBe(200)
    await fillIn(teacher, await wayIn(teacher, relay, 'Jon'), {}, `${await wayIn(teacher, relay, 'Jon')}/steng`)
    expect((await jon.get(plan)).status).toBe(404)
    const party = (await wayIn(teacher, relay, 'Marit')).split('/').at(-1) ?? ''
    await fillIn(teacher, `${relay}/folk/fjern/${party}`, {})
    expect((await marit.get(plan)).status).toBe(404)
  })
})

describe('by a code that was handed over', () => {
  test('it lets one person in, once', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Marit', grunnlag: 'parental-responsibility' })
    const page = await wayIn(teacher, relay, 'Marit')
    const kode = await codeFrom(await fillIn(teacher, page, {}, `${page}/kode`))
    const marit = await signedIn(site, 'harstad', 'harstad-mor')
    const taken = await fillIn(marit, '/harstad/familie/kode', { kode: kode.toLowerCase() })
    expect(taken.headers.get('location')).toContain(planOf(relay))
    expect(await said(await marit.get(planOf(relay)))).toContain('Hei, Marit')

    const far = await signedIn(site, 'harstad', 'harstad-far')
    expect((await fillIn(far, '/harstad/familie/kode', { kode })).status).toBe(422)
    expect((await far.get(planOf(relay))).status).toBe(404)
  })

  test('it opens nothing for someone whose number is another than the registered one', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Marit', grunnlag: 'parental-responsibility' })
    await letIn(teacher, relay, 'Marit', 'harstad', 'mor')
    const page = await wayIn(teacher, relay, 'Marit')
    const kode = await codeFrom(await fillIn(teacher, page, {}, `${page}/kode`))
    const far = await signedIn(site, 'harstad', 'harstad-far')
    const answer = await fillIn(far, '/harstad/familie/kode', { kode })
    expect([answer.status, await said(answer)]).toEqual([422, expect.stringContaining('Koden passer ikke')])
  })

  test('a new code takes the place of the old, and none works in another municipality', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Jon', grunnlag: 'parental-responsibility' })
    const page = await wayIn(teacher, relay, 'Jon')
    const old = await codeFrom(await fillIn(teacher, page, {}, `${page}/kode`))
    const kode = await codeFrom(await fillIn(teacher, page, {}, `${page}/kode`))
    const jon = await signedIn(site, 'harstad', 'harstad-far')
    expect((await fillIn(jon, '/harstad/familie/kode', { kode: old })).status).toBe(422)
    const elsewhere = await signedIn(site, 'rollag', 'rollag-far')
    expect((await fillIn(elsewhere, '/rollag/familie/kode', { kode })).status).toBe(422)
    expect((await fillIn(jon, '/harstad/familie/kode', { kode })).status).toBe(303)
  })
})

describe('nobody else', () => {
  test('another’s plan looks to the byte as one that is not there', async () => {
    const { plan } = await familyRelay(site, 'harstad', teacher)
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    const nowhere = planOf(`/harstad/logger/${crypto.randomUUID()}`)
    expect(await answered(youth, plan)).toEqual(await answered(youth, nowhere))
    expect(await said(await youth.open('/harstad/familie'))).toContain('ikke noe her som gjelder deg')
  })

  test('who works here does not come by this way, and a family not by theirs', async () => {
    const { plan, relay, marit } = await familyRelay(site, 'harstad', teacher)
    expect((await teacher.get(plan)).status).toBe(404)
    const answer = await marit.get(relay)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/harstad/familie'])
  })

  test('a session that began in another municipality is nobody here', async () => {
    const { plan } = await familyRelay(site, 'harstad', teacher)
    const marit = await signedIn(site, 'rollag', 'rollag-mor')
    expect(await said(await marit.get(plan))).not.toContain('Elias')
  })

  describe('by a weaker way', () => {
    const weakly = async (who: string): Promise<Browser> => {
      const browser = browserAt(site)
      await browser.signIn('harstad', `harstad-${who}`, { level: 'substantial' })
      return browser
    }
    beforeAll(async () => {
      await rowsOf(
        site,
        `insert into setting (municipality_id, key, from_day, value, source, set_at) values ($1, 'family-level', '2020-01-01', '"youth-substantial"', 'Prøve', now())`,
        [await municipalityId(site, 'harstad')],
      )
    })
    afterAll(() => rowsOf(site, `delete from setting where key = 'family-level'`))

    test('a guardian is shown nothing, and is not told whether there is anything', async () => {
      const { plan } = await familyRelay(site, 'harstad', teacher)
      const marit = await weakly('mor')
      const nowhere = planOf(`/harstad/logger/${crypto.randomUUID()}`)
      expect(await answered(marit, plan)).toEqual(await answered(marit, nowhere))
      expect((await answered(marit, plan)).html).toContain('sikrere måte')
    })

    test('a youth sees who holds the baton and what is asked, and no words on any page', async () => {
      const { relay, plan } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
      await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
      await answerFor(teacher, relay, 'Elias', 'Skole')
      await write(teacher, relay, 'zqnotatqz')
      const asking = `${relay}/samtykke/spor`
      const tjeneste = await choiceOf(teacher, asking, 'BUP')
      await teacher.post(asking, { tjeneste, hva: 'health', til: '24.12.2027', hvorfor: 'zqhvorforqz' })
      const surely = [...(await everythingOf(await signedIn(site, 'harstad', 'harstad-ungdom'), plan)).values()].join()
      expect(surely).toContain('zqnotatqz')
      expect(surely).toContain('zqhvorforqz')
      const youth = await weakly('ungdom')
      expect(await said(await youth.get(plan))).toContain('Leiv Modellrud')
      expect(await said(await youth.get(`${plan}/samtykke`))).toContain('BUP')
      const read = await everythingOf(youth, plan)
      expect([...read].filter(([, body]) => /zq\w*qz/.test(body)).map(([page]) => page)).toEqual([])
    })

    test('and nothing from the moment the municipality asks for more', async () => {
      const { plan } = await familyRelay(site, 'harstad', teacher)
      const marit = await weakly('mor')
      await rowsOf(site, `delete from setting where key = 'family-level'`)
      expect((await answered(marit, plan)).html).toContain('sikrere måte')
    })
  })
})

describe('each has a view of their own', () => {
  test('nobody is told what another has answered', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await askFor(teacher, relay, 'Helsestasjon')
    await answerFor(teacher, relay, 'Marit', 'Helsestasjon')
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'no')
    const words = await said(await marit.get(plan))
    expect(words).toContain('Du har sagt ja. Et svar mangler')
    expect(words).not.toMatch(/\bJon\b|nei til/)
  })

  test('at 16 the clinic is the youth’s own: for the guardians it is not there at all', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
    for (const who of ['Elias']) await answerFor(teacher, relay, who, 'Skole')
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    const before = await said(await marit.get(plan))
    expect(before).not.toMatch(/Henny|Helsestasjon/)
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    expect(await said(await youth.get(plan))).toContain('Henny Liksomli ble med')
  })

  test('the quick exit signs out and leads to an ordinary page', async () => {
    const { plan, marit } = await familyRelay(site, 'harstad', teacher)
    expect(await (await marit.get(plan)).text()).toContain('href="/harstad/ut"')
    const left = await marit.get('/harstad/ut')
    expect([left.status, left.headers.get('location')]).toEqual([303, 'https://www.yr.no/'])
    expect((await marit.get(plan)).headers.get('location')).toContain('/logg-inn')
  })
})
