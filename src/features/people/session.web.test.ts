import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { uuidFrom } from './demo/demo-people.ts'
import { readHtml } from '../../../test/html.ts'
import { browserAt, openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
const seen: string[] = []
beforeAll(async () => {
  site = await openPeopleSite({
    packs: ['harstad', 'rollag', 'inderoy', 'steinkjer', 'snasa'],
    onStatement: (statement) => seen.push(statement),
  })
})
afterAll(() => site.close())

const teacher = 'harstad-kontaktlaerer'

describe('a session ends', () => {
  test('half an hour after the last use, and not before', async () => {
    const browser = await signedIn(site, 'harstad', teacher)
    site.advance(29)
    expect((await browser.get('/harstad/min-side')).status).toBe(200)
    site.advance(29)
    expect((await browser.get('/harstad/min-side')).status).toBe(200)
    site.advance(31)
    expect((await browser.get('/harstad/min-side')).status).toBe(303)
    site.advance(-89)
  })

  test('two hours after a parent signed in, however much it is used', async () => {
    const browser = await signedIn(site, 'harstad', 'harstad-mor')
    for (const minutes of [25, 25, 25, 25]) {
      site.advance(minutes)
      expect((await browser.get('/harstad/familie')).status).toBe(200)
    }
    site.advance(21)
    expect((await browser.get('/harstad/familie')).status).toBe(303)
    site.advance(-121)
  })

  test('when the person ends it from another machine', async () => {
    const [phone, desk] = [await signedIn(site, 'harstad', teacher), await signedIn(site, 'harstad', teacher)]
    const page = await (await desk.get('/harstad/min-side')).text()
    const ids = readHtml(page).forms.flatMap(({ fields }) => fields.filter(({ name }) => name === 'session'))
    for (const { value } of ids) await desk.post('/harstad/min-side/okter/avslutt', { session: value })
    expect((await phone.get('/harstad/min-side')).status).toBe(303)
    expect((await desk.get('/harstad/min-side')).status).toBe(200)
  })

  test('but nobody ends the session of someone else', async () => {
    const theirs = await signedIn(site, 'harstad', 'harstad-rektor')
    const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
      client.query<{ session_id: string }>(
        'select session_id from session order by started_at desc, session_id limit 50',
      ),
    )
    const browser = await signedIn(site, 'harstad', teacher)
    for (const { session_id } of rows) await browser.post('/harstad/min-side/okter/avslutt', { session: session_id })
    expect((await theirs.get('/harstad/min-side')).status).toBe(200)
  })

  test('a page that is open asks for more time, and is told until when', async () => {
    const browser = await signedIn(site, 'harstad', teacher)
    site.advance(20)
    const answer = await browser.post('/harstad/min-side/forleng', {})
    expect(answer.status).toBe(204)
    const left = Date.parse(answer.headers.get('x-session-ends') ?? '') - site.now().getTime()
    expect(Math.round(left / 60_000)).toBe(30)
    site.advance(-20)
  })
})

describe('what was typed is not lost', () => {
  const typed = { session: 'not-an-id', reason: 'Det jeg skrev rett før jeg ble logget ut.' }

  test('what was sent too late comes back to the one who wrote it, once', async () => {
    const browser = await signedIn(site, 'harstad', teacher)
    site.advance(31)
    const late = await browser.post('/harstad/min-side/okter/avslutt', typed)
    expect(late.status).toBe(303)
    site.advance(-31)

    const back = await browser.signIn('harstad', teacher)
    const kept = back.headers.get('location') ?? ''
    expect(kept).toMatch(/^\/harstad\/min-side\/tatt-vare-pa\//)
    const page = readHtml(await (await browser.get(kept)).text())
    expect(page.texts.map((one) => one.text)).toContain(typed.reason)
    const form = page.forms.find(({ action }) => action === '/harstad/min-side/okter/avslutt')
    const fields = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]))
    expect(fields).toMatchObject(typed)

    await browser.post('/harstad/min-side/okter/avslutt', fields)
    expect(await (await browser.get(kept)).text()).not.toContain(typed.reason)
    const again = await browser.signIn('harstad', teacher)
    expect(again.headers.get('location')).toBe('/harstad/min-side')
  })

  test('nobody else gets it', async () => {
    const browser = await signedIn(site, 'harstad', teacher)
    site.advance(31)
    await browser.post('/harstad/min-side/okter/avslutt', typed)
    site.advance(-31)
    const others = browserAt(site)
    const other = await others.signIn('harstad', 'harstad-rektor')
    expect(other.headers.get('location')).toBe('/harstad/min-side')
    const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
      client.query<{ parked_id: string; sealed: Buffer }>('select parked_id, sealed from parked_post'),
    )
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('skrev')
    const page = await others.get(`/harstad/min-side/tatt-vare-pa/${rows[0]?.parked_id}`)
    expect(await page.text()).not.toContain(typed.reason)
  })

  test('without any session it is shown, to be copied', async () => {
    const answer = await browserAt(site).post('/harstad/min-side/okter/avslutt', typed)
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain(typed.reason)
  })
})

describe('signed in, but nobody here', () => {
  test('a new teacher sees what to do, and the same code each time', async () => {
    const browser = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    const codes = [await codeOn(browser), await codeOn(browser)]
    expect(codes[0]).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(codes[1]).toBe(codes[0])
  })

  test('a parent reads that nothing here concerns them yet, and who can help; no code for a leader to type', async () => {
    const pages = []
    for (const key of ['harstad-mor', 'harstad-far', 'harstad-ungdom']) {
      const browser = await signedIn(site, 'harstad', key)
      const html = await (await browser.get('/harstad/min-side')).text()
      pages.push(
        html
          .replaceAll(/[A-Z2-9]{4}(-|<|, )/g, '')
          .replaceAll(/([A-Z2-9], )+[A-Z2-9]/g, '')
          .replaceAll(/data-(ends|now)="[^"]*"/g, '')
          .replaceAll(/kl\. \d\d[.:]\d\d/g, ''),
      )
    }
    expect(pages[1]).toBe(pages[0])
    expect(pages[2]).toBe(pages[0])
  })

  test('the neighbour municipality answers a signed-in teacher as it answers a stranger', async () => {
    const [teachers, strangers] = [
      await signedIn(site, 'harstad', teacher),
      await signedIn(site, 'harstad', 'harstad-uten-tilgang'),
    ]
    const known = await teachers.get('/rollag/min-side')
    const unknown = await strangers.get('/rollag/min-side')
    expect(known.status).toBe(unknown.status)
    expect(await known.text()).toContain('ikke koblet til kommunen')
  })
})

test('the staff of a shared service have one session and one my page in each municipality that it serves', async () => {
  const browser = await signedIn(site, 'inderoy', 'inderoy-pptleder')
  for (const slug of ['inderoy', 'steinkjer', 'snasa'])
    expect(await (await browser.get(`/${slug}/min-side`)).text()).toContain('PPT for tre kommuner')
  const links = readHtml(await (await browser.get('/inderoy/min-side')).text()).links
  expect(links).toEqual(expect.arrayContaining(['/steinkjer/min-side', '/snasa/min-side']))
})

test('signing in takes at most eight statements, and finding out who someone is at most two', async () => {
  const browser = browserAt(site)
  await browser.signIn('harstad', teacher) // keys and provider are known from now on
  seen.length = 0
  await browser.signIn('harstad', teacher)
  expect(seen.length, seen.join('\n')).toBeLessThanOrEqual(8)

  site.advance(2)
  seen.length = 0
  await browser.post('/harstad/min-side/forleng', {})
  expect(seen.length, seen.join('\n')).toBeLessThanOrEqual(2)
  site.advance(-2)
})

describe('roles that the municipality gives in Entra', () => {
  const held = async () => {
    const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
      client.query<{ role: string }>(
        `select role from membership where person_id = $1 and ended_at is null order by role`,
        [uuidFrom('person/harstad-redaktor')],
      ),
    )
    return rows.map((row) => row.role)
  }

  test('hold here from the sign-in on, and those that it no longer gives are gone with the next', async () => {
    const browser = await signedIn(site, 'harstad', 'harstad-redaktor')
    expect(await (await browser.get('/harstad/min-side')).text()).toContain('Redaktør')
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(
        `insert into membership (municipality_id, membership_id, person_id, role, from_day, from_provider, given_at)
        select municipality_id, gen_random_uuid(), person_id, 'approver', from_day, true, given_at
        from membership where person_id = $1 and role = 'editor'`,
        [uuidFrom('person/harstad-redaktor')],
      ),
    )
    expect(await held()).toEqual(['approver', 'editor'])
    await signedIn(site, 'harstad', 'harstad-redaktor')
    expect(await held()).toEqual(['editor'])
  })

  test('never take away what somebody here gave', async () => {
    const browser = await signedIn(site, 'harstad', 'harstad-koordinator')
    expect(await (await browser.get('/harstad/min-side')).text()).toContain('BTI-koordinator')
  })
})

test('whoever works here and came in by a weaker way shows more before any of it is seen', async () => {
  await asOwner(site.fresh.ownerUrl, (client) =>
    client.query(`
      insert into setting (municipality_id, key, from_day, value, source, set_at)
      select municipality_id, 'family-level', '2020-01-01', '"youth-substantial"', 'Prøve', now()
      from municipality where slug = 'rollag'`),
  )
  const browser = browserAt(site)
  await browser.signIn('rollag', 'rollag-mor', { level: 'substantial' })
  await asOwner(site.fresh.ownerUrl, (client) =>
    client.query(`
      insert into person_identity (municipality_id, identity_id, person_id, connected_at)
      select session.municipality_id, session.identity_id, '${uuidFrom('person/rollag-vikar')}', now()
      from session where level = 'substantial'
      on conflict do nothing`),
  )
  const answer = await browser.get('/rollag/min-side')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain('/rollag/logg-inn?sikker=1')
})

test('deactivation and a lost role hold on the next request', async () => {
  const browser = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
  expect((await browser.get('/harstad/min-side')).status).toBe(200)
  await asOwner(site.fresh.ownerUrl, (client) =>
    client.query(`update membership set ended_at = now() where person_id = (
      select person_id from person where email = 'sosiallaerer@harstad.example')`),
  )
  expect(await (await browser.get('/harstad/min-side')).text()).toContain('ikke koblet til kommunen')
})

async function codeOn(browser: { get(path: string): Promise<Response> }): Promise<string> {
  const html = await (await browser.get('/harstad/min-side')).text()
  const letters = /ds-sr-only">([A-Z2-9, .]+)</.exec(html)?.[1] ?? ''
  return letters.replaceAll(', ', '').replace('. ', '-')
}
