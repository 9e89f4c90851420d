import { jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { Provider } from '#platform/sign-in/provider.ts'

/**
 * What a provider's server says when someone signed out there (OpenID Connect Back-Channel Logout 1.0, 2.6). Answers the
 * provider's name for the session; undefined when anything about the token is not as it must be.
 */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  provider: Pick<Provider, 'issuer' | 'clientId'>,
  now: Date,
): Promise<string | undefined> {
  const verified = await jwtVerify(token, keys, {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: ['RS256'],
    maxTokenAge: '3 minutes',
    clockTolerance: 30,
    currentDate: now,
  }).catch(() => undefined)
  if (verified === undefined) return undefined

  const { events, nonce, sid } = verified.payload
  const saysSo = typeof events === 'object' && events !== null && logoutEvent in events
  // A token with a nonce is one for signing in, sent by someone who got hold of it.
  return saysSo && nonce === undefined && typeof sid === 'string' && sid !== '' ? sid : undefined
}

/** Longer ones are not read. */
export const isLogoutToken = (text: string): boolean => text.length < 10_000 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
