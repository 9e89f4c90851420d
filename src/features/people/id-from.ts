import { uuidFrom } from '#base/uuid.ts'
import { keyedHash, type Key } from '#platform/crypto/seal.ts'

/** The same id from the same words, and one that nobody else can make or choose. A form that is sent twice makes one thing, not two. */
export const idFrom = (key: Key, words: string): string => uuidFrom(keyedHash(key, words))
