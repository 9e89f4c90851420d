import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SignJWT } from 'jose'
import * as oidc from 'openid-client'
import type { DemoClient } from '#platform/sign-in/demo/demo-client.ts'
import {
  createDemoProvider,
  type DemoProvider,
  type DemoProviderOptions,
} from '#platform/sign-in/demo/demo-provider.ts'
import { openBrowser, type MadeUpBrowser, type Opened } from '#platform/sign-in/demo/made-up-browser.ts'
import type { ProfileName } from '#platform/sign-in/provider.ts'

/** For tests: one address at which both a provider and its clients live, as in a demonstration. */
export type World = {
  readonly home: string
  readonly tenant: string
  /** What was sent to the clients' own addresses. */
  notices: { path: string; query: Record<string, string>; body: string }[]
  clientOf(own?: Partial<DemoClient>): DemoClient
  optionsOf(profile: ProfileName, own?: Partial<DemoProviderOptions>): DemoProviderOptions
  run(provider: DemoProvider): void
  /** A new provider, a client that trusts it, and a browser that is about to be sent there. */
  start(profile: ProfileName, request?: Record<string, string>, own?: Partial<DemoProviderOptions>): Promise<Started>
  /** The same browser, sent there once more; by another client when one is named. */
  begin(started: Started, request?: Record<string, string>, clientId?: string): Promise<Started>
  stop(): Promise<void>
}

export type Started = {
  readonly profile: ProfileName
  readonly provider: DemoProvider
  readonly config: oidc.Configuration
  readonly browser: MadeUpBrowser
  readonly address: string
  readonly checks: oidc.AuthorizationCodeGrantChecks
}

/** `common` is what every provider of this world has, besides its clients. */
export async function openWorld(common: Pick<DemoProviderOptions, 'people' | 'wrong'>): Promise<World> {
  let provider: DemoProvider | undefined
  const server = createServer((incoming, outgoing) => {
    if (provider?.handle(incoming, outgoing) !== true) void receive(incoming).then(() => outgoing.end())
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const home = `http://localhost:${(server.address() as AddressInfo).port}` // a server that listens on a port has one
  const publicKey = { ...(await crypto.subtle.exportKey('jwk', keys.publicKey)), kid: 'ours' }

  const world: World = {
    home,
    tenant: '0b5f6d3e-7c1a-4f5e-9b0d-2a4c6e8f1a3b',
    notices: [],
    clientOf: (own = {}) => ({
      clientId: 'prove',
      municipality: 'prove',
      redirectUris: [`${home}/hjem/tilbake`],
      postLogoutRedirectUris: [`${home}/hjem/ute`],
      backchannelLogoutUri: `${home}/ut/bak`,
      frontchannelLogoutUri: `${home}/ut/foran`,
      publicKey: { kty: 'RSA', ...publicKey },
      secret: 'a secret between the two',
      ...own,
    }),
    optionsOf: (profile, own = {}) => ({
      mode: 'demo',
      profile,
      issuer: `${home}/demo-innlogging/${profile === 'entra' ? `${world.tenant}/v2.0` : profile}`,
      clients: [world.clientOf()],
      css: ['/assets/public.css'],
      ...common,
      ...own,
    }),
    run: (other) => {
      provider = other
    },
    start: async (profile, request, own) => {
      const options = world.optionsOf(profile, own)
      provider = createDemoProvider(options)
      return begin(provider, profile, openBrowser(`${home}/hjem`), options.clients[0]?.clientId, request)
    },
    begin: async (started, request, clientId) =>
      begin(started.provider, started.profile, started.browser, clientId, request),
    stop: () => new Promise((closed) => server.close(() => closed())),
  }
  return world

  async function receive(incoming: IncomingMessage): Promise<void> {
    const { pathname: path, searchParams } = new URL(incoming.url ?? '/', home)
    world.notices.push({ path, query: Object.fromEntries(searchParams), body: await text(incoming) })
  }

  async function begin(
    at: DemoProvider,
    profile: ProfileName,
    browser: MadeUpBrowser,
    clientId = 'prove',
    request: Record<string, string> = {},
  ): Promise<Started> {
    const config = await configure(at.issuer, profile, clientId)
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const parameters = {
      redirect_uri: `${home}/hjem/tilbake`,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...request,
    }
    const address =
      profile === 'entra'
        ? oidc.buildAuthorizationUrl(config, parameters)
        : await oidc.buildAuthorizationUrlWithPAR(config, parameters)
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    return { provider: at, profile, config, browser, address: address.href, checks }
  }
}

/** Goes to the picker, sends the form and comes home with what the provider vouches for. */
export async function signIn(started: Started, form: Record<string, string>) {
  return finish(started, await choose(started, await started.browser.open(started.address), form))
}

export const choose = ({ browser }: Pick<Started, 'browser'>, picker: Opened, form: Record<string, string>) =>
  browser.open(picker.address.href, form)

/** Changes the code for what it stands for, and believes only what a careful client believes. */
export async function finish({ config, checks }: Started, { address: back }: Opened) {
  const answer = await oidc.authorizationCodeGrant(config, back, checks)
  const claims: Record<string, unknown> = answer.claims() ?? {}
  return { back, claims, idToken: answer.id_token ?? '' }
}

/** Changes the code as often as asked and believes everything. Throws when the provider gives nothing. */
export async function exchange({ config, checks, provider }: Started, back: URL): Promise<string> {
  const assertion = new SignJWT({ iss: 'prove', sub: 'prove', aud: provider.issuer, jti: randomUUID() })
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    code_verifier: checks.pkceCodeVerifier ?? '',
    redirect_uri: `${back.origin}${back.pathname}`,
    client_id: 'prove',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion
      .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
      .setExpirationTime('1m')
      .sign(keys.privateKey),
  })
  const answer = await fetch(config.serverMetadata().token_endpoint ?? '', { method: 'POST', body })
  const { id_token: token } = (await answer.json()) as { id_token?: string } // what a token endpoint answers
  if (token === undefined) throw new Error('The code was not accepted.')
  return token
}

async function configure(issuer: string, profile: ProfileName, clientId: string): Promise<oidc.Configuration> {
  const proof =
    profile === 'entra'
      ? oidc.ClientSecretPost('a secret between the two')
      : oidc.PrivateKeyJwt({ key: keys.privateKey, kid: 'ours' })
  const config = await oidc.discovery(new URL(issuer), clientId, {}, proof, { execute: [oidc.allowInsecureRequests] })
  oidc.enableNonRepudiationChecks(config)
  return config
}

const keys = await crypto.subtle.generateKey(
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  true,
  ['sign', 'verify'],
)
