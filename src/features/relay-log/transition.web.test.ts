import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { fillIn, personId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, goingRelay, idOf, inviteTo, summaryRow } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser
const nurseName = 'Henny Liksomli'
const clinic = unitId('harstad', 'helsestasjon')
const toNurse = `${clinic}/${personId('harstad-helsesykepleier')}`

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
})
afterAll(() => site.close())

const day = (days: number) => writeDay(dayAfter(osloTime(site.now()).day, days))

async function plan(
  browser: Browser,
  relay: string,
  typed: Record<string, string>,
  page = `${relay}/overgang/ny`,
): Promise<Response> {
  const tjeneste = typed['tjeneste'] ?? (await choiceOf(browser, page, 'Helsestasjon'))
  const form = { slag: 'other', dato: day(30), skjema: crypto.randomUUID(), ...typed, tjeneste }
  expect((await browser.post(page, form)).status).toBe(200)
  return browser.post(page, { ...form, videre: 'ja' })
}

/** Planned to the clinic; answers its address. */
async function planned(relay: string, hvem = toNurse): Promise<string> {
  const answer = await plan(teacher, relay, { hvem })
  expect(answer.status, await said(answer.clone())).toBe(303)
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

async function letNurseIn(relay: string): Promise<void> {
  await inviteTo(teacher, relay, 'Helsestasjon', nurseName)
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
}

const nextOf = (relay: string) =>
  rowsOf<{ next_on: string; next_kind: string }>(
    site,
    'select next_on::text, next_kind from relay where relay_id = $1',
    [idOf(relay)],
  ).then(([row]) => row)

const once = () => ({ skjema: crypto.randomUUID() })

describe('a transition that is planned', () => {
  test('stands on the relay with what is missing, is its next date, and waits for the one who receives', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const transition = await planned(relay)
    expect(await nextOf(relay)).toEqual({ next_on: dayAfter(osloTime(site.now()).day, 30), next_kind: 'transition' })
    const page = await said(await teacher.get(transition))
    expect(page).toContain('Prøvevik skole har ansvaret til noen på det nye stedet har tatt imot.')
    expect(page).toContain('Ikke spurt ennå')
    expect(page).toContain('Ta med den som tar imot')
    expect(await said(await teacher.get(relay))).toContain('Overgang planlagt: En annen overgang')

    await letNurseIn(relay)
    expect(await said(await nurse.get('/harstad/logger'))).toContain('Du skal ta imot Elias')
    const answer = await fillIn(nurse, transition, {}, `${transition}/ta-imot`)
    expect(answer.status, await said(answer.clone())).toBe(303)
    expect(await said(await nurse.get('/harstad/logger'))).not.toContain('Du skal ta imot')
    expect(await summaryRow(site, relay)).toMatchObject({ holder_id: personId('harstad-kontaktlaerer') })
    const told = `${nurseName} har tatt imot. Gi stafetten videre`
    expect(await said(await teacher.get(relay))).toContain(told)
    expect(await said(await nurse.get(relay))).not.toContain(told)
  })

  test('what two tick at once stands; what was typed wrongly is told at its field', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const transition = await planned(relay)
    await teacher.post(`${transition}/liste`, { ...once(), gjort: 'visit' })
    await teacher.post(`${transition}/liste`, { ...once(), gjort: 'papers' })
    const html = await (await teacher.get(transition)).text()
    for (const step of ['visit', 'papers']) expect(html).toMatch(new RegExp(`value="${step}"[^>]*checked`))

    const begun = await fillIn(teacher, `${relay}/overgang/ny`, { slag: 'to-school', dato: day(-1), tjeneste: '' })
    expect(begun.status).toBe(422)
    expect(await said(begun.clone())).toContain('Datoen kan ikke være før i dag')
    expect(await begun.text()).toMatch(/value="to-school"[^>]*checked/)
  })

  test('whoever changes it after another has is shown what stands', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const transition = await planned(relay)
    const page = `${transition}/endre`
    const change = (versjon: string, dato: string) => plan(teacher, relay, { hvem: clinic, versjon, dato }, page)
    expect((await change('1', day(40))).status).toBe(303)
    const second = await change('1', day(50))
    expect(second.status).toBe(422)
    expect(await said(second)).toContain('Noen har endret overgangen mens du skrev')
    expect((await nextOf(relay))?.next_on).toBe(dayAfter(osloTime(site.now()).day, 40))
    expect((await change('2', day(50))).status).toBe(303)
  })

  test('the baton and the transition are taken with one yes, where both were asked', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    const transition = await planned(relay)
    const hvem = personId('harstad-helsesykepleier')
    await fillIn(teacher, `${relay}/stafetten`, { hvem, grunn: 'Ser Elias mest.', 'svar-innen': day(5) })
    expect(await said(await nurse.get(transition))).toContain('Sier du ja til den, tar du imot samtidig')
    expect(await said(await nurse.get(`${relay}/stafetten/svar`))).toContain('Da tar du også imot i overgangen')
    expect((await fillIn(nurse, `${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ holder_id: hvem })
    expect(await said(await nurse.get(transition))).toContain('Tatt imot')
  })

  test('cancelled, with a reason, it waits for nobody', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    const transition = await planned(relay)
    expect((await teacher.post(`${transition}/avlys`, { ...once(), 'avlys-grunn': '' })).status).toBe(422)
    expect((await teacher.post(`${transition}/avlys`, { ...once(), 'avlys-grunn': 'De blir her.' })).status).toBe(303)
    expect(await said(await nurse.get('/harstad/logger'))).not.toContain('Du skal ta imot')
    expect((await nurse.post(`${transition}/ta-imot`, once())).status).toBe(404)
    const late = await teacher.post(`${transition}/liste`, { ...once(), gjort: 'visit' })
    expect(late.status).toBe(422)
    expect(await said(late)).toContain('Overgangen er tatt imot eller avlyst.')
  })
})

describe('a move to another municipality', () => {
  const closing = {
    ...{ utfall: 'moved', 'avslutt-grunn': 'De har flyttet.', 'avslutt-med': 'Foreldrene' },
    'avslutt-vurdering': 'Porten hjalp.',
  }

  test('is closed as moved only when the holder has written down who took over, once the family agreed', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const refused = await fillIn(teacher, `${relay}/styr`, closing, `${relay}/styr/avslutt`)
    expect(refused.status).toBe(422)
    expect(await said(refused)).toContain('Noen på det nye stedet må ha tatt imot først')

    const typed = { slag: 'moving', tjeneste: '', sted: 'Kvitvik kommune', navn: 'En kontaktlærer' }
    const answer = await plan(teacher, relay, typed)
    const transition = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
    const record = (name: string) =>
      teacher.post(`${transition}/mottatt`, { ...once(), 'mottatt-av': name, 'mottatt-dato': day(0) })
    expect(await said(await record('Kari Kontaktlærer'))).toContain('Kryss først av for at familien har sagt ja')
    await teacher.post(`${transition}/liste`, { ...once(), gjort: 'consent' })
    expect(await (await teacher.get(transition)).text()).toContain(`${relay}/pdf`)
    expect((await record('')).status).toBe(422)
    expect((await record('x'.repeat(121))).status).toBe(422)
    expect((await record('Kari Kontaktlærer')).status).toBe(303)
    expect(await said(await teacher.get(transition))).toContain('Kari Kontaktlærer tok imot')
    expect((await fillIn(teacher, `${relay}/styr`, closing, `${relay}/styr/avslutt`)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'closed' })
  })

  test('where it goes stands in no list, no record and no log', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await plan(teacher, relay, { slag: 'moving', tjeneste: '', sted: 'Kvitvik kommune', navn: '' })
    const kept = await rowsOf<{ row: string }>(
      site,
      `select relay_part::text as row from relay_part union all select relay::text from relay
       union all select audit::text from audit`,
    )
    expect(kept.map(({ row }) => row).join('\n') + site.logged()).not.toContain('Kvitvik')
  })
})

describe('attacks', () => {
  test.each([
    ['another municipality’s unit', () => unitId('rollag', 'helsestasjon')],
    ['another municipality’s person', () => `${clinic}/${personId('rollag-helsesykepleier')}`],
    ['a unit of another service', () => unitId('harstad', 'barnehage')],
    ['the holder', () => `${unitId('harstad', 'skole')}/${personId('harstad-kontaktlaerer')}`],
  ])('%s receives nothing', async (_what, hvem) => {
    const relay = await goingRelay(teacher, 'harstad')
    const before = await summaryRow(site, relay)
    expect((await plan(teacher, relay, { hvem: hvem() })).status).toBe(422)
    expect(await summaryRow(site, relay)).toEqual(before)
  })

  test('who is named and not let in sees nothing of it, and receives nothing', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const transition = await planned(relay)
    await inviteTo(teacher, relay, 'Helsestasjon', nurseName)
    await askFor(teacher, relay, 'Helsestasjon')
    await answerFor(teacher, relay, 'Marit', 'Helsestasjon')
    expect((await nurse.get(transition)).status).toBe(404)
    expect((await nurse.post(`${transition}/ta-imot`, once())).status).toBe(404)
    expect(await said(await nurse.get('/harstad/logger'))).not.toContain(idOf(relay))
  })

  test.each([
    ['a colleague', 'harstad', 'harstad-sosiallaerer'],
    ['the head', 'harstad', 'harstad-rektor'],
    ['a leader at the receiving unit', 'harstad', 'harstad-helseleder'],
    ['a teacher in another municipality', 'rollag', 'rollag-kontaktlaerer'],
  ])('%s opens no page of it', async (_who, slug, key) => {
    const relay = await goingRelay(teacher, 'harstad')
    const transition = (await planned(relay)).replace('/harstad/', `/${slug}/`)
    const other = await signedIn(site, slug, key)
    for (const page of ['', '/endre']) expect((await other.get(transition + page)).status, page).toBe(404)
    for (const page of ['/endre', '/liste', '/ta-imot', '/mottatt', '/avlys'])
      expect((await other.post(transition + page, { ...once(), 'avlys-grunn': 'Nei' })).status, page).toBe(404)
  })

  test('someone let in plans and cancels nothing: that is the holder’s and the deputy’s', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    const transition = await planned(relay, unitId('harstad', 'helsestasjon'))
    for (const page of ['/endre', '/liste', '/mottatt', '/avlys'])
      expect((await nurse.post(transition + page, { ...once(), 'avlys-grunn': 'Nei' })).status, page).toBe(404)
    expect((await nurse.get(transition)).status).toBe(200)
  })

  test('two receive at once: it is received once', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    const leader = await signedIn(site, 'harstad', 'harstad-helseleder')
    const page = `${relay}/folk/inviter`
    const tjeneste = await choiceOf(teacher, page, 'Helsestasjon')
    await teacher.post(page, { ...once(), tjeneste, hvem: `${personId('harstad-helseleder')}/${clinic}` })
    const transition = await planned(relay, clinic)
    const before = await summaryRow(site, relay)
    const answers = await Promise.all([nurse, leader].map((who) => who.post(`${transition}/ta-imot`, once())))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 404])
    expect((await summaryRow(site, relay))?.version).toBe((before?.version ?? 0) + 1)
  })

  test('sent twice is done once: planned, and received', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    const form = { hvem: toNurse, skjema: crypto.randomUUID() }
    const before = await summaryRow(site, relay)
    const transition = ((await plan(teacher, relay, form)).headers.get('location') ?? '').split('?')[0] ?? ''
    expect((await plan(teacher, relay, form)).status).toBe(303)
    const receive = once()
    for (const _ of [1, 2]) expect((await nurse.post(`${transition}/ta-imot`, receive)).status).toBe(303)
    expect((await summaryRow(site, relay))?.version).toBe((before?.version ?? 0) + 2)
  })

  test('a receiver who leaves leaves it unreceived, and the holder is told', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await letNurseIn(relay)
    await planned(relay)
    const notices = () =>
      rowsOf(site, `select from notice where kind = 'transition-receiver-left' and person_id = $1`, [
        personId('harstad-kontaktlaerer'),
      ]).then(({ length }) => length)
    const before = await notices()
    expect((await nurse.post(`${relay}/folk/slutt`, once())).status).toBe(303)
    expect(await notices()).toBe(before + 1)
    expect(await nextOf(relay)).toEqual({ next_on: osloTime(site.now()).day, next_kind: 'transition' })
    expect(await said(await teacher.get(relay))).toContain('Den som skulle ta imot, er ikke med lenger. Finn en annen.')
  })

  test('the holder is let go while it is open: the office answers, and it can still be received', async () => {
    const substitute = await signedIn(site, 'harstad', 'harstad-vikar')
    const was = teacher
    teacher = substitute
    const relay = await goingRelay(substitute, 'harstad')
    await letNurseIn(relay)
    const transition = await planned(relay)
    teacher = was
    const head = await signedIn(site, 'harstad', 'harstad-rektor')
    const card = `/harstad/administrasjon/folk/${personId('harstad-vikar')}/slutt`
    expect((await head.post(card, {})).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder', holder_id: null })
    expect((await nurse.post(`${transition}/ta-imot`, once())).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder' })
    expect((await fillIn(nurse, `${relay}/stafetten/ta`, {})).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ holder_id: personId('harstad-helsesykepleier') })
  })
})
