import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canReadPaper, familyRelay, wayIn, wordsOnPaper } from '../../../../test/family-pages.ts'
import { fillIn, rowsOf, said } from '../../../../test/people-pages.ts'
import { answerFor, askFor, idOf, inviteTo, write } from '../../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { relayRoutes } from '../routes.ts'

let site: PeopleSite

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
})
afterAll(() => site.close())

const teacherOf = () => signedIn(site, 'harstad', 'harstad-kontaktlaerer')

/** A going relay, with a teacher who leads and a nurse who is let in. */
async function going() {
  const teacher = await teacherOf()
  const family = await familyRelay(site, 'harstad', teacher)
  await inviteTo(teacher, family.relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, family.relay, 'Helsestasjon')
  return { ...family, teacher }
}

/** The leader's browser, in which Marit has the screen. */
async function beside(relay: string, typed: Record<string, string> = {}): Promise<Browser> {
  const browser = await teacherOf()
  const address = await wayIn(browser, relay, 'Marit')
  const started = await fillIn(browser, address, { tolk: 'nobody', ...typed }, `${address}/sammen`)
  expect(started.headers.get('location')).toBe(relay.replace('/logger/', '/familie/'))
  return browser
}

describe('an adult without BankID, with whoever leads at the side', () => {
  test('answers about consent herself; the answer says with whom', async () => {
    const { relay, plan } = await going()
    const screen = await beside(relay)
    const page = await said(await screen.get(`${plan}/samtykke`))
    expect(page).toContain('Du gjør dette sammen med Leiv Modellrud')
    const html = await (await screen.get(`${plan}/samtykke`)).text()
    const asked = /name="(svar-[^"]*)"/.exec(html)?.[1] ?? ''
    const answered = await fillIn(screen, `${plan}/samtykke`, { [asked]: 'ja' }, `${plan}/samtykke`)
    expect(answered.headers.get('location')).toContain('gjort=answered')
    expect(await said(await screen.get(`${plan}/alt`))).toContain('Du, sammen med Leiv Modellrud')
    const teacher = await teacherOf()
    expect(await said(await teacher.get(relay))).toContain('Familien, sammen med Leiv Modellrud')
  })

  test('writes what is hers, and both of them stand on her list of readers', async () => {
    const { relay, plan, marit, jon } = await going()
    const screen = await beside(relay)
    await fillIn(
      screen,
      `${plan}/skriv`,
      { slag: 'note', ord: 'Han sov godt i natt.', type: 'everyday' },
      `${plan}/skriv`,
    )
    expect(await said(await marit.get(`${plan}/alt`))).toContain('Han sov godt i natt.')
    const hers = await said(await marit.get(`${plan}/lest`))
    expect(hers).toContain('satt ved siden av')
    // He sees that the teacher has read, and nothing of her.
    expect(await said(await jon.get(`${plan}/lest`))).not.toContain('Marit')
  })

  test('sees on that screen what both may read, and nothing else', async () => {
    const { relay, plan, marit, teacher } = await going()
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    const nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
    await write(nurse, relay, 'Vi snakket om medisinen hans.')
    expect(await said(await marit.get(`${plan}/alt`))).toContain('medisinen')
    const screen = await beside(relay)
    for (const page of ['', '/alt', '/samtykke', '/sporsmal'])
      expect(await said(await screen.get(plan + page))).not.toContain('medisinen')
    for (const page of ['/lest', '/pdf', '/lest/pdf']) expect((await screen.get(plan + page)).status).not.toBe(303)
    expect(await said(await screen.get(plan))).not.toContain('Hvem har lest')
  })

  test('reaches this one plan: nothing of the leader’s own, nothing of another relay, nothing around it', async () => {
    const { relay } = await going()
    const other = await going()
    const screen = await beside(relay)
    expect(await said(await screen.get(other.plan))).not.toContain('Elias')
    const reached: string[] = []
    const around = ['/min-side', '/familie', '/familie/kode', '/familie/klage', '/administrasjon'].map((path) => ({
      path,
      method: 'GET',
    }))
    for (const { method, path } of [...relayRoutes, ...around]) {
      if (method !== 'GET') continue
      const address = `/harstad${path.replace(':relay', idOf(relay)).replaceAll(/:\w+/g, crypto.randomUUID())}`
      const to = (await screen.get(address)).headers.get('location') ?? ''
      if (!to.includes('/logg-inn')) reached.push(address)
    }
    expect(reached).toEqual([])
  })

  test('is over after fifteen minutes without use, when they are done, and when the leader no longer works there', async () => {
    const { relay, plan } = await going()
    const idle = await beside(relay)
    await rowsOf(site, `update assisted_session set seen_at = seen_at - interval '15 minutes'`)
    expect((await idle.get(plan)).headers.get('location')).toContain('/logg-inn')

    const done = await beside(relay)
    await fillIn(done, plan, {}, '/harstad/sammen/ferdig')
    expect((await done.get(plan)).headers.get('location')).toContain('/logg-inn')

    const left = await beside(relay)
    expect((await left.get(plan)).status).toBe(200)
    const held = await rowsOf<{ membership_id: string }>(
      site,
      `update membership set ended_at = now() where person_id = (select person_id from assisted_session order by started_at desc limit 1)
       and ended_at is null returning membership_id`,
    )
    expect(held.length).toBeGreaterThan(0)
    expect((await left.get(plan)).headers.get('location')).toContain('/logg-inn')
    await rowsOf(site, `update membership set ended_at = null where membership_id = any($1)`, [
      held.map(({ membership_id }) => membership_id),
    ])
  })

  test('is begun by whoever leads alone; a friend does not interpret, a qualified interpreter is noted with the answer', async () => {
    const { relay, plan, teacher } = await going()
    const address = await wayIn(teacher, relay, 'Marit')
    const stranger = await signedIn(site, 'harstad', 'harstad-pedagog')
    expect((await stranger.post(`${address}/sammen`, { tolk: 'nobody' })).status).toBe(404)
    const near = await fillIn(await teacherOf(), address, { tolk: 'near', sprak: 'polsk' }, `${address}/sammen`)
    expect(near.status).toBe(422)
    expect(await near.text()).toContain('Be om en kvalifisert tolk')

    const screen = await beside(relay, { tolk: 'qualified', sprak: 'polsk' })
    const html = await (await screen.get(`${plan}/samtykke`)).text()
    const asked = /name="(svar-[^"]*)"/.exec(html)?.[1] ?? ''
    await fillIn(screen, `${plan}/samtykke`, { [asked]: 'ja' }, `${plan}/samtykke`)
    expect(await said(await screen.get(`${plan}/alt`))).toContain('Tolket til polsk')
  })

  test('is closed when the yes that let the leader in is taken back on that very screen', async () => {
    const { relay, plan } = await going()
    const screen = await beside(relay)
    const html = await (await screen.get(plan)).text()
    const take = /href="([^"]*\/samtykke\/trekk\/[^"]*)"/.exec(html)?.[1] ?? ''
    expect((await fillIn(screen, take, {}, take)).status).toBe(303)
    expect(await said(await screen.get(plan))).toContain('Nå er siden lukket')
  })
})

describe('a paper copy', () => {
  test.runIf(canReadPaper)(
    'holds what both may read, and a sheet to answer on while an answer is awaited',
    async () => {
      const { relay, teacher } = await going()
      await write(teacher, relay, 'Han smilte i friminuttet.')
      const address = await wayIn(teacher, relay, 'Marit')
      const paper = await teacher.get(`${address}/papir`)
      expect(paper.headers.get('content-type')).toBe('application/pdf')
      const words = await wordsOnPaper(paper)
      expect(words).toContain('Han smilte i friminuttet.')
      expect(words).toContain('Svarark')
      expect(words).toContain('Underskrift')
      const [row] = await rowsOf<{ act: string }>(
        site,
        `select act from audit where act = 'family-paper' and subject_id = $1 and outcome = 'done'`,
        [idOf(relay)],
      )
      expect(row).toBeDefined()
      const stranger = await signedIn(site, 'harstad', 'harstad-pedagog')
      expect((await stranger.get(`${address}/papir`)).status).toBe(404)
    },
  )
})
