import type { JWK } from 'jose'

/** How surely a provider knows who it is; ID-porten's names for it are in `profiles`. */
export type Level = 'substantial' | 'high'

export type ProfileName = 'idporten' | 'entra' | 'ansattporten'

/** One way in to one municipality. */
export type Provider = {
  readonly id: string
  readonly profile: ProfileName
  readonly issuer: string
  readonly clientId: string
  readonly secret: ProviderSecret
  /** Entra's own id of the municipality (`tid`); only Entra has one. */
  readonly tenant: string | undefined
}

/** How we prove to the provider who we are. */
export type ProviderSecret =
  | { readonly kind: 'private-key'; readonly key: JWK & { readonly kid: string } }
  | { readonly kind: 'shared'; readonly secret: string }

export type Profile = {
  readonly scope: string
  /** Pushes the request to the provider first, so that the browser carries no more than its number. */
  readonly pushes: boolean
  /** What each level is called there; without it the level is the municipality's own agreement with its provider. */
  readonly levelNames: Readonly<Record<Level, string>> | undefined
  /** Vouches for the national identity number (`pid`). */
  readonly vouchesForNumber: boolean
  /** Says on whose behalf the person comes. */
  readonly asksOrganisation: boolean
  /** Says in its answer who it is (RFC 9207), beside giving each provider its own return address. */
  readonly namesItself: boolean
  /** A session lasts at most this long, whatever happens in it. */
  readonly hours: number
}

/** integrations.md 1.1–1.3. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  idporten: {
    scope: 'openid profile',
    pushes: true,
    levelNames: { substantial: 'idporten-loa-substantial', high: 'idporten-loa-high' },
    vouchesForNumber: true,
    asksOrganisation: false,
    namesItself: true,
    hours: 2,
  },
  entra: {
    scope: 'openid profile',
    pushes: false,
    levelNames: undefined,
    vouchesForNumber: false,
    asksOrganisation: false,
    namesItself: false,
    hours: 8,
  },
  ansattporten: {
    scope: 'openid profile',
    pushes: true,
    levelNames: { substantial: 'substantial', high: 'high' },
    vouchesForNumber: true,
    asksOrganisation: true,
    namesItself: true,
    hours: 2,
  },
}
