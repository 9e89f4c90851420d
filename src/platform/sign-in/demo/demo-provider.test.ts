import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDemoProvider } from '#platform/sign-in/demo/demo-provider.ts'
import { openBrowser } from '#platform/sign-in/demo/made-up-browser.ts'
import { choose, exchange, finish, openWorld, signIn } from '#platform/sign-in/demo/made-up-client.ts'
import type { SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'
import type { WrongAnswer } from '#platform/sign-in/demo/wrong-answers.ts'

const guardian: SyntheticPerson = {
  key: 'prove-forelder',
  name: 'Kari Testdal',
  description: 'Mor til Ola',
  group: 'Familie',
  number: '10915596784',
  levels: ['substantial', 'high'],
  organisation: '999888777',
}
const youth: SyntheticPerson = {
  key: 'prove-ungdom',
  name: 'Ola Testdal',
  description: 'Elev, 15 år',
  group: 'Familie',
  number: undefined,
  levels: ['substantial'],
}
const teacher: SyntheticPerson = {
  key: 'prove-larer',
  name: 'Per Prøvevik',
  description: 'Lærer, Prøvevik skole',
  group: 'Ansatte',
  number: undefined,
  levels: [],
  entra: { oid: '7d0c9c53-9a3e-4c9e-8f41-0b9d6b2f3c11', roles: ['Stafett.Ansatt'] },
}

let wrong: WrongAnswer | undefined
const world = await openWorld({
  people: (municipality) => (municipality === 'tomkommune' ? [] : [guardian, youth, teacher]),
  wrong: () => wrong,
})
const { home, start, begin, clientOf, optionsOf } = world

beforeEach(() => {
  world.notices = []
  wrong = undefined
})

afterEach(() => vi.restoreAllMocks())

afterAll(() => world.stop())

test.for(['idporten', 'ansattporten', 'entra'] as const)(
  '%s: a person is picked and signed in, and nothing is said on the console',
  async (profile) => {
    const said = ['log', 'info', 'warn', 'error'].map((way) => vi.spyOn(console, way as 'log'))
    const { claims } = await signIn(await start(profile), { person: profile === 'entra' ? teacher.key : guardian.key })

    expect(claims).toMatchObject({ sub: expect.any(String), sid: expect.any(String), auth_time: expect.any(Number) })
    expect(claims['exp']).toBe(Number(claims['iat']) + 120)
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([])
  },
)

test('ID-porten vouches for number, level, language and itself, and names nobody', async () => {
  const began = await start('idporten', { ui_locales: 'se nb' })
  const { back, claims } = await signIn(began, { person: guardian.key })

  expect(claims).toMatchObject({ pid: guardian.number, acr: 'idporten-loa-high', amr: ['TestID'], locale: 'se' })
  expect(back.searchParams.get('iss')).toBe(began.provider.issuer)
  expect(JSON.stringify(claims)).not.toMatch(/Testdal|at_hash/)
})

test('Entra knows tenant, object and roles, and neither number nor level', async () => {
  const { back, claims } = await signIn(await start('entra'), { person: teacher.key })

  expect(claims).toMatchObject({ tid: world.tenant, oid: teacher.entra?.oid, roles: ['Stafett.Ansatt'] })
  expect(claims).not.toHaveProperty('pid')
  expect(claims).not.toHaveProperty('acr')
  expect(back.searchParams.has('iss')).toBe(false)
})

test('Ansattporten says whom a person acts for when it is asked, and only then', async () => {
  const asked = await start('ansattporten', organisationWish(true))
  const { claims } = await signIn(asked, { person: guardian.key })
  expect(claims).toMatchObject({
    acr: 'high',
    authorization_details: [{ resource: 'urn:altinn:resource:prove', reportees: [{ ID: '0192:999888777' }] }],
  })

  const unasked = await signIn(await start('ansattporten'), { person: guardian.key })
  expect(unasked.claims).not.toHaveProperty('authorization_details')
})

test('who acts for nobody is refused where acting for someone is required', async () => {
  const began = await start('ansattporten', organisationWish(true))
  const { text: page, status } = await choose(began, await began.browser.open(began.address), { person: youth.key })
  expect(status).toBe(422)
  expect(page).toContain('representerer ingen virksomhet')
})

test('a person is another one to every client, and the same after a restart', async () => {
  const first = await signIn(await start('idporten'), { person: guardian.key })
  const again = await signIn(await start('idporten'), { person: guardian.key })
  const neighbour = await signIn(await start('idporten', {}, { clients: [clientOf({ clientId: 'nabo' })] }), {
    person: guardian.key,
  })

  expect(again.claims['sub']).toBe(first.claims['sub'])
  expect(neighbour.claims['sub']).not.toBe(first.claims['sub'])
})

test('the picker says loudly that everything is made up, holds no name in an address, and needs no script', async () => {
  const began = await start('idporten')
  const picker = await began.browser.open(began.address)

  expect(picker.text).toContain('Dette er ikke ID-porten. Alle personer her er oppdiktet.')
  expect(picker.text).toContain('Kari Testdal')
  expect(picker.text).not.toMatch(/<script| style=|<style/)
  expect(picker.address.href).not.toMatch(/kari|testdal|forelder/i)
  expect(picker.headers.get('content-security-policy')).toContain(`form-action 'self' ${home};`)
  expect(picker.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(picker.headers.get('cache-control')).toBe('no-store')
})

test('only the people of the municipality that asks are shown', async () => {
  const began = await start('idporten', {}, { clients: [clientOf({ municipality: 'tomkommune' })] })
  const picker = await began.browser.open(began.address)
  expect(picker.text).not.toContain('Kari Testdal')
  expect((await choose(began, picker, { person: guardian.key })).status).toBe(422)
})

test('who goes back is sent home with the answer that says so', async () => {
  const began = await start('idporten')
  const { address: back } = await choose(began, await began.browser.open(began.address), { cancel: 'yes' })
  expect(back.pathname).toBe('/hjem/tilbake')
  expect(back.searchParams.get('error')).toBe('access_denied')
})

test('a youth with MinID is let in at substantial', async () => {
  const { claims } = await signIn(await start('idporten', substantial), { person: youth.key })
  expect(claims['acr']).toBe('idporten-loa-substantial')
})

test('a youth with MinID is refused where high is asked for', async () => {
  const began = await start('idporten', { acr_values: 'idporten-loa-high' })
  const picker = await began.browser.open(began.address)
  const refused = await choose(began, picker, { person: youth.key, level: '' })
  const lowered = await choose(began, picker, { person: guardian.key, level: 'substantial' })

  expect([refused.status, lowered.status]).toEqual([422, 422])
  expect(refused.text).toContain('ikke sikkerhetsnivået')
})

test('substantial is a minimum: a guardian with BankID comes in at high', async () => {
  const { claims } = await signIn(await start('idporten', substantial), { person: guardian.key })
  expect(claims['acr']).toBe('idporten-loa-high')
})

test('a guardian may choose to come in at substantial', async () => {
  const { claims } = await signIn(await start('idporten', substantial), { person: guardian.key, level: 'substantial' })
  expect(claims['acr']).toBe('idporten-loa-substantial')
})

test('a made-up number that nobody here has signs in a stranger', async () => {
  const number = '45840375084'
  const { claims } = await signIn(await start('idporten'), { number: `${number.slice(0, 6)} ${number.slice(6)}` })
  expect(claims['pid']).toBe(number)
})

test('the made-up number of someone listed is that person', async () => {
  const listed = await signIn(await start('idporten'), { person: guardian.key })
  const typed = await signIn(await start('idporten'), { number: guardian.number ?? '' })
  expect(typed.claims['sub']).toBe(listed.claims['sub'])
})

test('a number that may be a living person’s is refused, and is not on the page that says so', async () => {
  const began = await start('idporten')
  const picker = await began.browser.open(began.address)
  // One of NAV's own examples, with check digits as nobody has them before 2032.
  const number = '02013299997'
  const real = await choose(began, picker, { number })
  const nonsense = await choose(began, picker, { number: '01817512340' })

  expect([real.status, nonsense.status]).toEqual([422, 422])
  expect(real.text).toContain('Dette kan være et ekte nummer')
  expect(real.text).not.toContain(number)
  expect(nonsense.text).toContain('ikke et gyldig nummer')
})

test('who is signed in already is not asked again', async () => {
  const began = await start('idporten')
  await signIn(began, { person: guardian.key })
  const second = await begin(began)
  const { address } = await began.browser.open(second.address)
  expect(address.searchParams.has('code')).toBe(true)
})

test('who is no longer among the made-up people is asked anew', async () => {
  const people = [guardian]
  const began = await start('idporten', {}, { people: () => people })
  await signIn(began, { person: guardian.key })
  people.pop()
  const { address } = await begin(began)
  expect((await began.browser.open(address)).text).toContain('Velg en oppdiktet person')
})

test('prompt=login asks again, and says when', async () => {
  const began = await start('idporten')
  const first = await signIn(began, { person: guardian.key })
  const second = await begin(began, { prompt: 'login' })
  const page = await began.browser.open(second.address)
  expect(page.text).toContain('Velg en oppdiktet person')

  await new Promise((passed) => setTimeout(passed, 1100))
  const { claims } = await finish(second, await choose(began, page, { person: guardian.key }))
  expect(claims['auth_time']).toBeGreaterThan(Number(first.claims['auth_time']))
})

test('a higher level than the session has is asked for anew', async () => {
  const began = await start('idporten', substantial)
  await signIn(began, { person: guardian.key, level: 'substantial' })
  const second = await begin(began, { acr_values: 'idporten-loa-high' })
  const page = await began.browser.open(second.address)
  expect(page.text).toContain('Tjenesten ber om sikkerhetsnivå høyt.')

  const { claims } = await finish(second, await choose(began, page, { person: guardian.key }))
  expect(claims['acr']).toBe('idporten-loa-high')
})

test('another person in the same browser ends the first one’s session, and its clients are told', async () => {
  const began = await start('idporten', substantial)
  const { claims: first } = await signIn(began, { person: guardian.key })
  const second = await begin(began, { prompt: 'login' })
  const page = await began.browser.open(second.address)
  const { claims } = await finish(second, await choose(began, page, { person: youth.key }))

  expect(claims['sub']).not.toBe(first['sub'])
  expect(world.notices.find(({ path }) => path === '/ut/foran')?.query['sid']).toBe(first['sid'])
})

test('in ID-porten a session counts for the neighbour municipality too, in Ansattporten it does not', async () => {
  const clients = [clientOf(), clientOf({ clientId: 'nabo', municipality: 'nabo' })]
  const shared = await start('idporten', {}, { clients })
  await signIn(shared, { person: guardian.key })
  const { address: neighbour } = await begin(shared, {}, 'nabo')
  expect((await shared.browser.open(neighbour)).address.searchParams.has('code')).toBe(true)

  const isolated = await start('ansattporten', {}, { clients })
  await signIn(isolated, { person: guardian.key })
  const { address: other } = await begin(isolated, {}, 'nabo')
  expect((await isolated.browser.open(other)).text).toContain('Velg en oppdiktet person')
  const { address: same } = await begin(isolated)
  expect((await isolated.browser.open(same)).address.searchParams.has('code')).toBe(true)
})

test('signing out is told to every client before the person is sent home', async () => {
  const began = await start('idporten')
  const { claims, idToken } = await signIn(began, { person: guardian.key })
  const { address } = await began.browser.open(endSession(began.config), {
    id_token_hint: idToken,
    post_logout_redirect_uri: `${home}/hjem/ute`,
    state: 'farvel',
  })

  expect(address.href).toBe(`${home}/hjem/ute?state=farvel`)
  expect(world.notices.map(({ path }) => path).toSorted()).toEqual(['/ut/bak', '/ut/foran'])
  expect(world.notices.find(({ path }) => path === '/ut/foran')?.query).toEqual({
    iss: `${began.provider.issuer}/`,
    sid: claims['sid'],
  })
  expect((await began.browser.open((await begin(began)).address)).text).toContain('Velg en oppdiktet person')
})

test('signing out by an address works as well, and without a session too', async () => {
  const began = await start('entra')
  const { claims, idToken } = await signIn(began, { person: teacher.key })
  const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${home}/hjem/ute` })

  for (const expected of [[{ sid: claims['sid'] }], []]) {
    world.notices = []
    const { address } = await began.browser.open(`${endSession(began.config)}?${query}`)
    expect(address.href).toBe(`${home}/hjem/ute`)
    expect(world.notices.map(({ query }) => query)).toEqual(expected)
  }
})

test('nobody is sent to an address that is not registered', async () => {
  const began = await start('idporten')
  const { idToken } = await signIn(began, { person: guardian.key })
  const { status, text: page } = await began.browser.open(endSession(began.config), {
    id_token_hint: idToken,
    post_logout_redirect_uri: 'https://somebody-else.example/',
  })
  expect(status).toBe(400)
  expect(page).toContain('Innloggingen stoppet')
})

test('a person signed out elsewhere is signed out here, with a note that can be proven', async () => {
  const began = await start('idporten')
  const { claims } = await signIn(began, { person: guardian.key })
  await began.provider.signOutEverywhere(guardian.key)

  const note = new URLSearchParams(world.notices.find(({ path }) => path === '/ut/bak')?.body).get('logout_token') ?? ''
  const keys = keysOf(began.config)
  const { payload } = await jwtVerify(note, keys, {
    issuer: began.provider.issuer,
    audience: 'prove',
    typ: 'logout+jwt',
  })
  expect(payload).toMatchObject({ sub: claims['sub'], sid: claims['sid'], jti: expect.any(String) })
  expect(payload['events']).toEqual({ 'http://schemas.openid.net/event/backchannel-logout': {} })

  world.notices = []
  await began.provider.signOutEverywhere(guardian.key)
  expect(world.notices).toEqual([])
})

test('a client that does not answer holds nobody back', async () => {
  const began = await start('idporten', {}, { send: () => Promise.reject(new TypeError('fetch failed')) })
  const { idToken } = await signIn(began, { person: guardian.key })
  const { address } = await began.browser.open(endSession(began.config), {
    id_token_hint: idToken,
    post_logout_redirect_uri: `${home}/hjem/ute`,
  })
  expect(address.href).toBe(`${home}/hjem/ute`)
})

test('ID-porten takes no request that was not pushed, and none without state, nonce and proof key', async () => {
  const { config, browser } = await start('idporten')
  const right = {
    redirect_uri: `${home}/hjem/tilbake`,
    scope: 'openid',
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  }
  const unpushed = await browser.open(oidc.buildAuthorizationUrl(config, right).href)
  expect(unpushed.address.searchParams.get('error')).toBe('invalid_request')

  await expect(oidc.buildAuthorizationUrlWithPAR(config, right)).resolves.toBeInstanceOf(URL)
  for (const name of ['state', 'nonce', 'code_challenge'] as const) {
    const { [name]: _left, ...rest } = right
    await expect(oidc.buildAuthorizationUrlWithPAR(config, rest)).rejects.toThrow()
  }
})

test('the picker of one browser is of no use in another', async () => {
  const began = await start('idporten')
  const picker = await began.browser.open(began.address)
  const { status } = await choose({ browser: openBrowser(home) }, picker, { person: guardian.key })
  expect(status).toBe(400)
})

test('addresses below the issuer are ours, all others are left alone', async () => {
  const { provider } = await start('idporten')
  expect((await fetch(`${provider.issuer}/finnes-ikke`)).status).toBe(404)
  await fetch(`${provider.issuer}2/authorize`)
  expect(world.notices.map(({ path }) => path)).toEqual(['/demo-innlogging/idporten2/authorize'])
})

test('behind a proxy that speaks plain http to us every address and cookie is of the encrypted host', async () => {
  const issuer = 'https://demo.example.no/demo-innlogging/idporten'
  world.run(createDemoProvider(optionsOf('idporten', { issuer })))
  const asked = await fetch(`${home}/demo-innlogging/idporten/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'somebody-else.example', 'x-forwarded-proto': 'http' },
  })
  const metadata = (await asked.json()) as Record<string, unknown>

  const addresses = Object.entries(metadata).filter(([name]) => /_endpoint$|_uri$/.test(name))
  expect(addresses.length).toBeGreaterThan(3)
  for (const [, address] of addresses)
    expect(address).toMatch(/^https:\/\/demo\.example\.no\/demo-innlogging\/idporten\//)
})

test('behind such a proxy cookies travel encrypted, unreadable by script and only below the issuer', async () => {
  const path = `/demo-innlogging/${world.tenant}`
  world.run(createDemoProvider(optionsOf('entra', { issuer: `https://demo.example.no${path}` })))
  const query = new URLSearchParams({
    client_id: 'prove',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${home}/hjem/tilbake`,
    code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  })
  const { headers } = await fetch(`${home}${path}/oauth2/authorize?${query}`, { redirect: 'manual' })

  const cookies = headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(1)
  for (const cookie of cookies)
    for (const part of [`path=${path};`, `secure`, 'httponly', 'samesite=lax'])
      expect(cookie.replace(/\/(velg|oauth2)\/[^;]+/, '')).toContain(part)
})

test('what is signed follows the clock that is given', async () => {
  const now = new Date('2031-05-06T07:08:09Z')
  const began = await start('idporten', {}, { now: () => now })
  const returned = await began.browser.open(began.address)
  const { address: back } = await choose(began, returned, { person: guardian.key })
  const token = decodeJwt(await exchange(began, back))
  expect(Math.abs((token.iat ?? 0) - now.getTime() / 1000)).toBeLessThan(10)
  expect(Math.abs(Number(token['auth_time']) - now.getTime() / 1000)).toBeLessThan(10)
})

test.for([
  ['other-audience', 'aud'],
  ['expired', 'exp'],
  ['other-nonce', 'nonce'],
  ['other-key', 'signature'],
  ['other-issuer-in-callback', 'iss'],
] as const)('a client refuses a wrong answer: %s', async ([answer]) => {
  const began = await start('idporten')
  const page = await began.browser.open(began.address)
  wrong = answer
  const { address } = await choose(began, page, { person: guardian.key })
  await expect(finish(began, { ...page, address })).rejects.toThrow()
})

test('what only we can find wrong comes through: lower level, missing number, somebody else’s subject', async () => {
  const answers = async (answer: WrongAnswer) => {
    const began = await start('idporten')
    wrong = answer
    const { claims } = await signIn(began, { person: guardian.key })
    return claims
  }
  expect(await answers('lower-level')).toHaveProperty('acr', 'idporten-loa-substantial')
  expect(await answers('missing-number')).not.toHaveProperty('pid')
  expect(await answers({ subject: 'other' })).toHaveProperty('sub', 'other')
})

test('a code is good once, unless the provider is told to be careless', async () => {
  const began = await start('idporten')
  const { address: back } = await choose(began, await began.browser.open(began.address), { person: guardian.key })
  wrong = 'code-twice'
  await exchange(began, back)
  await exchange(began, back)
  wrong = undefined
  await exchange(began, back)
  await expect(exchange(began, back)).rejects.toThrow()
})

test('forged notes of signing out are wrong in one way each', async () => {
  const { provider, config } = await start('idporten')
  const keys = keysOf(config)
  const note = { clientId: 'prove', personKey: guardian.key, session: 'sid' }
  const verify = async (token: string) =>
    jwtVerify(token, keys, { issuer: provider.issuer, audience: 'prove', algorithms: ['RS256'] })

  for (const forged of ['other-key', 'unsigned', 'other-issuer', 'other-audience', 'old'] as const)
    await expect(verify(await provider.logoutToken({ ...note, wrong: forged }))).rejects.toThrow()
  const claims = async (forged: 'no-events' | 'with-nonce' | 'names-nobody') =>
    (await verify(await provider.logoutToken({ ...note, wrong: forged }))).payload
  expect(await claims('no-events')).not.toHaveProperty('events')
  expect(await claims('with-nonce')).toHaveProperty('nonce')
  expect(Object.keys(await claims('names-nobody'))).not.toEqual(expect.arrayContaining(['sub', 'sid']))
})

test('production refuses it', () => {
  expect(() => createDemoProvider(optionsOf('idporten', { mode: 'production' }))).toThrow(
    /never be switched on in production/,
  )
})

test('a client without a way to prove itself is refused at the start', () => {
  expect(() => createDemoProvider(optionsOf('idporten', { clients: [clientOf({ publicKey: undefined })] }))).toThrow(
    'no key',
  )
  expect(() => createDemoProvider(optionsOf('entra', { clients: [clientOf({ secret: undefined })] }))).toThrow(
    'no secret',
  )
})

const substantial = { acr_values: 'idporten-loa-substantial' }

const endSession = (config: oidc.Configuration): string => config.serverMetadata().end_session_endpoint ?? ''

const keysOf = (config: oidc.Configuration) => createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''))

const organisationWish = (required: boolean): Record<string, string> => ({
  authorization_details: JSON.stringify([
    {
      type: 'ansattporten:altinn:resource',
      resource: 'urn:altinn:resource:prove',
      representation_is_required: required,
    },
  ]),
})
