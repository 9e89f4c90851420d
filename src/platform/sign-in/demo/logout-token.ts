import { randomUUID } from 'node:crypto'
import { UnsecuredJWT, type JWTPayload } from 'jose'
import type { Signer } from '#platform/sign-in/demo/signer.ts'

export type LogoutTokenOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly subject: string
  readonly session: string
  readonly now: Date
  /** For tests: wrong in one way, and must be refused. */
  readonly wrong?: WrongLogoutToken | undefined
}

export type WrongLogoutToken =
  | 'other-key'
  | 'unsigned'
  | 'other-issuer'
  | 'other-audience'
  | 'no-events'
  | 'with-nonce'
  | 'old'
  | 'names-nobody'

/** The note of OpenID Connect Back-Channel Logout 1.0, section 2.4. */
export async function mintLogoutToken(signer: Signer, options: LogoutTokenOptions): Promise<string> {
  const seconds = Math.floor(options.now.getTime() / 1000)
  const right: JWTPayload = {
    iss: options.issuer,
    aud: options.clientId,
    sub: options.subject,
    sid: options.session,
    iat: seconds,
    exp: seconds + 120,
    jti: randomUUID(),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  }
  const claims = options.wrong === undefined ? right : twist(right, options.wrong)

  if (options.wrong === 'unsigned') return new UnsecuredJWT(claims).encode()
  if (options.wrong === 'other-key') return signer.forge(claims, type)
  return signer.sign(claims, type)
}

const type = 'logout+jwt'

function twist(claims: JWTPayload, wrong: WrongLogoutToken): JWTPayload {
  switch (wrong) {
    case 'other-key':
    case 'unsigned':
      return claims
    case 'other-issuer':
      return { ...claims, iss: 'https://somebody-else.example' }
    case 'other-audience':
      return { ...claims, aud: 'somebody-else' }
    case 'no-events': {
      const { events: _left, ...rest } = claims
      return rest
    }
    case 'with-nonce':
      return { ...claims, nonce: randomUUID() }
    case 'old':
      return { ...claims, iat: (claims.iat ?? 0) - 3600, exp: (claims.exp ?? 0) - 3600 }
    case 'names-nobody': {
      const { sub: _person, sid: _session, ...rest } = claims
      return rest
    }
  }
}
