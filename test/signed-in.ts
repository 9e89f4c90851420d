import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { osloTime } from '#base/oslo-time.ts'
import { demoPeople, uuidFrom } from '#features/people/demo/demo-people.ts'
import { loadDemoPeople } from '#features/people/demo/load-demo-people.ts'
import { openDemoSignIn, type DemoSignIn } from '#features/people/demo/open-demo-sign-in.ts'
import { listSlugs } from '#features/municipality/index.ts'
import { silentLog } from '#platform/log.ts'
import { attemptCookie, sessionCookie } from '#platform/session/cookies.ts'
import { openBrowser, type MadeUpBrowser } from '#platform/sign-in/demo/made-up-browser.ts'
import type { Ask } from '#platform/outside/ask-outside.ts'
import type { WrongAnswer } from '#platform/sign-in/demo/wrong-answers.ts'
import { openSite, origin, type Site, type SiteOptions } from './site.ts'

export type PeopleSite = Site & {
  signIn: DemoSignIn
  issuers: string
  /** From now on the providers answer wrongly in this way. */
  lie(wrong: WrongAnswer | undefined): void
  /** What the provider calls the session that it began last (`sid`). */
  lastSession(): string
}

/** Someone's browser: cookies, and the headers that a browser sends by itself. */
export type Browser = {
  /** As when a person types the address or follows a link. Redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** As when a person sends a form of ours. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** As when a person sends a form of ours with a file. */
  postWith(path: string, form: BodyInit, headers?: Record<string, string>): Promise<Response>
  /** Follows redirects on our own host. */
  open(path: string): Promise<Response>
  /** Goes to a provider as the person with this key does, and comes back. Answers what our callback answered. */
  signIn(slug: string, key: string, given?: { til?: string; fresh?: boolean; level?: string }): Promise<Response>
  cookies: Map<string, string>
}

/** The whole app with made-up people in every role, and the built-in providers on a server of their own. */
export async function openPeopleSite(given: SiteOptions = {}): Promise<PeopleSite> {
  let lastSession = ''
  const ask: Ask = async (url, init) => {
    const answer = await fetch(url, init)
    const said: unknown = await answer
      .clone()
      .json()
      .catch(() => undefined)
    const token = typeof said === 'object' && said !== null ? Reflect.get(said, 'id_token') : undefined
    if (typeof token === 'string') lastSession = String(decodeJwt(token)['sid'])
    return answer
  }
  const site = await openSite({ findable: false, ticks: true, ask, ...given })
  let lie: WrongAnswer | undefined
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const issuers = `http://localhost:${(server.address() as AddressInfo).port}/demo-innlogging` // a server that listens has one

  const { database } = site.fresh
  const towns = await database.inInstallation(listSlugs)
  const today = osloTime(site.now()).day
  await loadDemoPeople(towns, { database, keys: site.keys, now: site.now(), today, issuers })
  const signIn = openDemoSignIn({
    ...{ mode: 'demo', database, keys: site.keys, issuers, origin, css: [], log: silentLog },
    towns: () => database.inInstallation(listSlugs),
    wrong: () => lie,
  })
  server.on('request', (incoming, outgoing) => {
    if (!signIn.handle(incoming, outgoing)) outgoing.writeHead(404).end()
  })
  return Object.assign(site, {
    signIn,
    issuers,
    lie: (wrong: WrongAnswer | undefined) => {
      lie = wrong
    },
    lastSession: () => lastSession,
    close: closing(site, server),
  })
}

const closing = (site: Site, server: Server) => {
  const { close } = site
  return async () => {
    server.closeAllConnections()
    server.close()
    await close()
  }
}

export function browserAt(site: Site): Browser {
  const cookies = new Map<string, string>()
  const provider = openBrowser(origin)
  const sent = (headers: Record<string, string>) => ({
    ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    ...headers,
  })

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return kept(await site.get(path, sent({ 'sec-fetch-site': 'none', ...headers })))
  }

  async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return kept(await site.post(path, form, sent({ 'sec-fetch-site': 'same-origin', origin, ...headers })))
  }

  async function postWith(path: string, body: BodyInit, headers: Record<string, string> = {}) {
    const ours = sent({ 'sec-fetch-site': 'same-origin', origin, ...headers })
    const init = { method: 'POST', body, headers: ours, duplex: 'half' } as RequestInit // Node wants `duplex` for a stream; the type does not know it
    return kept(await site.send(path, init))
  }

  function kept(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  async function open(path: string): Promise<Response> {
    const answer = await get(path)
    const to = answer.headers.get('location')
    return to === null || !new URL(to, origin).href.startsWith(origin) ? answer : open(new URL(to, origin).href)
  }

  return {
    get,
    post,
    postWith,
    open,
    cookies,
    signIn: async (slug, key, { til, fresh, level = 'high' } = {}) => {
      const query = new URLSearchParams({ ...(til === undefined ? {} : { til }), ...(fresh ? { sikker: '1' } : {}) })
      const begun = await get(`/${slug}/logg-inn/til/${providerOf(slug, key)}?${query.toString()}`)
      const back = await throughPicker(provider, begun.headers.get('location') ?? '', key, level)
      return get(back)
    },
  }
}

/** The provider by which someone signs in. Shared staff do it where they are employed. */
export function providerOf(slug: string, key: string): string {
  const person = demoPeople(slug).find((one) => one.key === key)
  const profile =
    person?.entra !== undefined ? 'entra' : person?.organisation !== undefined ? 'ansattporten' : 'idporten'
  return uuidFrom(`provider/${slug}/${profile}`)
}

/** Chooses someone at a provider; answers the address back to us. */
export async function throughPicker(
  provider: MadeUpBrowser,
  address: string,
  key: string,
  level = 'high',
): Promise<string> {
  const picker = await provider.open(address)
  if (picker.address.href.startsWith(origin)) return picker.address.href
  const back = await provider.open(picker.address.href, { person: key, level })
  return back.address.href
}

/** A browser in which this person is signed in. */
export async function signedIn(site: Site, slug: string, key: string): Promise<Browser> {
  const browser = browserAt(site)
  const answer = await browser.signIn(slug, key)
  if (answer.status !== 303 || !browser.cookies.has(sessionCookie))
    throw new Error(`${key} was not signed in: ${answer.status}`)
  return browser
}

export const cookieNames = { attemptCookie, sessionCookie }
