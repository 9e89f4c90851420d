import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { readHtml } from '../../../test/html.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let host: Browser
let served: Browser
let tinn: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'steinkjer', 'snasa', 'tinn'] })
  host = await signedIn(site, 'inderoy', 'inderoy-administrator')
  served = await signedIn(site, 'steinkjer', 'steinkjer-administrator')
  tinn = await signedIn(site, 'tinn', 'tinn-administrator')
})
afterAll(() => site.close())

const ppt = uuidFrom('service/delt/ppt')
const unit = uuidFrom('unit/delt/delt-ppt')
const at = (slug: string) => `/${slug}/administrasjon/tjenester/${ppt}`

test('who runs a shared service, and who is controller, is said where it serves', async () => {
  const said = await textsOf(served, '/steinkjer/administrasjon/enheter')
  expect(said.some((text) => text.includes('Felles tjeneste som Inderøy driver.'))).toBe(true)
  expect(said.some((text) => text.includes('Behandlingsansvarlig: Inderøy kommune.'))).toBe(true)
})

test('a municipality that is served reads the service and changes nothing of it', async () => {
  const page = readHtml(await (await served.get(at('steinkjer'))).text())
  expect(page.links).toContain(`${at('steinkjer')}/avslutt-hos-oss`)
  expect(page.forms.some(({ action }) => action === at('steinkjer'))).toBe(false)
  for (const path of ['', '/slutt', '/deling', '/ta-ut'])
    expect((await served.post(at('steinkjer') + path, { navn: 'Vår', dag: '1.1.2030', kommune: 'tinn' })).status).toBe(
      404,
    )
  for (const path of ['/endre', '/slutt', '/sla-sammen'])
    expect((await served.post(`/steinkjer/administrasjon/enheter/${unit}${path}`, { dag: '1.1.2030' })).status).toBe(
      404,
    )
})

test('the served see who works there, by name and role, and that the host runs it', async () => {
  const page = readHtml(await (await served.get(`/steinkjer/administrasjon/enheter/${unit}`)).text())
  expect(page.texts.some(({ text }) => text.startsWith('Petra'))).toBe(true)
  expect(page.texts.some(({ text }) => text.startsWith('Inderøy driver denne enheten'))).toBe(true)
  expect(page.links.filter((link) => link.includes('/administrasjon/folk/'))).toEqual([])
})

test('a new unit of a shared service is in every municipality that it serves', async () => {
  const form = await formOf(host, '/inderoy/administrasjon/enheter/ny', '/inderoy/administrasjon/enheter/ny')
  const typed = { ...form, tjeneste: ppt, navn: 'PPT nord', eier: 'municipal', orgnr: '' }
  expect((await host.post('/inderoy/administrasjon/enheter/ny', typed)).status).toBe(303)
  const found = await rows(
    `select count(*)::int as count, count(distinct unit_id)::int as ids from unit where name = 'PPT nord'`,
  )
  expect(found).toEqual([{ count: 3, ids: 1 }])
})

test('nobody outside can put a unit in it', async () => {
  const form = await formOf(tinn, '/tinn/administrasjon/enheter/ny', '/tinn/administrasjon/enheter/ny')
  const typed = { ...form, tjeneste: ppt, navn: 'PPT sør', eier: 'municipal', orgnr: '' }
  expect((await tinn.post('/tinn/administrasjon/enheter/ny', typed)).status).toBe(422)
  const own = await formOf(served, '/steinkjer/administrasjon/enheter/ny', '/steinkjer/administrasjon/enheter/ny')
  expect((await served.post('/steinkjer/administrasjon/enheter/ny', { ...own, ...typed })).status).toBe(422)
})

test('one more municipality: units, people and who they sign in as are there, and no number', async () => {
  const confirm = await textsOf(host, `${at('inderoy')}/deling`)
  expect(confirm.some((text) => text.includes('2 enheter og 2 personer'))).toBe(true)
  const typed = { kommune: 'tinn', ansvarlig: 'Inderøy kommune' }
  await tinn.post('/tinn/administrasjon/tjenester/slipp-inn', { kommune: 'inderoy' })
  expect((await host.post(`${at('inderoy')}/deling`, typed)).status).toBe(303)
  expect((await host.post(`${at('inderoy')}/deling`, typed)).status).toBe(303)

  expect(await textsOf(tinn, '/tinn/administrasjon/enheter')).toContain('PPT for tre kommuner')
  const tinnId = `(select municipality_id from municipality where slug = 'tinn')`
  const people =
    await rows(`select person_id, number_hash from person join membership using (municipality_id, person_id)
    where municipality_id = ${tinnId} and unit_id = '${unit}'`)
  expect(people).toHaveLength(2)
  expect(people.every(({ number_hash }) => number_hash === null)).toBe(true)
  const petra = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect((await petra.get(`/tinn/administrasjon/enheter/${unit}`)).status).toBe(200)
  expect((await petra.get('/tinn/administrasjon/innlogging')).status).toBe(404)
  const told = await rows(`select act, details from audit where act = 'service-shared' and municipality_id = ${tinnId}`)
  expect(told).toHaveLength(1)
})

test('a municipality is taken out: the roles there end, those at home go on', async () => {
  const page = await textsOf(host, `${at('inderoy')}/ta-ut?kommune=tinn`)
  expect(page).toContain('2 personer mister rollene sine.')
  expect((await host.get(`${at('inderoy')}/ta-ut?kommune=inderoy`)).status).toBe(404)
  expect((await host.post(`${at('inderoy')}/ta-ut`, { kommune: 'tinn' })).status).toBe(303)
  const petra = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect(await (await petra.get('/tinn/min-side')).text()).toContain('ikke koblet til kommunen')
  expect((await petra.get(`/inderoy/administrasjon/enheter/${unit}`)).status).toBe(200)
  expect((await petra.get(`/steinkjer/administrasjon/enheter/${unit}`)).status).toBe(200)
})

test('taken in again, everyone is back as the same', async () => {
  await tinn.post('/tinn/administrasjon/tjenester/slipp-inn', { kommune: 'inderoy' })
  expect((await host.post(`${at('inderoy')}/deling`, { kommune: 'tinn', ansvarlig: 'Inderøy kommune' })).status).toBe(
    303,
  )
  const petra = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect((await petra.get(`/tinn/administrasjon/enheter/${unit}`)).status).toBe(200)
})

test('a served municipality ends it by itself; the host reads it in its record', async () => {
  expect((await tinn.get(`${at('tinn')}/avslutt-hos-oss`)).status).toBe(200)
  expect((await tinn.post(`${at('tinn')}/avslutt-hos-oss`, {})).status).toBe(303)
  const petra = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect(await (await petra.get('/tinn/min-side')).text()).toContain('ikke koblet til kommunen')
  const told = await rows(`select details from audit join municipality using (municipality_id)
    where act = 'service-unshared' and slug = 'inderoy' order by audit_id`)
  expect(told).toHaveLength(2)
  expect((await host.post(`${at('inderoy')}/avslutt-hos-oss`, {})).status).toBe(404)
})

test('two units of a shared service become one everywhere, with the same roles under the same ids', async () => {
  const [north] = await rows(`select distinct unit_id from unit where name = 'PPT nord'`)
  const to = String(north?.['unit_id'])
  expect((await host.post(`/inderoy/administrasjon/enheter/${unit}/sla-sammen`, { 'inn-i': to })).status).toBe(303)
  const found = await rows(`select membership_id, count(*)::int as count from membership
    where unit_id = '${to}' and ended_at is null group by membership_id`)
  expect(found).toEqual([
    { membership_id: expect.any(String), count: 3 },
    { membership_id: expect.any(String), count: 3 },
  ])
  const petra = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect((await petra.get(`/snasa/administrasjon/enheter/${to}`)).status).toBe(200)
})

test('a shared service is renamed and ended everywhere', async () => {
  const form = await formOf(host, at('inderoy'), at('inderoy'))
  const typed = { ...form, navn: 'PPT midt', ansvarlig: 'Inderøy kommune, oppvekst' }
  expect((await host.post(at('inderoy'), typed)).status).toBe(303)
  expect(await textsOf(served, '/steinkjer/administrasjon/enheter')).toContain('PPT midt')
  const dag = new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(site.now())
  expect((await host.post(`${at('inderoy')}/slutt`, { dag })).status).toBe(303)
  const left = await rows(
    `select 1 from membership join unit using (municipality_id, unit_id) where service_id = '${ppt}' and ended_at is null`,
  )
  expect(left).toEqual([])
  const told = await rows(
    `select distinct slug from audit join municipality using (municipality_id) where act = 'service-ended' order by slug`,
  )
  expect(told).toEqual([{ slug: 'inderoy' }, { slug: 'snasa' }, { slug: 'steinkjer' }])
})

const rows = (statement: string): Promise<Record<string, unknown>[]> =>
  asOwner(site.fresh.ownerUrl, async (client) => (await client.query<Record<string, unknown>>(statement)).rows)

async function textsOf(who: Browser, path: string): Promise<string[]> {
  const page = await who.get(path)
  expect(page.status).toBe(200)
  return readHtml(await page.text()).texts.map(({ text }) => text)
}

async function formOf(who: Browser, path: string, action: string): Promise<Record<string, string>> {
  const { forms } = readHtml(await (await who.get(path)).text())
  const fields = forms.find((form) => form.action === action)?.fields ?? []
  return Object.fromEntries(fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
}
