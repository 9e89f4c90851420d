import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import { forward, knownOn, working } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { familyRelay } from '../../../test/family-pages.ts'
import { today, toldDay, typedDay } from '../../../test/moments.ts'
import { fillIn, rowsOf, said } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  choiceOf,
  eventsOf,
  linkOf,
  goingRelay,
  idOf,
  inviteTo,
  summaryRow,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
})
afterAll(() => site.close())

const inDays = (days: number) => typedDay(dayAfter(today, days))

describe('the next date', () => {
  const manage = (relay: string, form: 'fulgt-opp' | 'dato', typed: Record<string, string>) =>
    fillIn(teacher, `${relay}/styr`, { 'fulgt-ord': '', 'dato-grunn': '', ...typed }, `${relay}/styr/${form}`)

  test('followed up, with what came of it: both parents read that, and when next', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    const done = { 'fulgt-ord': 'Elias sover bedre.', neste: inDays(20), type: 'everyday' }
    expect((await manage(relay, 'fulgt-opp', done)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ next_on: dayAfter(today, 20) })
    const told = `Fulgt opp. Neste dato: ${toldDay(dayAfter(today, 20))}`
    expect(await said(await teacher.get(relay))).toContain(told)
    const words = await said(await marit.get(plan))
    expect(words).toContain(`Vi har fulgt opp. Neste dato er ${toldDay(dayAfter(today, 20))}`)
    expect(words).toContain('Elias sover bedre.')
  })

  test('what came of it is read by those who may read about it', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: '18.02.2010' })
    const about = async (type: string, ord: string) =>
      manage(relay, 'fulgt-opp', { 'fulgt-ord': ord, neste: inDays(20), type })
    expect((await about('health', 'Sover lite.')).status).toBe(303)
    expect((await about('everyday', 'Kom presis.')).status).toBe(303)
    const words = await said(await marit.get(plan))
    expect(words).toContain('Kom presis.')
    expect(words).not.toContain('Sover lite.')
  })

  test('a date that has come is moved with a reason alone, and never back', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    expect((await manage(relay, 'dato', { dato: inDays(0) })).status).toBe(303)
    expect(await said(await teacher.get(`${relay}/styr?vis=followed`))).toContain('Datoen er kommet')
    const empty = await manage(relay, 'dato', { dato: inDays(9) })
    expect(empty.status).toBe(422)
    expect(await said(empty)).toContain('Skriv hvorfor.')
    expect((await manage(relay, 'dato', { dato: inDays(-1), 'dato-grunn': 'Syk.' })).status).toBe(422)
    expect((await manage(relay, 'dato', { dato: inDays(9), 'dato-grunn': 'Marit var syk.' })).status).toBe(303)
    expect(await said(await teacher.get(relay))).toMatch(/Datoen er flyttet fra .* til .*Marit var syk\./)
  })

  test('followed up twice by the same form is once; to a day that is over, or in a pause, not at all', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const form = { skjema: crypto.randomUUID(), 'fulgt-ord': 'Bra.', neste: inDays(20), type: 'everyday' }
    const before = (await summaryRow(site, relay))?.version ?? 0
    for (const each of await Promise.all([1, 2].map(() => teacher.post(`${relay}/styr/fulgt-opp`, form))))
      expect(each.status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe(before + 1)
    const late = await manage(relay, 'fulgt-opp', { neste: inDays(0), 'fulgt-ord': 'Ikke mist dette.' })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Ikke mist dette.')
    const pause = { 'pause-grunn': 'Sommer', 'pause-med': 'Foreldrene', 'pause-til': inDays(10) }
    expect((await teacher.post(`${relay}/styr/pause`, pause)).status).toBe(303)
    expect((await teacher.post(`${relay}/styr/fulgt-opp`, { neste: inDays(20) })).status).toBe(404)
  })

  test('nobody but who leads it: to others who read it, the address is one that never was', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    expect((await nurse.get(relay)).status).toBe(200)
    const nobodys = relay.replace(idOf(relay), crypto.randomUUID())
    for (const form of ['fulgt-opp', 'dato']) {
      const typed = { neste: inDays(20), dato: inDays(20), 'dato-grunn': 'Jeg vil det.' }
      const [tried, nothing] = [
        await nurse.post(`${relay}/styr/${form}`, typed),
        await nurse.post(`${nobodys}/styr/${form}`, typed),
      ]
      expect(tried.status).toBe(404)
      expect((await tried.text()).replaceAll(idOf(relay), idOf(nobodys))).toBe(await nothing.text())
    }
  })
})

describe('days that people are told are days on which people work', () => {
  const isWorking = knownOn({ isPublicHoliday, ownDaysOff: [] }, today)

  test('the answer to an offer is suggested within three of them', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const html = await (await teacher.get(`${relay}/stafetten`)).text()
    expect(/name="svar-innen"[^>]*value="([^"]*)"/.exec(html)?.[1]).toBe(typedDay(working(today, 3, isWorking)))
    const many = await (await teacher.get('/harstad/logger/gi-videre')).text()
    expect(many).toContain(`value="${typedDay(working(today, 3, isWorking))}"`)
  })

  test('an office has five to find a new holder, and the family reads that day', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher)
    await answerFor(teacher, relay, 'Jon', 'Skole', 'withdrawn')
    expect(await said(await marit.get(plan))).toContain(toldDay(working(today, 5, isWorking)))
    const [row] = await rowsOf<{ accept_by: string }>(site, 'select accept_by from relay where relay_id = $1', [
      idOf(relay),
    ])
    expect(row?.accept_by).toBe(working(today, 5, isWorking))
  })

  test('what is said to be wrong is answered within two weeks', async () => {
    const { plan, marit } = await familyRelay(site, 'harstad', teacher)
    const day = toldDay(forward(today, 14, isWorking))
    expect(await said(await marit.get(`${plan}/retting/1`))).toContain(day)
  })
})

describe('a consent that is let end', () => {
  const ending = async () => {
    const open = await familyRelay(site, 'harstad', teacher)
    const page = `${open.relay}/samtykke/spor`
    const tjeneste = await choiceOf(teacher, page, 'Skole')
    await fillIn(teacher, page, { tjeneste, hva: 'everyday', til: inDays(20) })
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, open.relay, who, 'Skole')
    return open
  }

  test('is said with whom to those at work, and to each of the family that it is not renewed', async () => {
    const { relay, plan, marit } = await ending()
    const letEnd = `${relay}/samtykke/slutt`
    expect(await linkOf(teacher, `${relay}/samtykke`, 'La et samtykke ta slutt')).toBe(letEnd)
    const nobody = await fillIn(teacher, letEnd, { hvem: ' ' })
    expect([nobody.status, await said(nobody)]).toEqual([422, expect.stringContaining('Skriv hvem som er enige.')])
    const form = { skjema: crypto.randomUUID(), hvem: 'Jon' }
    const before = (await summaryRow(site, relay))?.version ?? 0
    for (const _ of [1, 2]) expect((await teacher.post(letEnd, form)).status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe(before + 1)
    expect(await said(await teacher.get(relay))).toMatch(/Samtykket til Skole fornyes ikke\. .*Avtalt med: Jon/)
    expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Avtalt med familien at det ikke fornyes')
    const words = await said(await marit.get(plan))
    expect(words).toContain('Samtykket til Skole blir ikke fornyet.')
    expect(words).toContain('Det er avtalt at det ikke fornyes.')
    expect(words).not.toContain('Avtalt med')
    // Nothing is taken back by it, and there is nothing more to decide.
    expect((await teacher.get(`${relay}/mal/ny`)).status).toBe(200)
    expect((await teacher.get(letEnd)).status).toBe(404)
  })

  test('is one that ends before long, and decided by who leads it alone', async () => {
    const far = await goingRelay(teacher, 'harstad')
    expect(await linkOf(teacher, `${far}/samtykke`, 'La et samtykke ta slutt')).toBe('')
    expect((await teacher.get(`${far}/samtykke/slutt`)).status).toBe(404)
    const { relay } = await ending()
    for (const other of [nurse, await signedIn(site, 'harstad', 'harstad-rektor')]) {
      expect((await other.get(`${relay}/samtykke/slutt`)).status).toBe(404)
      expect((await other.post(`${relay}/samtykke/slutt`, { hvem: 'Marit' })).status).toBe(404)
    }
  })
})

test('a question is taken back by the one who asked it alone, and then nobody is waited for', async () => {
  const { relay, plan, marit, jon } = await familyRelay(site, 'harstad', teacher)
  const hvem = await choiceOf(marit, `${plan}/sporsmal/ny`, 'Leiv Modellrud')
  await fillIn(marit, `${plan}/sporsmal/ny`, { hvem, ord: 'Når er neste møte?', type: 'everyday' })
  const [asked] = await eventsOf(site, 'harstad', relay).then((all) =>
    all.flatMap((event) => (event.type === 'question-asked' ? [event.question.id] : [])),
  )
  const at = `${plan}/sporsmal/${asked}`
  expect((await jon.post(`${at}/ta-tilbake`, {})).status).toBe(404)
  expect((await teacher.post(`${at}/ta-tilbake`, {})).status).toBe(404)
  expect(await said(await marit.get(at))).toContain('Jeg trenger ikke svar lenger')
  const form = { skjema: crypto.randomUUID() }
  const before = (await summaryRow(site, relay))?.version ?? 0
  for (const _ of [1, 2]) expect((await marit.post(`${at}/ta-tilbake`, form)).status).toBe(303)
  expect((await summaryRow(site, relay))?.version).toBe(before + 1)
  expect(await said(await marit.get(at))).toContain('Du tok det tilbake')
  const late = await teacher.post(`${relay}/sporsmal/${asked}`, { svar: 'På fredag.' })
  expect(late.status).toBe(422)
  const words = await said(late)
  expect(words).toContain('På fredag.')
  expect(words).toContain('Det trengs ikke noe svar.')
  expect(await said(await jon.get(plan))).not.toContain('Tok tilbake et spørsmål')
  expect(await said(await teacher.get(relay))).not.toContain('venter på svar')
})

describe('what a birthday changes', () => {
  /** Twelve in forty days, or seven. */
  const born = (years: number) => {
    const birthday = dayAfter(today, 40)
    return typedDay(`${Number(birthday.slice(0, 4)) - years}${birthday.slice(4)}`)
  }

  test('is talked about with the one who has it, and no parent learns that at twelve', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: born(12) })
    const page = `${relay}/folk/bursdag/12`
    expect(await linkOf(teacher, relay, 'Hva endres når Elias fyller 12?')).toBe(page)
    expect((await fillIn(teacher, page, { hvordan: 'not-needed', ord: '' })).status).toBe(422)
    const form = { skjema: crypto.randomUUID(), hvordan: 'talked', ord: 'Elias vil ha mer å si.', type: 'everyday' }
    const before = (await summaryRow(site, relay))?.version ?? 0
    for (const _ of [1, 2]) expect((await teacher.post(page, form)).status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe(before + 1)
    expect(await said(await teacher.get(relay))).toContain('Snakket om hva som endres ved 12 år')
    expect(await linkOf(teacher, relay, 'Hva endres når Elias fyller 12?')).toBe('')
    for (const shown of [plan, `${plan}/alt`]) {
      const words = await said(await marit.get(shown))
      expect(words).not.toContain('snakket om hva som endres')
      expect(words).not.toContain('Elias vil ha mer å si.')
    }
    expect((await teacher.get(page)).status).toBe(404)
  })

  test('is told to parents at seven, where it is no secret; and written by who leads it alone', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, { fodt: born(7) })
    const page = `${relay}/folk/bursdag/7`
    expect((await nurse.post(page, { hvordan: 'talked' })).status).toBe(404)
    expect((await teacher.get(`${relay}/folk/bursdag/12`)).status).toBe(404)
    expect((await fillIn(teacher, page, { hvordan: 'talked', ord: '', type: 'everyday' })).status).toBe(303)
    expect(await said(await marit.get(plan))).toContain('Vi har snakket om hva som endres ved 7 år')
  })
})

describe('a transition that is foreseen', () => {
  /** The next 1 August, and who is thirteen in its year. */
  const year = Number(today.slice(0, 4)) + (today < `${today.slice(0, 4)}-08-01` ? 0 : 1)
  const thirteen = { fodt: `05.05.${year - 13}` }

  test('stands before whoever leads, to plan or to set aside with the reason; the family reads when it comes', async () => {
    const { relay, plan, marit } = await familyRelay(site, 'harstad', teacher, thirteen)
    const page = `${relay}/overgang/ventet/to-lower-secondary`
    expect(await linkOf(teacher, relay, 'Begynner på ungdomsskolen')).toBe(page)
    expect(await said(await marit.get(plan))).toContain(`1. august ${year} begynner Elias på ungdomsskolen.`)
    const ways = await (await teacher.get(await linkOf(teacher, page, 'Planlegg en overgang'))).text()
    expect(ways).toContain(`value="01.08.${year}"`)
    expect((await fillIn(teacher, page, { grunn: '' })).status).toBe(422)
    const form = { skjema: crypto.randomUUID(), grunn: 'Skolen går til tiende trinn.' }
    const before = (await summaryRow(site, relay))?.version ?? 0
    for (const _ of [1, 2]) expect((await teacher.post(page, form)).status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe(before + 1)
    expect(await linkOf(teacher, relay, 'Begynner på ungdomsskolen')).toBe('')
    expect((await teacher.get(page)).status).toBe(404)
    const words = await said(await marit.get(plan))
    expect(words).not.toContain('begynner Elias på ungdomsskolen.')
    expect(words).toContain('Skolen går til tiende trinn.')
  })

  test('is not there for another age, another service, or another person', async () => {
    const { relay } = await familyRelay(site, 'harstad', teacher, thirteen)
    for (const kind of ['to-school', 'to-school-health', 'youth-clinic-ends', 'none'])
      expect((await teacher.get(`${relay}/overgang/ventet/${kind}`)).status).toBe(404)
    const typed = { grunn: 'Jeg vil det.' }
    expect((await nurse.post(`${relay}/overgang/ventet/to-lower-secondary`, typed)).status).toBe(404)
  })
})
