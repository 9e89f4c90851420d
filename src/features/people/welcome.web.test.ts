import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { municipalityId, rowsOf, said } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let host: Browser
let tinn: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'steinkjer', 'snasa', 'tinn'] })
  host = await signedIn(site, 'inderoy', 'inderoy-administrator')
  tinn = await signedIn(site, 'tinn', 'tinn-administrator')
})
afterAll(() => site.close())

const ppt = uuidFrom('service/delt/ppt')
const sharing = `/inderoy/administrasjon/tjenester/${ppt}/deling`
const welcome = '/tinn/administrasjon/tjenester/slipp-inn'
const share = () => host.post(sharing, { kommune: 'tinn', ansvarlig: 'Inderøy kommune' })
const letIn = (kommune = 'inderoy') => tinn.post(welcome, { kommune })

/** Everything that the host could have written in Tinn, as the owner of the tables sees it. */
async function writtenInTinn() {
  const id = await municipalityId(site, 'tinn')
  const [row] = await rowsOf<Record<string, number>>(
    site,
    `select
      (select count(*)::int from service where municipality_id = $1) as services,
      (select count(*)::int from unit where municipality_id = $1) as units,
      (select count(*)::int from person where municipality_id = $1) as people,
      (select count(*)::int from person_identity where municipality_id = $1) as identities,
      (select count(*)::int from membership where municipality_id = $1) as roles,
      (select count(*)::int from shared_service_municipality where municipality_id = $1) as served,
      (select count(*)::int from audit where municipality_id = $1 and act = 'service-shared') as told`,
    [id],
  )
  return row
}

test('a host cannot put its staff into a municipality that has not let it in, and nothing is written there', async () => {
  const before = await writtenInTinn()
  const answer = await share()
  expect(answer.status).toBe(422)
  expect(await said(answer)).toContain('Kommunen har ikke sluppet dere inn. Be administratoren der gå til')
  expect(await writtenInTinn()).toEqual(before)
})

test('what was given to another municipality lets nobody else in', async () => {
  expect((await letIn('steinkjer')).status).toBe(303)
  const before = await writtenInTinn()
  expect((await share()).status).toBe(422)
  expect(await writtenInTinn()).toEqual(before)
})

test('a welcome whose days are over lets nobody in, and is not shown as if it held', async () => {
  expect((await letIn()).status).toBe(303)
  await rowsOf(
    site,
    `update service_welcome set given_at = given_at - interval '15 days', expires_at = expires_at - interval '15 days'
     where host = $1`,
    [await municipalityId(site, 'inderoy')],
  )
  const before = await writtenInTinn()
  expect((await share()).status).toBe(422)
  expect(await writtenInTinn()).toEqual(before)
  expect(await said(await tinn.get(welcome))).not.toContain('Inderøy Gjelder')
})

test('a welcome that is taken back lets nobody in', async () => {
  await letIn()
  expect((await tinn.post(`${welcome}/ta-tilbake`, { kommune: 'inderoy' })).status).toBe(303)
  const before = await writtenInTinn()
  expect((await share()).status).toBe(422)
  expect(await writtenInTinn()).toEqual(before)
})

test('the administrator is told what letting in means, to whom it is given and until when', async () => {
  const page = await said(await tinn.get(welcome))
  expect(page).toContain('får roller i enhetene sine også her')
  expect(page).toContain('Dere ser hvem de er: navn, kontakt og rolle.')
  expect(page).toContain('De ser tjenestene og enhetene deres, og hvem som leder dem.')
  expect(page).toContain('Avslutt hos oss')
  expect((await letIn('tinn')).status).toBe(422)
  expect((await letIn('finnes-ikke')).status).toBe(422)
  await letIn()
  await letIn()
  expect(await said(await tinn.get(welcome))).toContain('Sluppet inn, ikke brukt ennå')
})

test('once let in, the service is shared; the welcome is used up and lets no second service in', async () => {
  expect((await share()).status).toBe(303)
  expect(await said(await tinn.get('/tinn/administrasjon/enheter'))).toContain('PPT for tre kommuner')
  const added = { slag: 'annen', navn: 'Krisesenter', eier: 'municipal' }
  await host.post('/inderoy/administrasjon/tjenester/ny', added)
  const [other] = await rowsOf<{ service_id: string }>(
    site,
    `select service_id from service where name = 'Krisesenter'`,
  )
  const second = `/inderoy/administrasjon/tjenester/${other?.service_id ?? ''}/deling`
  const before = await writtenInTinn()
  expect((await host.post(second, { kommune: 'tinn', ansvarlig: 'Inderøy kommune' })).status).toBe(422)
  expect(await writtenInTinn()).toEqual(before)
})

test('a host that was shown out needs to be let in anew', async () => {
  await tinn.post(`/tinn/administrasjon/tjenester/${ppt}/avslutt-hos-oss`, {})
  const before = await writtenInTinn()
  expect((await share()).status).toBe(422)
  expect(await writtenInTinn()).toEqual(before)
})

test('two services shared at once by one welcome: one of them comes in', async () => {
  await letIn()
  const [other] = await rowsOf<{ service_id: string }>(
    site,
    `select service_id from service where name = 'Krisesenter'`,
  )
  const second = `/inderoy/administrasjon/tjenester/${other?.service_id ?? ''}/deling`
  const answers = await Promise.all([share(), host.post(second, { kommune: 'tinn', ansvarlig: 'Inderøy kommune' })])
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 422])
})

test('nobody but an administrator lets a municipality in, and the host cannot do it for the other', async () => {
  const editor = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  expect((await editor.get('/inderoy/administrasjon/tjenester/slipp-inn')).status).toBe(404)
  expect(await said(await host.post(welcome, { kommune: 'inderoy' }))).toContain('ikke koblet til kommunen')
  const left = await rowsOf(site, `select from service_welcome where host = $1`, [
    await municipalityId(site, 'inderoy'),
  ])
  expect(left).toEqual([])
})

test('letting in and taking back stand in the record of the municipality that did it', async () => {
  const rows = await rowsOf<{ act: string }>(
    site,
    `select distinct act from audit where municipality_id = $1 and act like 'service-welcome%' order by act`,
    [await municipalityId(site, 'tinn')],
  )
  expect(rows.map(({ act }) => act)).toEqual(['service-welcome-taken-back', 'service-welcomed'])
})
