import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { uuidFrom } from './demo/demo-people.ts'
import { openBrowser } from '#platform/sign-in/demo/made-up-browser.ts'
import type { WrongAnswer } from '#platform/sign-in/demo/wrong-answers.ts'
import type { WrongLogoutToken } from '#platform/sign-in/demo/logout-token.ts'
import { asOwner } from '#platform/db/owner.ts'
import {
  browserAt,
  cookieNames,
  openPeopleSite,
  providerOf,
  signedIn,
  throughPicker,
  type Browser,
  type PeopleSite,
} from '../../../test/signed-in.ts'
import { origin } from '../../../test/site.ts'

let site: PeopleSite
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
})
afterAll(() => site.close())
afterEach(() => site.lie(undefined))

const { sessionCookie, attemptCookie } = cookieNames
const mother = 'harstad-mor'
const teacher = 'harstad-kontaktlaerer'

/** integrations.md 1.6: what a provider, or someone in between, may answer and must not be believed. */
describe('nobody is signed in by an answer that is not right', () => {
  test.each<[about: string, wrong: WrongAnswer, key: string]>([
    ['a level lower than asked for', 'lower-level', 'harstad-fastlege'],
    ['meant for another client', 'other-audience', mother],
    ['too old', 'expired', mother],
    ['without an identity number', 'missing-number', mother],
    ['with the nonce of another sign-in', 'other-nonce', mother],
    ['signed with another key', 'other-key', mother],
    ['of another provider than the one asked', 'other-issuer-in-callback', mother],
  ])('%s', async (_about, wrong, key) => {
    site.lie(wrong)
    const browser = browserAt(site)
    const answer = await browser.signIn('harstad', key)
    expect(answer.status).toBe(401)
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    expect((await browser.get('/harstad/familie')).status).toBe(303)
  })

  test('a code that was used before', async () => {
    site.lie('code-twice')
    const { browser, back } = await comingBack('harstad', mother)
    const attempt = browser.cookies.get(attemptCookie) ?? ''
    expect((await browser.get(back)).status).toBe(303)
    browser.cookies.delete(sessionCookie)
    browser.cookies.set(attemptCookie, attempt)
    expect((await browser.get(back)).status).toBe(401)
    expect(browser.cookies.has(sessionCookie)).toBe(false)
  })

  test('the same subject at a second provider is someone else', async () => {
    const first = await signedIn(site, 'harstad', 'harstad-fastlege')
    expect((await first.get('/harstad/min-side')).status).toBe(200)
    const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
      client.query<{ subject: string }>(
        `select subject from identity where issuer like '%ansattporten' order by created_at desc limit 1`,
      ),
    )
    site.lie({ subject: rows[0]?.subject ?? '' })
    const second = await signedIn(site, 'harstad', mother)
    expect(await (await second.get('/harstad/familie')).text()).toContain('ikke noe her som gjelder deg')
  })
})

describe('nobody is signed in by coming back in another way than they went', () => {
  test('in another browser', async () => {
    const { back } = await comingBack('harstad', teacher)
    const other = await comingBack('harstad', mother)
    expect((await other.browser.get(back)).status).toBe(401)
  })

  test('with a cookie that someone tossed in beside ours', async () => {
    const { browser, back } = await comingBack('harstad', teacher)
    const own = `${attemptCookie}=${browser.cookies.get(attemptCookie)}`
    const answer = await site.get(back, { cookie: `${attemptCookie}=${'x'.repeat(43)}; ${own}` })
    expect(answer.status).toBe(401)
  })

  test('below another municipality', async () => {
    const { browser, back } = await comingBack('harstad', teacher)
    expect((await browser.get(back.replace('/harstad/', '/rollag/'))).status).toBe(401)
  })

  test('half an hour later', async () => {
    const { browser, back } = await comingBack('harstad', teacher)
    site.advance(31)
    const answer = await browser.get(back)
    site.advance(-31)
    expect(answer.status).toBe(401)
  })

  test('with a state of their own making', async () => {
    const { browser, back } = await comingBack('harstad', teacher)
    const forged = new URL(back)
    forged.searchParams.set('state', 'made-up')
    expect((await browser.get(forged.href)).status).toBe(401)
  })

  test('and every refusal is written down, without a word about who it was', async () => {
    const { rows } = await asOwner(site.fresh.ownerUrl, (client) =>
      client.query<{ because: string }>(
        `select distinct because from audit where act = 'sign-in' and outcome = 'refused'`,
      ),
    )
    expect(rows.map((row) => row.because)).toEqual(
      expect.arrayContaining(['level-too-low', 'not-trusted', 'no-number', 'unknown-attempt']),
    )
    expect(site.logged()).not.toMatch(/\d{11}/)
  })
})

describe('who planted something before has nothing after', () => {
  test('a session that a browser had is ended when someone signs in with it', async () => {
    const planted = await signedIn(site, 'harstad', teacher)
    const token = planted.cookies.get(sessionCookie) ?? ''
    await planted.signIn('harstad', 'harstad-administrator')
    expect(planted.cookies.get(sessionCookie)).not.toBe(token)
    const attacker = await site.get('/harstad/min-side', { cookie: `${sessionCookie}=${token}` })
    expect(attacker.status).toBe(303)
  })

  test('a token of their own choosing is never taken up', async () => {
    const browser = browserAt(site)
    browser.cookies.set(sessionCookie, 'a'.repeat(43))
    await browser.signIn('harstad', teacher)
    expect(browser.cookies.get(sessionCookie)).not.toBe('a'.repeat(43))
  })

  test('a second session cookie beside ours is no session', async () => {
    const browser = await signedIn(site, 'harstad', teacher)
    const own = `${sessionCookie}=${browser.cookies.get(sessionCookie)}`
    const answer = await site.get('/harstad/min-side', { cookie: `${own}; ${sessionCookie}=${'b'.repeat(43)}` })
    expect(answer.status).toBe(303)
  })
})

describe('a form is taken from our own pages only', () => {
  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { origin: 'http://other.localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['a page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an old browser that says another origin', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
    ['something that says nothing', { origin: '', 'sec-fetch-site': '' }],
  ])('not from %s', async (_about, headers) => {
    const browser = await signedIn(site, 'harstad', teacher)
    const cookie = `${sessionCookie}=${browser.cookies.get(sessionCookie)}`
    const said = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    const answer = await site.post('/harstad/min-side/forleng', {}, { cookie, ...said })
    expect(answer.status).toBe(422)
    expect((await site.post('/harstad/logg-ut', {}, { cookie, ...said })).status).toBe(422)
    expect((await browser.get('/harstad/min-side')).status).toBe(200)
  })
})

describe('a sign-in leads nowhere but to our own pages', () => {
  test.each([
    '//evil.example',
    'https://evil.example/harstad/min-side',
    '/\\evil.example',
    '/harstad/..//evil.example',
    '/rollag/min-side',
    '/harstad/logg-ut',
  ])('%s', async (til) => {
    const answer = await browserAt(site).signIn('harstad', teacher, { til })
    expect(answer.headers.get('location')).toBe('/harstad/min-side')
  })
})

describe('signing out at the provider signs out here', () => {
  test('when its server says so', async () => {
    const browser = await signedIn(site, 'harstad', mother)
    const answer = await site.post(backChannel, { logout_token: await noteOf(undefined) })
    expect(answer.status).toBe(200)
    expect((await browser.get('/harstad/familie')).status).toBe(303)
  })

  test.each<WrongLogoutToken>([
    'other-key',
    'unsigned',
    'other-issuer',
    'other-audience',
    'no-events',
    'with-nonce',
    'old',
    'names-nobody',
  ])('and not when the note is forged: %s', async (wrong) => {
    const browser = await signedIn(site, 'harstad', mother)
    const answer = await site.post(backChannel, { logout_token: await noteOf(wrong) })
    expect(answer.status).toBe(400)
    expect((await browser.get('/harstad/familie')).status).toBe(200)
  })

  test.each([
    ['by ID-porten, with a slash after its name', mother, (sid: string) => `?iss=${site.issuers}/idporten/&sid=${sid}`],
    ['by ID-porten', mother, (sid: string) => `?iss=${site.issuers}/idporten&sid=${sid}`],
    ['by Entra, which names only the session', teacher, (sid: string) => `?sid=${sid}`],
  ])('when its page asks in a frame, %s', async (_about, key, query) => {
    const browser = await signedIn(site, 'harstad', key)
    const address = `/harstad/logg-ut/front/${providerOf('harstad', key)}${query(site.lastSession())}`
    const answer = await site.get(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors https://login.idporten.no')
    expect((await browser.get('/harstad/min-side')).headers.get('location')).toContain('/logg-inn')
  })

  test.each([
    ['of another provider', (sid: string) => `/harstad/logg-ut/front/${providerOf('harstad', teacher)}?sid=${sid}`],
    ['with another name', (sid: string) => `/harstad/logg-ut/front/${idporten}?iss=https://evil.example&sid=${sid}`],
    ['for another session', () => `/harstad/logg-ut/front/${idporten}?sid=someone-else`],
    ['in another municipality', (sid: string) => `/rollag/logg-ut/front/${idporten}?sid=${sid}`],
  ])('and not when the frame is %s; the answer tells nothing', async (_about, address) => {
    const browser = await signedIn(site, 'harstad', mother)
    const answer = await site.get(address(site.lastSession()))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
    expect((await browser.get('/harstad/familie')).status).toBe(200)
  })

  test('signing out here ends the session before anything else, and leads on to the provider', async () => {
    const browser = await signedIn(site, 'harstad', mother)
    const token = browser.cookies.get(sessionCookie) ?? ''
    const left = await browser.post('/harstad/logg-ut', {})
    expect(left.status).toBe(200)
    expect(left.headers.get('refresh')).toMatch(new RegExp(`^0; url=${site.issuers}/idporten/`))
    // No token, and so no identity number, stands in an address.
    expect(left.headers.get('refresh')).not.toContain('id_token')
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    expect((await site.get('/harstad/familie', { cookie: `${sessionCookie}=${token}` })).status).toBe(303)
  })
})

test('public pages are the same to the byte with and without a session', async () => {
  const browser = await signedIn(site, 'harstad', teacher)
  for (const path of ['/', '/harstad/', '/harstad/veileder/0/bestem-0', '/harstad/hjelp', '/harstad/finnes-ikke']) {
    const [plain, known] = [await site.get(path), await browser.get(path)]
    expect(await known.text()).toBe(await plain.text())
    expect(Object.fromEntries(known.headers)).toEqual(Object.fromEntries(plain.headers))
  }
})

const idporten = uuidFrom('provider/harstad/idporten')
const backChannel = `/harstad/logg-ut/bak/${idporten}`

/** Someone at a provider, about to come back: their browser, and the address that leads them home. */
async function comingBack(slug: string, key: string): Promise<{ browser: Browser; back: string }> {
  const browser = browserAt(site)
  const begun = await browser.get(`/${slug}/logg-inn/til/${providerOf(slug, key)}`)
  const back = await throughPicker(openBrowser(origin), begun.headers.get('location') ?? '', key)
  return { browser, back }
}

/** Of the session that was begun last. */
async function noteOf(wrong: WrongLogoutToken | undefined): Promise<string> {
  const provider = await site.signIn.providerOf(`${site.issuers}/idporten`)
  if (provider === undefined) throw new Error('There is no provider.')
  return provider.logoutToken({ clientId: 'demo-harstad', personKey: mother, session: site.lastSession(), wrong })
}
