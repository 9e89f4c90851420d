import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** 32 bytes for AES-256-GCM. */
export type Key = Uint8Array & { readonly kind: 'Key' }

export const newKey = (): Key => asKey(randomBytes(32))

/**
 * Encrypts words with AES-256-GCM. `about` says what they are and whose; it is no secret, and sealed words moved to
 * another place do not open there. The answer is version, nonce, tag and ciphertext.
 */
export function seal(key: Key, plain: string, about: string): Buffer {
  return sealBytes(key, Buffer.from(plain), about)
}

/** Throws when the key, the place or any byte is another than when the words were sealed. */
export function unseal(key: Key, sealed: Uint8Array, about: string): string {
  return unsealBytes(key, sealed, about).toString('utf8')
}

/** A key, encrypted with the key above it. */
export const wrapKey = (above: Key, key: Key, about: string): Buffer => sealBytes(above, key, about)

export const unwrapKey = (above: Key, wrapped: Uint8Array, about: string): Key =>
  asKey(unsealBytes(above, wrapped, about))

/** A key made from another for one purpose, so that no key serves two. */
export const keyFor = (key: Key, purpose: string): Key =>
  asKey(new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), purpose, 32)))

/** Finds the same text again without holding it; only who has the key can make or test one. */
export const keyedHash = (key: Key, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** For tokens of 128 random bits or more, which nobody can guess from their hash. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A word that nobody guesses: 256 random bits, fit for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What a person reads to see that two keys are the same: 20 letters and digits in groups of four. */
export const fingerprintOf = (key: Key): string =>
  (keyedHash(key, 'fingerprint').toString('hex').slice(0, 20).match(/.{4}/g) ?? []).join('-')

/** Bytes from outside, such as the environment. */
export function asKey(bytes: Uint8Array): Key {
  if (bytes.byteLength !== keyBytes) throw new Error('A key has 32 bytes.')
  return bytes as Key // the length was the only thing to prove
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
/** So that another cipher can follow one day and old bytes still open. */
const version = 1

/** As `seal`, for what is no words. */
export function sealBytes(key: Key, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), hidden])
}

/** As `unseal`, for what is no words. */
export function unsealBytes(key: Key, sealed: Uint8Array, about: string): Buffer {
  const bytes = Buffer.from(sealed)
  const start = 1 + nonceBytes + tagBytes
  if (bytes[0] !== version || bytes.length < start) throw new Error('These bytes were not sealed here.')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(1 + nonceBytes, start))
  return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()])
}
