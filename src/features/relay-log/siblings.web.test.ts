import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  choiceOf,
  goingRelay,
  idOf,
  inviteTo,
  linkOf,
  summaryRow,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

/** Elias and Sara, whom the teacher holds the baton for. The nurse is let into Elias’s relay alone, unless it is said. */
let site: PeopleSite
let teacher: Browser
let nurse: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
})
afterAll(() => site.close())

async function letNurseInto(relay: string): Promise<void> {
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
}

async function siblings(): Promise<{ elias: string; sara: string }> {
  const elias = await goingRelay(teacher, 'harstad')
  const sara = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Sara' })
  await letNurseInto(elias)
  return { elias, sara }
}

const link = (one: string, other: string, by = teacher, skjema = crypto.randomUUID()) =>
  by.post(`${one}/folk/sosken`, { skjema, sosken: idOf(other) })

const versions = async (...relays: string[]) =>
  Promise.all(relays.map(async (relay) => (await summaryRow(site, relay))?.version))

/** All that someone sees of a relay, in words. */
async function allOf(browser: Browser, relay: string): Promise<string[]> {
  const pages = ['', '?alt=ja', '/folk', '/samtykke', '/styr']
  return Promise.all(pages.map(async (page) => said(await browser.get(relay + page))))
}

test('whoever leads both links them; each leads to the other, and every name shown is a read of that relay', async () => {
  const { elias, sara } = await siblings()
  expect(await linkOf(teacher, `${elias}/folk`, 'Knytt til loggen til et søsken')).toBe(`${elias}/folk/sosken`)
  expect(await choiceOf(teacher, `${elias}/folk/sosken`, 'Sara')).not.toBe('')
  expect((await fillIn(teacher, `${elias}/folk/sosken`, { sosken: idOf(sara) })).status).toBe(303)
  expect(await linkOf(teacher, `${elias}/folk`, 'Sara')).toBe(sara)
  const reads = async () =>
    rowsOf(site, `select 1 from audit where act = 'relay-listed' and subject_id = $1`, [idOf(elias)])
  const before = (await reads()).length
  expect(await linkOf(teacher, `${sara}/folk`, 'Elias')).toBe(elias)
  expect((await reads()).length).toBe(before + 1)
})

test('a reader of the one sees nothing of the other: not a name, not a word, not a count', async () => {
  const { elias, sara } = await siblings()
  const before = await allOf(nurse, elias)
  await link(elias, sara)
  expect(await allOf(nurse, elias)).toEqual(before)
  for (const page of before) expect(page).not.toMatch(/Sara|[Ss]øsken/)
  expect((await nurse.get(sara)).status).toBe(404)
  const shown = await (await nurse.get(`${elias}/folk`)).text()
  expect(shown).not.toContain(idOf(sara))
})

test('neither does whoever leads the one and is not let into the other', async () => {
  const { elias, sara } = await siblings()
  const hvem = await choiceOf(teacher, `${elias}/stafetten`, 'Henny Liksomli')
  await fillIn(teacher, `${elias}/stafetten`, { hvem, grunn: 'Ser ham mest.', 'svar-innen': '24.12.2027' })
  await link(elias, sara)
  expect((await nurse.post(`${elias}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
  for (const page of [`${elias}/folk`, `${elias}/folk/sosken`]) {
    const html = await (await nurse.get(page)).text()
    expect(html).not.toContain('Sara')
    expect(html).not.toContain(idOf(sara))
  }
  expect(await said(await teacher.get(`${elias}/folk`))).toContain('Sara')
})

test('a reader who may open both sees it, until a yes is taken back', async () => {
  const { elias, sara } = await siblings()
  await letNurseInto(sara)
  await link(elias, sara)
  expect(await linkOf(nurse, `${elias}/folk`, 'Sara')).toBe(sara)
  await answerFor(teacher, sara, 'Jon', 'Helsestasjon', 'withdrawn')
  expect(await said(await nurse.get(`${elias}/folk`))).not.toMatch(/Sara|Søsken/)
})

test('linking to a relay that one may not see looks as missing, and so does one that is not there', async () => {
  const { elias } = await siblings()
  const other = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
  const hers = await goingRelay(other, 'harstad', 'Skole', { navn: 'Sara' })
  const nobodys = `/harstad/logger/${crypto.randomUUID()}`
  const before = await versions(elias, hers)
  const [refused, nothing] = [await link(elias, hers), await link(elias, nobodys)]
  expect(refused.status).toBe(404)
  expect(await refused.text()).toBe(await nothing.text())
  for (const wrong of [elias, 'ingen']) expect((await link(elias, wrong)).status).toBe(404)
  expect(await versions(elias, hers)).toEqual(before)
})

test('taking part in one is not enough to link or unlink; nor is it in another municipality', async () => {
  const { elias, sara } = await siblings()
  await letNurseInto(sara)
  await link(elias, sara)
  const before = await versions(elias, sara)
  const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
  const [there, here] = [elias, sara].map((relay) => relay.replace('/harstad/', '/rollag/'))
  for (const [by, relay] of [
    [nurse, elias],
    [neighbour, there ?? ''],
  ] as const) {
    expect((await by.get(`${relay}/folk/sosken`)).status).toBe(404)
    expect((await link(relay, here ?? '', by)).status).toBe(404)
    expect((await by.post(`${relay}/folk/sosken/fra`, { sosken: idOf(sara) })).status).toBe(404)
  }
  expect(await versions(elias, sara)).toEqual(before)
})

test('two who link the same pair at once, from either side, do not stop each other', async () => {
  const { elias, sara } = await siblings()
  const before = await versions(elias, sara)
  const answers = await Promise.all([
    ...[1, 2, 3].flatMap(() => [link(elias, sara), link(sara, elias)]),
    ...[1, 2].map(() => teacher.get(`${elias}/folk`)),
  ])
  expect(answers.map(({ status }) => status).filter((status) => ![200, 303, 422].includes(status))).toEqual([])
  expect(await versions(elias, sara)).toEqual(before.map((version) => (version ?? 0) + 1))
})

test('closing or erasing the one leaves the other sound', async () => {
  const { elias, sara } = await siblings()
  await link(elias, sara)
  const closing = { utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit', 'avslutt-vurdering': 'Porten.' }
  expect((await teacher.post(`${sara}/styr/avslutt`, closing)).status).toBe(303)
  expect(await linkOf(teacher, `${elias}/folk`, 'Sara')).toBe(sara)
  await rowsOf(site, 'update relay set key_wrapped = null, title_sealed = null where relay_id = $1', [idOf(sara)])
  for (const page of await allOf(teacher, elias)) expect(page).not.toContain('Sara')
  expect((await teacher.get(`${elias}/folk`)).status).toBe(200)
  expect((await teacher.get(`${elias}/folk/sosken`)).status).toBe(200)
})

test('whoever leads both unlinks them, and sent twice it is done once', async () => {
  const { elias, sara } = await siblings()
  const once = crypto.randomUUID()
  for (const _ of [1, 2]) expect((await link(elias, sara, teacher, once)).status).toBe(303)
  expect((await link(sara, elias)).status).toBe(422)
  expect((await link(elias, '')).status).toBe(422)
  const off = { skjema: crypto.randomUUID(), sosken: idOf(elias) }
  for (const _ of [1, 2]) expect((await teacher.post(`${sara}/folk/sosken/fra`, off)).status).toBe(303)
  for (const [page, name] of [
    [elias, 'Sara'],
    [sara, 'Elias'],
  ] as const)
    expect(await linkOf(teacher, `${page}/folk`, name)).toBe('')
})
