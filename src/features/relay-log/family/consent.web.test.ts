import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../../test/people-pages.ts'
import {
  addParents,
  answerFor,
  askFor,
  choiceOf,
  eventsOf,
  idOf,
  inviteTo,
  openRelayAs,
  summaryRow,
  write,
} from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { familyRelay, letIn, planOf } from '../../../../test/family-pages.ts'

let site: PeopleSite
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['base', 'harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

/** The field of a service's answer, by what the service is called. */
async function fieldOf(browser: Browser, plan: string, service: string): Promise<string> {
  const html = await (await browser.get(`${plan}/samtykke`)).text()
  const all = [...html.matchAll(/<h3 id="om-([0-9a-f-]{36})">([^<]*)</g)]
  return all.find(([, , name]) => name === service)?.[1] ?? ''
}

async function answer(
  browser: Browser,
  plan: string,
  service: string,
  svar: 'ja' | 'noe' | 'nei',
  more: Record<string, string> = {},
): Promise<Response> {
  const id = await fieldOf(browser, plan, service)
  const typed = Object.fromEntries(Object.entries(more).map(([name, value]) => [name.replace('*', id), value]))
  return fillIn(browser, `${plan}/samtykke`, { [`svar-${id}`]: svar, til: 'alt', ...typed })
}

async function askedRelay(): Promise<{ relay: string; plan: string; marit: Browser; jon: Browser }> {
  const relay = await openRelayAs(teacher, 'harstad')
  await addParents(teacher, relay)
  await askFor(teacher, relay, 'Skole')
  await letIn(teacher, relay, 'Marit', 'harstad', 'mor')
  await letIn(teacher, relay, 'Jon', 'harstad', 'far')
  const plan = planOf(relay)
  return {
    relay,
    plan,
    marit: await signedIn(site, 'harstad', 'harstad-mor'),
    jon: await signedIn(site, 'harstad', 'harstad-far'),
  }
}

/** Everybody here showed who they are some while ago. */
const signedInLongAgo = () =>
  rowsOf(site, `update session set authenticated_at = authenticated_at - interval '12 minutes' where ended_at is null`)

describe('saying yes', () => {
  test('each answers alone, and the last yes wakes the relay', async () => {
    const { relay, plan, marit, jon } = await askedRelay()
    expect(await said(await marit.get(plan))).toContain('Du er spurt om hvem som kan samarbeide')
    expect((await answer(marit, plan, 'Skole', 'ja')).headers.get('location')).toBe(`${plan}?gjort=answered`)
    expect((await summaryRow(site, relay))?.state).toBe('awaiting-consent')
    expect(await said(await marit.get(plan))).toContain('Vi venter på svar fra en til')
    expect((await answer(jon, plan, 'Skole', 'ja')).headers.get('location')).toBe(`${plan}?gjort=agreed`)
    expect((await summaryRow(site, relay))?.state).toBe('active')
  })

  test('it wants someone who has shown lately who they are; what was chosen waits meanwhile', async () => {
    const { relay, plan, marit } = await askedRelay()
    await signedInLongAgo()
    const stopped = await answer(marit, plan, 'Skole', 'ja')
    expect(stopped.headers.get('location')).toContain('/harstad/logg-inn?sikker=1')
    const back = await marit.signIn('harstad', 'harstad-mor', { fresh: true })
    const kept = back.headers.get('location') ?? ''
    expect(kept).toContain('/tatt-vare-pa/')
    const sent = await fillIn(marit, kept, {}, `${plan}/samtykke`)
    expect(sent.headers.get('location')).toBe(`${plan}?gjort=answered`)
    const [row] = await rowsOf<{ count: string }>(
      site,
      `select count(*) from audit where act = 'family-answer-consent' and outcome = 'done' and subject_id = $1`,
      [idOf(relay)],
    )
    expect(Number(row?.count)).toBeGreaterThan(0)
  })

  test('to some of it is to just that', async () => {
    const { relay, plan, marit, jon } = await askedRelay()
    for (const who of [marit, jon]) await answer(who, plan, 'Skole', 'ja')
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    const page = `${relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'Helsestasjon')
    await teacher.post(page, { tjeneste, hva: 'learning', til: '24.12.2027', hvorfor: 'Hun kan hjelpe.' })
    expect((await answer(marit, plan, 'Helsestasjon', 'ja')).status).toBe(303)
    expect(await said(await marit.get(plan))).toContain('Ser ingenting av det andre skriver')
  })

  test('a yes to nothing in particular is asked about', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await addParents(teacher, relay)
    const page = `${relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'Skole')
    const form = new URLSearchParams({ tjeneste, til: '24.12.2027' })
    form.append('hva', 'everyday')
    form.append('hva', 'learning')
    await teacher.postWith(page, form)
    await letIn(teacher, relay, 'Marit', 'harstad', 'mor')
    const marit = await signedIn(site, 'harstad', 'harstad-mor')
    const plan = planOf(relay)
    const none = await answer(marit, plan, 'Skole', 'noe')
    expect([none.status, await said(none)]).toEqual([422, expect.stringContaining('Velg minst én ting')])
    expect((await answer(marit, plan, 'Skole', 'noe', { 'hva-*': 'learning' })).status).toBe(303)
    expect(await said(await marit.get(plan))).toContain('Du har sagt ja. Et svar mangler')
  })

  test('a question that was changed meanwhile is read again before it is answered', async () => {
    const { plan, marit, relay } = await askedRelay()
    const id = await fieldOf(marit, plan, 'Skole')
    const html = await (await marit.get(`${plan}/samtykke`)).text()
    const seen = new RegExp(`name="sett-${id}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    await askFor(teacher, relay, 'Skole')
    const late = await marit.post(`${plan}/samtykke`, { [`svar-${id}`]: 'ja', [`sett-${id}`]: seen, til: 'alt' })
    expect([late.status, await said(late)]).toEqual([422, expect.stringContaining('Spørsmålet er endret')])
  })

  test('sent twice it is said once', async () => {
    const { relay, plan, marit } = await askedRelay()
    const id = await fieldOf(marit, plan, 'Skole')
    const html = await (await marit.get(`${plan}/samtykke`)).text()
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>
    const form = { ...hidden, [`svar-${id}`]: 'nei' }
    const before = (await summaryRow(site, relay))?.version
    for (const each of await Promise.all([1, 2].map(() => marit.post(`${plan}/samtykke`, form))))
      expect(each.status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe((before ?? 0) + 1)
  })
})

describe('saying no, and taking back', () => {
  test('needs nobody to show anew who they are, and holds on the next request, of every process', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    await write(teacher, relay, 'Elias sov godt.')
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    expect(await said(await nurse.get(relay))).toContain('Elias sov godt.')
    const other = site.another()
    const cookie = [...nurse.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const there = async () => (await other.send(relay, { headers: { cookie } })).status
    expect(await there()).toBe(200)
    await signedInLongAgo()

    const html = await (await marit.get(plan)).text()
    const back =
      /href="([^"]*\/samtykke\/trekk\/[^"]*)"[^>]*>Trekk samtykket<span class="ds-sr-only"> til Helsestasjon/.exec(
        html,
      )?.[1] ?? ''
    expect(await said(await marit.get(back))).toContain('Helsestasjon ser ikke lenger det andre skriver')
    expect((await fillIn(marit, back, {})).headers.get('location')).toBe(`${plan}?gjort=takenBack`)
    expect(await there()).toBe(404)
    expect((await nurse.get(relay)).status).toBe(404)
    await other.stop()
    expect(await said(await marit.get(plan))).toContain('Du har trukket samtykket')
    expect(await said(await marit.get(plan))).toContain('Elias sov godt.')
  })

  test('taking back from whoever holds the baton says what follows before it is done', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    const html = await (await marit.get(plan)).text()
    const back = /href="([^"]*\/samtykke\/trekk\/[^"]*)"/.exec(html)?.[1] ?? ''
    expect(await said(await marit.get(back))).toContain('Leiv Modellrud kan ikke holde stafetten lenger')
    await fillIn(marit, back, {})
    expect((await summaryRow(site, relay))?.state).toBe('waiting-for-holder')
    expect(await said(await marit.get(plan))).toContain('Vi finner en ny')
  })
})

describe('nobody answers', () => {
  test('for a service that is not theirs to answer for: at 16 the clinic is the youth’s own', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    await letIn(teacher, relay, 'Elias', 'harstad', 'ungdom')
    const page = `${relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'Helsestasjon')
    await teacher.post(page, { tjeneste, hva: 'health', til: '24.12.2027' })
    const before = (await summaryRow(site, relay))?.version
    const answered = await marit.post(`${plan}/samtykke`, { [`svar-${tjeneste}`]: 'nei', [`sett-${tjeneste}`]: '8' })
    expect(answered.status).toBe(422)
    expect(await said(answered)).not.toContain('Helsestasjon')
    expect((await summaryRow(site, relay))?.version).toBe(before)
    const youth = await signedIn(site, 'harstad', 'harstad-ungdom')
    expect(await fieldOf(youth, plan, 'Helsestasjon')).toBe(tjeneste)
  })

  test('by an address to take back what they never gave', async () => {
    const { plan, marit } = await familyRelay(site, 'harstad', teacher)
    expect((await marit.get(`${plan}/samtykke/trekk/${crypto.randomUUID()}`)).status).toBe(404)
  })
})

describe('on paper or aloud, in another language', () => {
  test('a yes that a child or a relative interpreted is not kept, and everyone can read what was', async () => {
    const { relay, plan, marit } = await askedRelay()
    const page = `${relay}/samtykke/svar`
    const [tjeneste, hvem] = [await choiceOf(teacher, page, 'Skole'), await choiceOf(teacher, page, 'Marit')]
    const yes = { tjeneste, hvem, svar: 'yes', hva: 'everyday', hvordan: 'oral', bevis: 'Sagt til meg' }
    const near = await fillIn(teacher, page, { ...yes, tolk: 'near', sprak: 'polsk' })
    expect(near.status).toBe(422)
    expect(await said(near)).toContain('Skaff en tolk, og spør på nytt.')
    const silent = await fillIn(teacher, page, { ...yes, tolk: 'qualified', sprak: '' })
    expect(await said(silent)).toContain('Skriv hvilket språk det ble tolket til.')
    expect((await fillIn(teacher, page, { ...yes, tolk: 'qualified', sprak: 'polsk' })).status).toBe(303)
    expect(await said(await marit.get(`${plan}/alt`))).toContain('Du sa ja til Skole. Sagt muntlig. Tolket til polsk')
    expect(await said(await teacher.get(relay))).toContain('Muntlig. Tolket til polsk')
  })

  test('a no counts however it was understood', async () => {
    const { relay } = await askedRelay()
    const page = `${relay}/samtykke/svar`
    const [tjeneste, hvem] = [await choiceOf(teacher, page, 'Skole'), await choiceOf(teacher, page, 'Jon')]
    const no = { tjeneste, hvem, svar: 'no', hvordan: 'oral', bevis: 'Sagt til meg', tolk: 'near', sprak: 'polsk' }
    expect((await fillIn(teacher, page, no)).status).toBe(303)
  })
})

describe('words about consent in a language that the interface does not speak', () => {
  const keys = ['samtykke-hva', 'samtykke-ja', 'samtykke-nei', 'frivillig']

  /** A municipality's own translation; `reviewed` when somebody has read it through. */
  async function translate(key: string, reviewed: object | null): Promise<void> {
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed)
       select municipality_id, 'fragment', $1, '', 'pl', $2, $3 from municipality where slug = 'harstad'
       on conflict (municipality_id, type, key, service, language) do update set reviewed = excluded.reviewed`,
      [
        key,
        JSON.stringify({ title: `Pytanie ${key}`, text: `Zgoda jest dobrowolna: ${key}.` }),
        reviewed && JSON.stringify(reviewed),
      ],
    )
  }

  test('are offered when all of them are reviewed, and stand with the answer as they were read', async () => {
    const { relay, plan, marit } = await askedRelay()
    for (const key of keys) await translate(key, key === 'frivillig' ? null : { by: 'Prøveleser', date: '2026-11-01' })
    expect(await said(await marit.get(`${plan}/samtykke`))).not.toContain('Polski')

    await translate('frivillig', { by: 'Prøveleser', date: '2026-11-01' })
    expect(await (await marit.get(`${plan}/samtykke`)).text()).toContain('lang="pl"')
    const page = `${plan}/samtykke?les-pa=pl`
    const words = await (await marit.get(page)).text()
    expect(words).toContain('Zgoda jest dobrowolna: samtykke-ja.')
    expect(words).toContain('<div lang="pl" dir="auto">')

    const id = await fieldOf(marit, plan, 'Skole')
    const answered = await fillIn(marit, page, { [`svar-${id}`]: 'ja', til: 'alt' }, `${plan}/samtykke`)
    expect(answered.status).toBe(303)
    const kept = await eventsOf(site, 'harstad', relay)
    const text = kept.flatMap((event) => (event.type === 'consent-answered' ? [event.answer.text] : [])).at(-1)
    expect(text?.language).toBe('pl')
    expect(text?.words).toContain('Zgoda jest dobrowolna: frivillig.')
  })
})
