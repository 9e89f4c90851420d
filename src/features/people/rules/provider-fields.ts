import { z } from 'zod'
import { oneLine } from '#base/one-line.ts'

export const providerProfiles = ['idporten', 'entra', 'ansattporten'] as const
export const providerAudiences = ['staff', 'family', 'partner'] as const
/** How we prove who we are, as the form names it: by a private key, or by a password. */
export const secretKinds = ['nokkel', 'passord'] as const

export type ProviderFields = {
  readonly profile: (typeof providerProfiles)[number]
  readonly forWhom: (typeof providerAudiences)[number]
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Entra's id of the municipality. */
  readonly tenant: string | undefined
  readonly givesRoles: boolean
  /** Undefined: the one that is kept goes on. */
  readonly secret: Secret | undefined
}

export type Secret =
  | { readonly kind: 'private-key'; readonly key: PrivateKey }
  | { readonly kind: 'shared'; readonly secret: string }

type PrivateKey = z.infer<typeof PrivateKey>

/** What was typed, but for the secret: that never goes back into a page. */
export type ProviderTyped = {
  readonly profile: string
  readonly forWhom: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly tenant: string
  readonly givesRoles: boolean
  readonly secretKind: string
}

export type IssuerFault = 'wrong' | 'insecure' | 'outside' | 'inside' | 'no-tenant'

export type ProviderFaults = {
  readonly profile?: 'none'
  readonly forWhom?: 'none' | 'last-for-staff'
  readonly name?: 'none' | 'long'
  readonly issuer?: IssuerFault
  readonly clientId?: 'none' | 'long'
  readonly tenant?: 'wrong'
  readonly secret?: 'none' | 'no-key' | 'not-private' | 'no-kid' | 'not-rs256' | 'weak' | 'long'
}

export const typedProvider = (form: URLSearchParams): ProviderTyped => ({
  profile: form.get('profil') ?? '',
  forWhom: form.get('hvem') ?? '',
  name: oneLine(form.get('navn')),
  issuer: oneLine(form.get('utsteder')),
  clientId: oneLine(form.get('klient')),
  tenant: oneLine(form.get('katalog')).toLowerCase(),
  givesRoles: form.get('roller') === 'ja',
  secretKind: form.get('bevis') ?? '',
})

export type ProviderHouse = {
  readonly mode: 'demo' | 'production'
  /** Where our own pages are; in a demonstration its built-in providers answer there too. */
  readonly origin: string
  /** A secret is kept from before. */
  readonly hasSecret: boolean
}

/** Reads the form for one way in (integrations.md 1.1–1.3). `secret`: as it was pasted. */
export function readProvider(
  typed: ProviderTyped,
  pasted: string,
  house: ProviderHouse,
): ProviderFields | { readonly faults: ProviderFaults } {
  const profile = providerProfiles.find((one) => one === typed.profile)
  const forWhom = providerAudiences.find((one) => one === typed.forWhom)
  const tenant = profile === 'entra' ? typed.tenant : undefined
  const issuer = typed.issuer.replace(/\/$/, '')
  const issuerFault = faultOfIssuer(issuer, tenant, house)
  const secret = readSecret(typed.secretKind, pasted.trim(), house.hasSecret)
  const faults: ProviderFaults = {
    ...(profile === undefined ? { profile: 'none' } : {}),
    ...(forWhom === undefined ? { forWhom: 'none' } : {}),
    ...named('name', faultOfLine(typed.name, 100)),
    ...named('issuer', issuerFault),
    ...named('clientId', faultOfLine(typed.clientId, 200)),
    ...(tenant !== undefined && !isTenant(tenant) ? { tenant: 'wrong' } : {}),
    ...(typeof secret === 'string' ? { secret } : {}),
  }
  if (profile === undefined || forWhom === undefined || typeof secret === 'string' || Object.keys(faults).length > 0)
    return { faults }
  const givesRoles = profile === 'entra' && typed.givesRoles
  return { profile, forWhom, name: typed.name, issuer, clientId: typed.clientId, tenant, givesRoles, secret }
}

const named = <Name extends string, Fault>(name: Name, fault: Fault | undefined) =>
  (fault === undefined ? {} : { [name]: fault }) as { [Key in Name]?: Fault } // one name, one fault

const faultOfLine = (line: string, most: number): 'none' | 'long' | undefined =>
  line === '' ? 'none' : line.length > most ? 'long' : undefined

const isTenant = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * We ask this address by ourselves, so it must not lead to a machine in our own house. A demonstration asks nobody but its
 * own providers.
 */
function faultOfIssuer(
  issuer: string,
  tenant: string | undefined,
  { mode, origin }: ProviderHouse,
): IssuerFault | undefined {
  const url = URL.parse(issuer)
  if (url === null || issuer.length > 500 || !/^https?:$/.test(url.protocol)) return 'wrong'
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return 'wrong'
  if (mode === 'demo') {
    if (url.origin !== origin && url.hostname !== 'localhost') return 'outside'
    if (url.protocol === 'http:' && url.hostname !== 'localhost') return 'insecure'
  } else {
    if (url.protocol !== 'https:') return 'insecure'
    if (isInside(url.hostname) || url.port !== '') return 'inside'
  }
  return tenant !== undefined && isTenant(tenant) && !url.pathname.toLowerCase().includes(`/${tenant}`)
    ? 'no-tenant'
    : undefined
}

/** Addresses in numbers, names without a dot, and names that are never public (RFC 6761, RFC 8375, RFC 9476). */
const isInside = (host: string): boolean =>
  /^[\d.]+$/.test(host) ||
  host.startsWith('[') ||
  !host.includes('.') ||
  /\.(localhost|local|internal|home\.arpa|test|invalid|alt|onion)\.?$/.test(host)

function readSecret(
  kind: string,
  pasted: string,
  hasSecret: boolean,
): Secret | undefined | NonNullable<ProviderFaults['secret']> {
  if (pasted === '') return hasSecret ? undefined : 'none'
  if (pasted.length > 10_000) return 'long'
  if (kind === 'passord') return { kind: 'shared', secret: pasted }
  if (kind !== 'nokkel') return 'none'
  const key = readKey(pasted)
  return typeof key === 'string' ? key : { kind: 'private-key', key }
}

/** RFC 7517: an RSA key with its private parts and a name, for RS256. 2048 bits are 342 letters of base64url. */
function readKey(pasted: string): PrivateKey | 'no-key' | 'not-private' | 'no-kid' | 'not-rs256' | 'weak' {
  const parsed = jwkIn(pasted)
  if (!parsed.success) return 'no-key'
  const { kty, kid, alg = 'RS256', use = 'sig', n = '', d } = parsed.data
  if (kty !== 'RSA' || alg !== 'RS256' || use !== 'sig') return 'not-rs256'
  if (d === undefined) return 'not-private'
  if (kid === undefined) return 'no-kid'
  if (n.length < 342) return 'weak'
  const whole = PrivateKey.safeParse({ ...parsed.data, alg, use })
  return whole.success ? whole.data : 'no-key'
}

function jwkIn(pasted: string) {
  try {
    return AnyKey.safeParse(JSON.parse(pasted))
  } catch {
    return AnyKey.safeParse(undefined)
  }
}

const part = z.string().regex(/^[\w-]+$/)

const AnyKey = z.object({
  kty: z.string(),
  kid: z.string().min(1).max(200).optional(),
  alg: z.string().optional(),
  use: z.string().optional(),
  n: part.optional(),
  e: part.optional(),
  d: part.optional(),
  p: part.optional(),
  q: part.optional(),
  dp: part.optional(),
  dq: part.optional(),
  qi: part.optional(),
})

const PrivateKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  ...{ n: part, e: part, d: part, p: part, q: part, dp: part, dq: part, qi: part },
})
