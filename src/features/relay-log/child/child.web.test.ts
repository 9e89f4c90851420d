import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, rowsOf, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, idOf, inviteTo, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { familyRelay } from '../../../../test/family-pages.ts'
import { familyRoutes } from '../family/routes.ts'
import { relayRoutes } from '../routes.ts'

let site: PeopleSite

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
})
afterAll(() => site.close())

const nurse = () => signedIn(site, 'harstad', 'harstad-helsesykepleier')

/** A relay with a nurse in it, and the browser in which the child has the screen. */
async function atSide() {
  const teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  const family = await familyRelay(site, 'harstad', teacher)
  await inviteTo(teacher, family.relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, family.relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, family.relay, who, 'Helsestasjon')
  const child = await nurse()
  const started = await fillIn(child, `${family.relay}/barnet`, {}, `${family.relay}/barnet/start`)
  expect(started.headers.get('location')).toBe('/harstad/barn')
  return { ...family, teacher, child }
}

const tell = (child: Browser, typed: Record<string, string>) =>
  fillIn(child, '/harstad/barn', typed, '/harstad/barn/skriv')

describe('a child at an adult’s device', () => {
  test('has its own page, and nothing of the adult’s session is left', async () => {
    const { relay, plan, child } = await atSide()
    expect(await said(await child.get('/harstad/barn'))).toContain('Hei, Elias!')
    const reached: string[] = []
    for (const { method, path } of [...relayRoutes, ...familyRoutes, { method: 'GET', path: '/min-side' }]) {
      if (method !== 'GET') continue
      const address = `/harstad${path.replace(':relay', idOf(relay)).replaceAll(/:\w+/g, crypto.randomUUID())}`
      const answer = await child.get(address)
      if (!(answer.headers.get('location') ?? '').includes('/logg-inn')) reached.push(address)
    }
    expect(reached).toEqual([])
    expect(plan).toContain('/familie/')
  })

  test('the record names the child and who is at its side; for a guardian it is nobody’s reading', async () => {
    const { relay, plan, child, marit } = await atSide()
    await child.get('/harstad/barn')
    const [row] = await rowsOf<{ person_id: string; details: { party: string } }>(
      site,
      `select person_id, details from audit where act = 'child-see' and subject_id = $1`,
      [idOf(relay)],
    )
    expect(row?.person_id).toBeTruthy()
    expect(row?.details.party).toMatch(/^[0-9a-f-]{36}$/)
    expect(await said(await marit.get(`${plan}/lest`))).not.toMatch(/Elias I dag/)
  })

  test('is over after five minutes without use, and when the child is done', async () => {
    const { child } = await atSide()
    await rowsOf(site, `update assisted_session set seen_at = seen_at - interval '5 minutes'`)
    expect(await said(await child.get('/harstad/barn'))).toContain('Nå er siden lukket')
    const { child: other } = await atSide()
    await fillIn(other, '/harstad/barn', {}, '/harstad/barn/ferdig')
    expect(await said(await other.get('/harstad/barn'))).toContain('Nå er siden lukket')
  })

  test('nobody starts one who may not write in the relay', async () => {
    const { relay } = await atSide()
    const stranger = await signedIn(site, 'harstad', 'harstad-pedagog')
    expect((await stranger.post(`${relay}/barnet/start`, {})).status).toBe(404)
    expect(await said(await stranger.get('/harstad/barn'))).toContain('Nå er siden lukket')
  })
})

describe('what the child says', () => {
  test('a face a day is shown to the child, and stands on nobody’s line of what happened', async () => {
    const { relay, plan, teacher, marit, child } = await atSide()
    await fillIn(child, '/harstad/barn', { ansikt: '2' }, '/harstad/barn/skala')
    expect((await fillIn(child, '/harstad/barn', {}, '/harstad/barn/skala')).status).toBe(422)
    for (const words of [await said(await teacher.get(relay)), await said(await marit.get(plan))])
      expect(words).not.toMatch(/Dårlig/)
  })

  test('own words are read by those at home and those who help; not by the one the child names', async () => {
    const { relay, plan, teacher, marit, jon, child } = await atSide()
    await tell(child, { ord: 'Jeg vil spille fotball.' })
    expect(await said(await jon.get(plan))).toContain('Jeg vil spille fotball.')
    const html = await (await child.get('/harstad/barn')).text()
    const his = /value="([0-9a-f-]{36})"[^>]*>\s*<span>Jon/.exec(html)?.[1] ?? ''
    await tell(child, { ord: 'Pappa roper når vi kjører.', 'ikke-for': his })
    expect(await said(await teacher.get(relay))).toContain('Pappa roper når vi kjører.')
    expect(await said(await marit.get(plan))).toContain('Pappa roper når vi kjører.')
    for (const page of ['', '/alt', '/lest']) expect(await said(await jon.get(plan + page))).not.toContain('roper')
    // Another holds the device: what was marked is not shown again.
    expect(await said(await child.get('/harstad/barn'))).not.toContain('roper')
  })

  test('a drawing is read as words are, and what is no drawing is nothing', async () => {
    const { relay, plan, jon, child, teacher } = await atSide()
    await tell(child, { ord: '', tegning: 'red:10,20,30,40;blue:5,5' })
    for (const page of [await jon.get(`${plan}/alt`), await teacher.get(relay)]) {
      const html = await page.text()
      expect(html).toContain('<path data-colour="red" d="M10 20L30 40"')
      expect(html).toContain('aria-label="Tegning av Elias"')
    }
    const wrong = await tell(child, { ord: '', tegning: 'red:1,2"><script>alert(1)</script>' })
    expect(wrong.status).toBe(422)
    await tell(child, { ord: '', tegning: 'green:1,2,3,4', vondt: 'ja' })
    expect(await (await jon.get(`${plan}/alt`)).text()).not.toContain('data-colour="green"')
  })

  test('what tells of harm reaches nobody at home, and help is shown at once; it takes two to share it', async () => {
    const { relay, plan, marit, jon, child } = await atSide()
    const sent = await tell(child, { ord: 'Han slår meg.', vondt: 'ja' })
    const page = await child.get((sent.headers.get('location') ?? '').split('#')[0] ?? '')
    expect(await said(page)).toContain('Du gjorde helt rett i å si det')
    for (const who of [marit, jon])
      for (const part of ['', '/alt']) expect(await said(await who.get(plan + part))).not.toContain('slår')

    const first = await nurse()
    const share = async (): Promise<string> => {
      const html = await (await first.get(`${relay}/barnet`)).text()
      return /action="([^"]*\/barnet\/del\/[^"]*)"/.exec(html)?.[1] ?? ''
    }
    await fillIn(first, `${relay}/barnet`, {}, await share())
    expect(await said(await marit.get(`${plan}/alt`))).not.toContain('slår')
    expect(await said(await first.get(`${relay}/barnet`))).toContain('En til må være enig')
  })

  test('what came of it stands on the child’s page, in the child’s own words', async () => {
    const { relay, teacher, child } = await atSide()
    await fillIn(
      teacher,
      `${relay}/barnet`,
      { fordi: 'Jeg vil ikke gå alene.', ord: 'Leiv møter deg ved porten.' },
      `${relay}/barnet/fortell`,
    )
    await write(teacher, relay, 'Et notat for voksne.')
    const words = await said(await child.get('/harstad/barn'))
    expect(words).toContain('«Jeg vil ikke gå alene.»')
    expect(words).toContain('Leiv møter deg ved porten.')
    expect(words).not.toContain('Et notat for voksne.')
  })
})
