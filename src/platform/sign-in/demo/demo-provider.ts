import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { Mode } from '#platform/config.ts'
import { silentLog, type Log } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { configurationOf } from '#platform/sign-in/demo/configuration.ts'
import type { DemoClient } from '#platform/sign-in/demo/demo-client.ts'
import { mintLogoutToken, type WrongLogoutToken } from '#platform/sign-in/demo/logout-token.ts'
import { createMemoryStore } from '#platform/sign-in/demo/memory-store.ts'
import { partsOf } from '#platform/sign-in/demo/parts.ts'
import { routeRequest } from '#platform/sign-in/demo/route-request.ts'
import { tellClients } from '#platform/sign-in/demo/sign-out.ts'
import { subjectOf } from '#platform/sign-in/demo/subject.ts'
import type { SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'
import type { WrongAnswers } from '#platform/sign-in/demo/wrong-answers.ts'
import type { ProfileName } from '#platform/sign-in/provider.ts'

export type DemoProvider = {
  readonly issuer: string
  /** Answers when the address is below the issuer's path; says whether it was. The request belongs to us from then on. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** Signs a person out everywhere, as another service would: every client of every session is told. */
  signOutEverywhere(personKey: string): Promise<void>
  /** For tests: a note of signing out, right or wrong in one way. `session` is the id_token's `sid`. */
  logoutToken(note: LogoutNote): Promise<string>
}

export type LogoutNote = {
  readonly clientId: string
  readonly personKey: string
  readonly session: string
  readonly wrong?: WrongLogoutToken | undefined
}

export type DemoProviderOptions = {
  readonly mode: Mode
  readonly profile: ProfileName
  /**
   * Has a path without a slash at its end, and every absolute address begins with it. Entra's path ends in the tenant's
   * id (a UUID), or in that and `/v2.0`.
   */
  readonly issuer: string
  readonly clients: readonly DemoClient[]
  /** Asked at every sign-in. The same key in two municipalities is the same person. */
  readonly people: (municipality: string, profile: ProfileName) => readonly SyntheticPerson[]
  /** Addresses of style sheets, the theme among them. */
  readonly css: readonly string[]
  /** The clock of what is signed; how long sessions and codes live is counted by the machine's. */
  readonly now?: (() => Date) | undefined
  /** How the clients' addresses for signing out are called. */
  readonly send?: typeof fetch | undefined
  readonly log?: Log | undefined
  /** For tests only. */
  readonly wrong?: WrongAnswers | undefined
}

/**
 * Imitates ID-porten, Entra or Ansattporten with people who do not exist, for demonstrations and tests. Throws a
 * PlainFault in production, where anyone could be anyone. Keys and sessions live in memory: a restart ends them.
 */
export function createDemoProvider(options: DemoProviderOptions): DemoProvider {
  const { mode, issuer } = options
  if (mode === 'production') throw new PlainFault('The built-in sign-in can never be switched on in production.')

  const { now = () => new Date(), send = fetch, log = silentLog, wrong = () => undefined } = options
  const parts = partsOf({ ...options, now, send, log, wrong })
  const store = createMemoryStore(() => wrong() === 'code-twice')

  const provider = new Provider(issuer, configurationOf(parts, store))
  provider.use(routeRequest(parts, provider))
  provider.on('server_error', (_ctx, error) => log.error('The built-in sign-in failed', {}, error))
  provider.silent = true

  return {
    issuer,
    handle: mount(provider),
    signOutEverywhere: async (personKey) => {
      for (const session of store.takeSessions(personKey)) await tellClients(session, parts)
    },
    logoutToken: async ({ clientId, personKey, session, wrong: twist }) =>
      mintLogoutToken(parts.signer, {
        ...{ issuer, clientId, session, now: now(), wrong: twist },
        subject: subjectOf(issuer, clientId, personKey),
      }),
  }
}

/**
 * Absolute addresses are made from the issuer: what a browser or a proxy says of host and protocol is written over, and
 * whatever stands in front may speak plain http to us.
 */
function mount(provider: Provider): DemoProvider['handle'] {
  const { pathname: path, protocol, host } = new URL(provider.issuer)
  provider.proxy = true
  const answer = provider.callback()

  return (incoming, outgoing) => {
    const { url = '' } = incoming
    const below = url.startsWith(path) ? url.slice(path.length) : undefined
    if (below === undefined || !/^([/?]|$)/.test(below)) return false

    Object.assign(incoming.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
    // As a router would mount us: the library puts the path before every address that it makes.
    Object.assign(incoming, { baseUrl: path, url: below.startsWith('/') ? below : `/${below}` })
    void answer(incoming, outgoing)
    return true
  }
}
