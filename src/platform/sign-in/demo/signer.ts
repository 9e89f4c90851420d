import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { SignJWT, type JWK, type JWTPayload } from 'jose'

/** A provider's key pair. */
export type Signer = {
  /** The private key, for the library to publish the public part of. */
  readonly jwk: JWK
  sign(claims: JWTPayload, type?: string): Promise<string>
  /** With a key that the provider does not have, under the name of the one it has. */
  forge(claims: JWTPayload, type?: string): Promise<string>
}

/** About 30 ms. */
export function newSigner(): Signer {
  const kid = randomUUID()
  const own = newKey()
  const sign = (key: typeof own) => (claims: JWTPayload, type?: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid, ...(type === undefined ? {} : { typ: type }) })
      .sign(key)

  return {
    jwk: { ...own.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
    sign: sign(own),
    forge: async (claims, type) => sign(newKey())(claims, type),
  }
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
