import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { readHtml } from '../../../test/html.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let astrid: Browser
let ranveig: Browser
let leiv: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  astrid = await signedIn(site, 'harstad', 'harstad-administrator')
  ranveig = await signedIn(site, 'harstad', 'harstad-rektor')
  leiv = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const units = '/harstad/administrasjon/enheter'
const school = uuidFrom('unit/harstad/skole')
const youthSchool = uuidFrom('unit/harstad/ungdomsskole')

test('the overview shows each person only what they may open', async () => {
  expect(await linksOf(astrid, '/harstad/administrasjon')).toEqual(
    expect.arrayContaining(['/harstad/administrasjon/folk', '/harstad/administrasjon/innlogging', units]),
  )
  const own = await linksOf(leiv, '/harstad/administrasjon')
  expect(own).toEqual(expect.arrayContaining([`${units}/${school}`, units]))
  expect(own).not.toContain('/harstad/administrasjon/folk')
  expect(own).not.toContain('/harstad/administrasjon/innlogging')
  expect(own).not.toContain('/harstad/administrasjon/hendelser')
})

test('everyone who works here sees who leads each unit', async () => {
  const said = await textsOf(leiv, units)
  expect(said).toContain('Øvingsnes ungdomsskole')
  expect(said.some((text) => /Leder: Unni/.test(text))).toBe(true)
})

test('a unit is found by its leader, and the name stands in no address', async () => {
  const page = await leiv.post(units, { sok: 'unni' })
  expect(page.status).toBe(200)
  const said = readHtml(await page.text()).texts.map(({ text }) => text)
  expect(said).toContain('Øvingsnes ungdomsskole')
  expect(said).not.toContain('Prøvevik skole')
})

test('a teacher sees the colleagues, and may neither invite nor open their cards', async () => {
  const page = readHtml(await (await leiv.get(`${units}/${school}`)).text())
  expect(page.texts.some(({ text }) => text.startsWith('Solfrid'))).toBe(true)
  expect(page.links.filter((link) => link.includes('/administrasjon/folk'))).toEqual([])
  expect(page.texts.some(({ text }) => text === 'Koblet til')).toBe(false)
})

test('the head teacher may do both', async () => {
  const { links } = readHtml(await (await ranveig.get(`${units}/${school}`)).text())
  expect(links).toContain(`/harstad/administrasjon/folk/ny?enhet=${school}`)
  expect(links).toContain(`/harstad/administrasjon/folk/importer?enhet=${school}`)
  expect(links.some((link) => /administrasjon\/folk\/[0-9a-f-]{36}/.test(link))).toBe(true)
})

test("another unit's people look as if they did not exist", async () => {
  expect((await leiv.get(`${units}/${youthSchool}`)).status).toBe(404)
  expect((await leiv.get(`${units}/${uuidFrom('nothing')}`)).status).toBe(404)
})

test('a teacher and a head teacher add, change, close and merge nothing', async () => {
  for (const who of [leiv, ranveig])
    for (const path of ['/ny', `/${school}/endre`, `/${school}/slutt`, `/${school}/sla-sammen`]) {
      expect((await who.get(units + path)).status).toBe(404)
      expect((await who.post(units + path, { dag: '22.11.2030', navn: 'Min' })).status).toBe(404)
    }
})

test('the administrator adds a unit; sent twice, there is one', async () => {
  const form = await formOf(astrid, `${units}/ny`, `${units}/ny`)
  const typed = {
    ...form,
    tjeneste: uuidFrom('service/harstad/skole'),
    navn: 'Utprøvland skole',
    eier: 'municipal',
    orgnr: '974 760 673',
  }
  const one = await astrid.post(`${units}/ny`, typed)
  const two = await astrid.post(`${units}/ny`, typed)
  expect(one.status).toBe(303)
  expect(two.headers.get('location')).toBe(one.headers.get('location'))
  expect((await textsOf(astrid, units)).filter((text) => text === 'Utprøvland skole')).toHaveLength(1)
  expect(await textsOf(astrid, one.headers.get('location') ?? '')).toContain('974 760 673')
})

test('what is wrong is told, and what was typed is kept', async () => {
  const page = await astrid.post(`${units}/ny`, {
    gang: 'x',
    tjeneste: '',
    navn: 'En skole',
    eier: '',
    orgnr: '123456789',
  })
  expect(page.status).toBe(422)
  const html = await page.text()
  expect(html).toContain('value="En skole"')
  expect(html).toContain('Organisasjonsnummeret stemmer ikke')
  expect(html).toContain('Velg hvilken tjeneste')
})

test('two administrators change the same unit: the second is told, and nothing is lost', async () => {
  const at = `${units}/${youthSchool}/endre`
  const [one, two] = [await formOf(astrid, at, at), await formOf(astrid, at, at)]
  expect((await astrid.post(at, { ...one, navn: 'Øvingsnes skole', eier: 'municipal', orgnr: '' })).status).toBe(303)
  const second = await astrid.post(at, { ...two, navn: 'Øvingsnes ungdomsskule', eier: 'municipal', orgnr: '' })
  expect(second.status).toBe(422)
  const html = await second.text()
  expect(html).toContain('Nå står det Øvingsnes skole')
  expect(html).toContain('value="Øvingsnes ungdomsskule"')
  expect(await textsOf(astrid, units)).toContain('Øvingsnes skole')
})

test('a unit is not called the same as another of the service', async () => {
  const at = `${units}/${youthSchool}/endre`
  const form = await formOf(astrid, at, at)
  const page = await astrid.post(at, { ...form, navn: 'prøvevik SKOLE', eier: 'municipal', orgnr: '' })
  expect(page.status).toBe(422)
})

test('a merged unit: everyone moves, is signed in still, and the old address says where it went', async () => {
  const page = await astrid.post(`${units}/${school}/sla-sammen`, { 'inn-i': youthSchool })
  expect(page.headers.get('location')).toBe(`${units}/${youthSchool}?gjort=unitsMerged`)
  const again = await astrid.post(`${units}/${school}/sla-sammen`, { 'inn-i': youthSchool })
  expect(again.status).toBe(303)

  const there = await textsOf(astrid, `${units}/${youthSchool}`)
  expect((await leiv.get(`${units}/${youthSchool}`)).status).toBe(200)
  for (const name of ['Ranveig', 'Leiv', 'Solfrid', 'Vegard', 'Unni'])
    expect(there.filter((text) => text.startsWith(name))).toHaveLength(1)
  const old = await leiv.get(`${units}/${school}`)
  expect(old.status).toBe(200)
  expect(readHtml(await old.text()).links).toContain(`${units}/${youthSchool}`)
  expect(readHtml(await (await astrid.get(`${units}/${school}`)).text()).links).toContain(`${units}/${youthSchool}`)
})

test('two units that are merged into each other at the same moment: one of them is left', async () => {
  const bodies = uuidFrom('unit/harstad/privat')
  const kindergarten = uuidFrom('unit/harstad/barnehage')
  const berit = await signedIn(site, 'harstad', 'harstad-administrator')
  const [one, two] = await Promise.all([
    astrid.post(`${units}/${bodies}/sla-sammen`, { 'inn-i': kindergarten }),
    berit.post(`${units}/${kindergarten}/sla-sammen`, { 'inn-i': bodies }),
  ])
  expect([one.status, two.status].toSorted((one, other) => one - other)).toEqual([303, 422])
  const open = await rows(
    `select unit_id from unit where unit_id in ('${bodies}', '${kindergarten}') and closed_on is null`,
  )
  expect(open).toHaveLength(1)
  const there = await rows(
    `select 1 from membership where unit_id = '${String(open[0]?.['unit_id'])}' and ended_at is null`,
  )
  expect(there).toHaveLength(3)
})

test('a unit that will be closed goes on until the day', async () => {
  const [left] = await rows(
    `select unit_id, unit.name from unit join service using (municipality_id, service_id) where key = 'barnehage' and closed_on is null`,
  )
  const kindergarten = String(left?.['unit_id'])
  const at = `${units}/${kindergarten}/slutt`
  const confirm = await textsOf(astrid, at)
  expect(confirm.some((text) => text.includes('mister tilgangen'))).toBe(true)
  expect(confirm.some((text) => new RegExp(`Karsten .* svarer for det ${String(left?.['name'])}`).test(text))).toBe(
    true,
  )
  expect((await astrid.post(at, { dag: '1.1.2020' })).status).toBe(422)

  const later = site.now().getFullYear() + 1
  expect((await astrid.post(at, { dag: `01.08.${later}` })).status).toBe(303)
  const sissel = await signedIn(site, 'harstad', 'harstad-styrer')
  expect((await sissel.get(`${units}/${kindergarten}`)).status).toBe(200)
  const days = await rows(
    `select until_day::text as day from membership where unit_id = '${kindergarten}' and ended_at is null`,
  )
  expect(days.every(({ day }) => day === `${later}-07-31`)).toBe(true)
})

test('a unit closed today: who worked only there is out at once', async () => {
  const station = uuidFrom('unit/harstad/helsestasjon')
  const helga = await signedIn(site, 'harstad', 'harstad-helseleder')
  expect((await helga.get(`${units}/${station}`)).status).toBe(200)
  const dag = today()
  expect((await astrid.post(`${units}/${station}/slutt`, { dag })).status).toBe(303)
  expect((await helga.get(`${units}/${station}`)).status).toBe(303)
  const back = await signedIn(site, 'harstad', 'harstad-helseleder')
  const page = await back.get('/harstad/min-side')
  expect(await page.text()).toContain('ikke koblet til kommunen')
  const passed = await rows(`select details from audit where act = 'office-passed' and subject_id = '${station}'`)
  expect(passed).toHaveLength(1)
})

test('a service with its units is ended at once', async () => {
  const service = uuidFrom('service/harstad/ppt')
  const at = `/harstad/administrasjon/tjenester/${service}/slutt`
  expect((await textsOf(astrid, at)).some((text) => text.startsWith('Petra'))).toBe(true)
  expect((await astrid.post(at, { dag: today() })).status).toBe(303)
  const petra = await signedIn(site, 'harstad', 'harstad-pptleder')
  expect(await (await petra.get('/harstad/min-side')).text()).toContain('ikke koblet til kommunen')
  expect((await textsOf(astrid, units)).some((text) => text.startsWith('Avsluttet'))).toBe(true)
})

test('a service is added, and leads on to its first unit', async () => {
  const at = '/harstad/administrasjon/tjenester/ny'
  const form = await formOf(astrid, at, at)
  const typed = { ...form, slag: 'annen', navn: 'Åpen møteplass', eier: 'municipal' }
  const one = await astrid.post(at, typed)
  const two = await astrid.post(at, typed)
  expect(one.headers.get('location')).toMatch(/enheter\/ny\?tjeneste=[0-9a-f-]{36}$/)
  expect(two.headers.get('location')).toBe(one.headers.get('location'))
  expect(await rows(`select key from service where name = 'Åpen møteplass'`)).toEqual([{ key: 'apen-moteplass' }])
  const taken = await astrid.post(at, { ...typed, gang: 'another' })
  expect(taken.status).toBe(422)
})

test('a service is renamed', async () => {
  const service = uuidFrom('service/harstad/barnehage')
  const at = `/harstad/administrasjon/tjenester/${service}`
  const form = await formOf(astrid, at, at)
  expect((await astrid.post(at, { ...form, navn: 'Barnehagene' })).status).toBe(303)
  expect(await textsOf(astrid, units)).toContain('Barnehagene')
  expect((await ranveig.get(at)).status).toBe(404)
})

test('what the municipality is, is shown to the administrator and the data protection officer', async () => {
  const pernille = await signedIn(site, 'harstad', 'harstad-personvernombud')
  for (const who of [astrid, pernille]) expect(await textsOf(who, '/harstad/administrasjon/kommune')).toContain('5503')
  expect((await leiv.get('/harstad/administrasjon/kommune')).status).toBe(404)
})

test('what would have been sent is shown in a demonstration', async () => {
  expect((await leiv.get('/demo/meldinger')).status).toBe(404)
  expect((await leiv.get('/harstad/demo/meldinger')).status).toBe(200)
})

const today = () => new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(site.now())

const rows = (statement: string): Promise<Record<string, unknown>[]> =>
  asOwner(site.fresh.ownerUrl, async (client) => (await client.query<Record<string, unknown>>(statement)).rows)

async function textsOf(who: Browser, path: string): Promise<string[]> {
  const page = await who.get(path)
  expect(page.status).toBe(200)
  return readHtml(await page.text()).texts.map(({ text }) => text)
}

async function linksOf(who: Browser, path: string): Promise<readonly string[]> {
  return readHtml(await (await who.get(path)).text()).links
}

/** The hidden fields of a form. */
async function formOf(who: Browser, path: string, action: string): Promise<Record<string, string>> {
  const { forms } = readHtml(await (await who.get(path)).text())
  const fields = forms.find((form) => form.action === action)?.fields ?? []
  return Object.fromEntries(fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
}
