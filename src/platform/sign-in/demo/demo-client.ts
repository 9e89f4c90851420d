import type { JWK } from 'jose'
import type { ClientMetadata } from 'oidc-provider'
import { PlainFault } from '#platform/plain-fault.ts'
import type { Imitation } from '#platform/sign-in/demo/imitation.ts'

/** A municipality as the provider knows it. All addresses are absolute; those of return stand on one host. */
export type DemoClient = {
  readonly clientId: string
  /** The municipality's slug: decides which people the picker shows. */
  readonly municipality: string
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly backchannelLogoutUri: string
  readonly frontchannelLogoutUri: string
  /** RSA, for `private_key_jwt`: ID-porten and Ansattporten. */
  readonly publicKey: JWK | undefined
  /** Entra's way. */
  readonly secret: string | undefined
}

/** Throws a PlainFault when the client cannot prove who it is in the way that this profile demands. */
export function registrationOf(client: DemoClient, { profile }: Imitation): ClientMetadata {
  const proof = profile === 'entra' ? bySecret(client.secret) : byKey(client.publicKey)
  if (proof === undefined)
    throw new PlainFault(
      `The demonstration's client ${client.clientId} has no ${profile === 'entra' ? 'secret' : 'key'}.`,
    )

  return {
    ...proof,
    client_id: client.clientId,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    response_types: ['code'],
    response_modes: ['query'],
    grant_types: ['authorization_code'],
    subject_type: 'pairwise',
    require_auth_time: true,
    // The library gives an id_token a `sid` only when this is here; the calls themselves are ours.
    backchannel_logout_uri: client.backchannelLogoutUri,
    backchannel_logout_session_required: true,
  }
}

const bySecret = (secret: string | undefined) =>
  secret === undefined
    ? undefined
    : { client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' as const }

const byKey = (key: JWK | undefined) =>
  key === undefined ? undefined : { jwks: { keys: [key] }, token_endpoint_auth_method: 'private_key_jwt' as const }
