import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Account, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { registrationOf } from '#platform/sign-in/demo/demo-client.ts'
import { tenantIn, type Imitation } from '#platform/sign-in/demo/imitation.ts'
import type { MemoryStore } from '#platform/sign-in/demo/memory-store.ts'
import { pickerRoot, type DemoParts } from '#platform/sign-in/demo/parts.ts'
import { checkRequest, isElsewhere, organisationWish, policyOf, textOf } from '#platform/sign-in/demo/requests.ts'
import { showNotice, stopped } from '#platform/sign-in/demo/show-notice.tsx'
import { subjectOf } from '#platform/sign-in/demo/subject.ts'
import { personWith, type SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'

/**
 * How the library is set up. Every function that it would warn about on the console when left as it came is given here,
 * and every number of seconds too.
 */
export function configurationOf(parts: DemoParts, store: MemoryStore): Configuration {
  const { issuer, path, imitation, clients, signer } = parts
  const cookie = { path, httpOnly: true, sameSite: 'lax', signed: true } as const
  const wishes = new LRUCache<string, Wish>({ max: 10_000, ttl: 600_000 })

  return {
    adapter: store.adapter,
    clients: clients.map((client) => registrationOf(client, imitation)),
    jwks: { keys: [signer.jwk] },
    routes: imitation.routes,
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    subjectTypes: ['pairwise'],
    clientAuthMethods:
      imitation.profile === 'entra' ? ['client_secret_basic', 'client_secret_post'] : ['private_key_jwt'],
    pairwiseIdentifier: (_ctx, accountId, client) => subjectOf(issuer, client.clientId, accountId),
    pkce: { required: () => true },
    acrValues: Object.values(imitation.levelNames ?? {}),
    claims: { openid: claimNames, sid: null, auth_time: null },
    conformIdTokenClaims: false,
    extraParams: { authorization_details: checkRequest(imitation) },
    interactions: { policy: policyOf(imitation), url: (_ctx, { uid }) => path + pickerRoot + uid },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'demo_session', interaction: 'demo_choice', resume: 'demo_resume' },
      long: cookie,
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: { enabled: false },
      backchannelLogout: { enabled: true },
      // The answer is ours (finish-answer.ts), so that nobody is asked twice and no script is needed.
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined, postLogoutSuccessSource: () => undefined },
      pushedAuthorizationRequests: {
        enabled: imitation.pushes !== 'absent',
        requirePushedAuthorizationRequests: imitation.pushes === 'required',
      },
    },
    ttl: {
      AccessToken: 120,
      AuthorizationCode: 60,
      Grant: 7200,
      IdToken: 120,
      Interaction: 1800,
      PushedAuthorizationRequest: 120,
      // Half an hour unused, two hours in all.
      Session: (_ctx, { loginTs = seconds() }) => Math.max(1, Math.min(1800, loginTs + 7200 - seconds())),
    },
    loadExistingGrant: async (ctx) => {
      // The library writes the client into the session as soon as there is a grant.
      if (isElsewhere(imitation, ctx)) return undefined
      const { client, account, provider, params } = ctx.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: account?.accountId })
      grant.addOIDCScope('openid profile')
      const id = await grant.save()
      wishes.set(id, wishOf(params, imitation))
      return grant
    },
    findAccount: (_ctx: KoaContextWithOIDC, key, token): Account | undefined => {
      const person = personWith(
        key,
        clients.flatMap(({ municipality }) => parts.peopleOf(municipality)),
      )
      const wish = wishes.get(token?.grantId ?? '')
      return person && { accountId: key, claims: () => ({ sub: key, ...claimsOf(person, wish, imitation, issuer) }) }
    },
    renderError: (ctx, { error, error_description: why }) => showNotice(ctx, parts, stopped(error, why)),
  }
}

/** What was asked for and is answered in the token, which the library does not carry from the one to the other. */
type Wish = { readonly locale: string; readonly organisations: ReturnType<typeof organisationWish> }

const claimNames = ['sub', 'pid', 'acr', 'amr', 'locale', 'oid', 'tid', 'roles', 'ver', 'authorization_details']

const wishOf = (params: KoaContextWithOIDC['oidc']['params'], { profile }: Imitation): Wish => ({
  locale:
    textOf(params, 'ui_locales')
      ?.split(' ')
      .find((language) => ['nb', 'nn', 'en', 'se'].includes(language)) ?? 'nb',
  organisations: profile === 'ansattporten' ? organisationWish(textOf(params, 'authorization_details')) : [],
})

function claimsOf(person: SyntheticPerson, wish: Wish | undefined, { profile }: Imitation, issuer: string) {
  if (profile === 'entra') {
    const { oid, roles = [] } = person.entra ?? {}
    // Entra leaves the claim out when there are no roles.
    return { oid, tid: tenantIn(issuer), ver: '2.0', ...(roles.length === 0 ? {} : { roles }) }
  }
  const organisations = profile === 'ansattporten' && person.organisation !== undefined ? wish?.organisations : []
  return {
    pid: person.number,
    locale: wish?.locale,
    ...(organisations?.length
      ? { authorization_details: organisations.map((one) => withReportee(one, person.organisation)) }
      : {}),
  }
}

const withReportee = ({ type, resource }: { type: string; resource: string }, organisation: string | undefined) => ({
  type,
  resource,
  reportees: [{ Authority: 'iso6523-actorid-upis', ID: `0192:${organisation}` }],
})

const seconds = () => Math.floor(Date.now() / 1000)
