import { codeFrom, readCode, type Request } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { keyedHash, keyFor } from '#platform/crypto/seal.ts'

/**
 * The code of what a form makes: the same each time that person sends that form, so that whoever lost the answer on the way, or pressed
 * twice, gets the one code that works, though it is kept nowhere. Made of the municipality's key and of a word in the form that nobody
 * else has seen and that is not kept either: whoever has the database and the keys, but not the form, cannot make it.
 */
export async function codeOfForm({ keys, municipality, actor }: Request, form: string, service: string) {
  const key = keyFor(await keys.of(municipality.id), 'codes of receipts')
  const made = ['receipt', actor.session.identity, service, form.slice(0, 100)].join('/')
  return codeFrom(keyedHash(key, made), 'receipt')
}

/**
 * By which a receipt is found. What could be no code at all is hashed like one, and belongs to nothing: so the same is done, and
 * answered, for whatever was typed.
 */
export async function hashOfTyped(keys: Keys, municipality: number, typed: string): Promise<Buffer> {
  const read = readCode(typed, 'receipt')
  const key = keyFor(await keys.of(municipality), 'hashes of receipts')
  return keyedHash(key, 'code' in read ? read.code : `none/${typed.slice(0, 100)}`)
}
