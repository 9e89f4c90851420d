import type { Ask } from '#platform/outside/ask-outside.ts'
import { createRemoteJWKSet, customFetch as jwksFetch, type JWTVerifyGetKey } from 'jose'
import * as oidc from 'openid-client'
import { LRUCache } from 'lru-cache'
import type { Log } from '#platform/log.ts'
import { readClaims, type Asked, type ClaimsRefusal, type SignedIn } from '#platform/sign-in/claims.ts'
import { profiles, type Level, type Provider } from '#platform/sign-in/provider.ts'

/** Why someone who was sent to a provider is not signed in. */
export type SignInRefusal = ClaimsRefusal | 'cancelled' | 'not-trusted' | 'used-before' | 'away'

/** What must be remembered while the person is at the provider. */
export type Begun = {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type SignInClient = {
  /** Prepares the way to the provider; asks the provider itself where the profile pushes. */
  begin(provider: Provider, wish: Wish): Promise<Begun | 'away'>
  /** Takes what the browser came back with; asks the provider for the proof and checks all of it. */
  finish(provider: Provider, back: Back, asked: Asked): Promise<SignedIn | SignInRefusal>
  /** Where the person is sent to sign out there too; undefined when the provider has no such place. */
  signOutAddress(provider: Provider, returnTo: string): Promise<string | undefined>
  /** The provider's keys, for what it sends us by itself. */
  keysOf(provider: Provider): Promise<JWTVerifyGetKey>
}

export type Wish = {
  readonly returnTo: string
  readonly level: Level
  readonly fresh: boolean
  /** The reader's language; the providers know nb nn en se. */
  readonly language: string
}

export type Back = {
  /** The whole address that the browser asked for, with our own origin. */
  readonly address: URL
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type SignInClientOptions = {
  readonly log: Log
  /** How providers are reached. */
  readonly fetch?: Ask | undefined
  /** Http is allowed, for the demonstration's own provider. */
  readonly insecure?: boolean | undefined
}

export function createSignInClient(options: SignInClientOptions): SignInClient {
  // What a provider says of itself is asked for once a day (integrations.md 1.1); a changed secret is another entry.
  const known = new LRUCache<string, Promise<oidc.Configuration>>({ max: 1000, ttl: 24 * 3600_000 })
  const keySets = new LRUCache<string, JWTVerifyGetKey>({ max: 1000 })

  async function configuration(provider: Provider): Promise<oidc.Configuration> {
    const key = JSON.stringify(provider)
    const found = known.get(key)
    if (found !== undefined) return found
    const asked = discover(provider, options)
    known.set(key, asked)
    asked.catch(() => known.delete(key))
    return asked
  }

  return {
    begin: async (provider, wish) => {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const { scope, pushes, levelNames, asksOrganisation } = profiles[provider.profile]
      const parameters = {
        scope,
        redirect_uri: wish.returnTo,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: wish.language,
        ...(levelNames === undefined ? {} : { acr_values: levelNames[wish.level] }),
        // `max_age` makes the provider say when: Entra tells it only when asked.
        ...(wish.fresh ? { prompt: 'login', max_age: '0' } : {}),
        ...(asksOrganisation ? { authorization_details: organisationWish } : {}),
      }
      try {
        const config = await configuration(provider)
        const address = pushes
          ? await oidc.buildAuthorizationUrlWithPAR(config, parameters)
          : oidc.buildAuthorizationUrl(config, parameters)
        return { address: address.href, state, nonce, verifier }
      } catch (error) {
        // Away, or we are set up wrongly there; to the person it is the same, the operator reads which.
        options.log.warn('A sign-in provider could not be asked', {}, error)
        return 'away'
      }
    },
    finish: async (provider, back, asked) => {
      try {
        const config = await configuration(provider)
        const answer = await oidc.authorizationCodeGrant(config, back.address, {
          expectedState: back.state,
          expectedNonce: back.nonce,
          pkceCodeVerifier: back.verifier,
          idTokenExpected: true,
        })
        const claims = answer.claims()
        if (claims === undefined) return 'incomplete'
        return readClaims(provider, claims, asked)
      } catch (error) {
        const refusal = refusalOf(error)
        options.log.warn('A sign-in was refused', { channel: refusal }, error)
        return refusal
      }
    },
    signOutAddress: async (provider, returnTo) => {
      const config = await configuration(provider).catch(() => undefined)
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
      // Said by our own name: a token in an address would carry the identity number.
      return oidc.buildEndSessionUrl(config, { client_id: provider.clientId, post_logout_redirect_uri: returnTo }).href
    },
    keysOf: async (provider) => {
      const { fetch: ask } = options
      const { jwks_uri } = (await configuration(provider)).serverMetadata()
      if (jwks_uri === undefined) throw new Error('The provider says nothing of its keys.')
      const found = keySets.get(jwks_uri)
      if (found !== undefined) return found
      const made = createRemoteJWKSet(
        new URL(jwks_uri),
        ask === undefined ? {} : { [jwksFetch]: (url, init) => ask(url, init) },
      )
      keySets.set(jwks_uri, made)
      return made
    },
  }
}

/** Which organisation the person comes for; without one nobody is let in (integrations.md 1.2). */
const organisationWish = JSON.stringify([
  {
    type: 'ansattporten:altinn:resource',
    resource: 'urn:altinn:resource:stafett',
    representation_is_required: true,
  },
])

async function discover(
  { issuer, clientId, secret, profile }: Provider,
  { fetch: ask, insecure }: SignInClientOptions,
): Promise<oidc.Configuration> {
  const config = await oidc.discovery(
    new URL(issuer),
    clientId,
    { id_token_signed_response_alg: 'RS256' },
    secret.kind === 'shared' ? oidc.ClientSecretBasic(secret.secret) : oidc.PrivateKeyJwt(await privateKey(secret.key)),
    {
      timeout: 10,
      ...(insecure === true ? { execute: [oidc.allowInsecureRequests] } : {}),
      ...(ask === undefined ? {} : { [oidc.customFetch]: (url, init) => ask(url, init as RequestInit) }), // its own name for the same
    },
  )
  // The signature is checked although the token comes straight from the provider (ASVS 6.8.2).
  oidc.enableNonRepudiationChecks(config)
  if (profiles[profile].namesItself && config.serverMetadata().authorization_response_iss_parameter_supported !== true)
    throw new Error('The provider does not say in its answers who it is.')
  return config
}

async function privateKey(jwk: JsonWebKey & { kid: string }): Promise<oidc.PrivateKey> {
  const { kid, ...rest } = jwk
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return { key: await crypto.subtle.importKey('jwk', rest, algorithm, false, ['sign']), kid }
}

function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'not-trusted'
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant' ? 'used-before' : 'not-trusted'
  return isUnreachable(error) ? 'away' : 'not-trusted'
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || error.message === 'fetch failed' || isUnreachable(error.cause)
}
