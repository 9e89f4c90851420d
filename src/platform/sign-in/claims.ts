import { profiles, type Level, type Provider } from '#platform/sign-in/provider.ts'

/** Who a provider says it is, once everything it says has been checked. */
export type SignedIn = {
  readonly issuer: string
  readonly subject: string
  /** Eleven digits, when the provider vouches for them. */
  readonly number: string | undefined
  readonly level: Level
  readonly authenticatedAt: Date
  /** The provider's own name for its session, by which it signs the person out. */
  readonly providerSession: string | undefined
  /** Entra's app roles. */
  readonly roles: readonly string[]
  /** The organisation, nine digits, on whose behalf an external partner comes. */
  readonly organisation: string | undefined
}

export type ClaimsRefusal =
  | 'level-too-low'
  | 'not-fresh'
  | 'no-number'
  | 'other-tenant'
  | 'no-organisation'
  | 'incomplete'

/** What was asked for when the person was sent away. */
export type Asked = { readonly level: Level; readonly fresh: boolean; readonly at: Date; readonly now: Date }

type Claims = Readonly<Record<string, unknown>>

/**
 * What the standard leaves to us (integrations.md 1.1–1.3): the level is a wish until the answer says it, the number may be
 * missing for foreign means, and Entra's person is the pair of tenant and object, never an address. Signature, audience,
 * issuer, nonce and times were checked before this.
 */
export function readClaims(
  provider: Pick<Provider, 'profile' | 'issuer' | 'tenant'>,
  claims: Claims,
  asked: Asked,
): SignedIn | ClaimsRefusal {
  const profile = profiles[provider.profile]
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  const level = levelOf(provider, text('acr'))
  if (level === undefined) return 'incomplete'
  if (asked.level === 'high' && level !== 'high') return 'level-too-low'

  // Who does not say when the person showed who they are, has shown nothing lately; when the answer was made is not that.
  const said = secondsOf(claims['auth_time'])
  if (said !== undefined && said.getTime() > asked.now.getTime() + clockSlack) return 'incomplete'
  if (asked.fresh && (said === undefined || said.getTime() < asked.at.getTime() - clockSlack)) return 'not-fresh'
  const authenticatedAt = said ?? new Date(0)

  const number = text('pid')
  if (profile.vouchesForNumber && number === undefined) return 'no-number'
  if (provider.profile === 'entra' && text('tid') !== provider.tenant) return 'other-tenant'
  const organisation = organisationIn(claims['authorization_details'])
  if (profile.asksOrganisation && organisation === undefined) return 'no-organisation'

  const subject = provider.profile === 'entra' ? pair(text('tid'), text('oid')) : text('sub')
  if (subject === undefined) return 'incomplete'

  return {
    issuer: provider.issuer,
    subject,
    number: profile.vouchesForNumber ? number : undefined,
    level,
    authenticatedAt,
    providerSession: text('sid'),
    roles: Array.isArray(claims['roles']) ? claims['roles'].filter((role) => typeof role === 'string') : [],
    organisation,
  }
}

/** Entra's own sign-in rules decide how sure it is; the municipality demands two factors there (integrations.md 1.3). */
function levelOf(provider: Pick<Provider, 'profile'>, acr: string | undefined): Level | undefined {
  const { levelNames } = profiles[provider.profile]
  if (levelNames === undefined) return 'high'
  return (['high', 'substantial'] as const).find((level) => levelNames[level] === acr)
}

const secondsOf = (value: unknown): Date | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? new Date(value * 1000) : undefined

const pair = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : `${one}/${other}`

/** `authorization_details[].reportees[].ID` is `0192:` and nine digits (integrations.md 1.2). */
function organisationIn(details: unknown): string | undefined {
  const ids = [details].flat().flatMap((detail) => [field(detail, 'reportees')].flat().map((one) => field(one, 'ID')))
  return ids.map((id) => /^0192:(\d{9})$/.exec(String(id))?.[1]).find((found) => found !== undefined)
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Milliseconds that two clocks may differ. */
const clockSlack = 30_000
