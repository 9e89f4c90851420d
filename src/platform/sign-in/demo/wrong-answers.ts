import type { JWTPayload } from 'jose'
import type { Imitation } from '#platform/sign-in/demo/imitation.ts'
import type { Signer } from '#platform/sign-in/demo/signer.ts'

/**
 * What a provider, or someone in between, may answer and must not be believed. For tests only, one at a time: asked for
 * anew at every answer, so that a test may begin well and end badly.
 */
export type WrongAnswers = () => WrongAnswer | undefined

export type WrongAnswer =
  | 'lower-level'
  | 'other-audience'
  | 'expired'
  | 'missing-number'
  | 'other-nonce'
  | 'other-key'
  | 'code-twice'
  | 'other-issuer-in-callback'
  /** The `sub` that another provider gave someone else. */
  | { readonly subject: string }

/** Signs what is asked for, or something wrong in one way. */
export async function signIdToken(
  signer: Signer,
  claims: JWTPayload,
  imitation: Imitation,
  wrong: WrongAnswer | undefined,
): Promise<string> {
  if (wrong === 'other-key') return signer.forge(claims)
  return signer.sign(wrong === undefined ? claims : twist(claims, imitation, wrong))
}

/** The mix-up attack: an honest provider's answer in which another one's name stands (RFC 9207). */
export const issuerInCallback = (wrong: WrongAnswer | undefined): string | undefined =>
  wrong === 'other-issuer-in-callback' ? 'https://somebody-else.example' : undefined

function twist(claims: JWTPayload, { levelNames }: Imitation, wrong: Exclude<WrongAnswer, 'other-key'>): JWTPayload {
  if (typeof wrong === 'object') return { ...claims, sub: wrong.subject }
  switch (wrong) {
    case 'lower-level':
      return { ...claims, acr: levelNames?.substantial }
    case 'other-audience':
      return { ...claims, aud: 'somebody-else' }
    case 'expired':
      return { ...claims, iat: (claims.iat ?? 0) - 3600, exp: (claims.exp ?? 0) - 3600 }
    case 'missing-number': {
      const { pid: _left, ...rest } = claims
      return rest
    }
    case 'other-nonce':
      return { ...claims, nonce: 'somebody-else' }
    case 'code-twice':
    case 'other-issuer-in-callback':
      return claims
  }
}
