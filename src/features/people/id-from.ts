import { keyedHash, type Key } from '#platform/crypto/seal.ts'

/**
 * The same id from the same words, and one that nobody else can make or choose (a UUID of version 8). A form that is sent
 * twice makes one thing, not two.
 */
export function idFrom(key: Key, words: string): string {
  const bytes = keyedHash(key, words).subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
