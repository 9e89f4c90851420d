import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Key } from '#platform/crypto/seal.ts'

/**
 * Encrypts a stream of any length with AES-256-GCM, a chunk at a time, so that memory does not grow with it. A chunk's
 * nonce is its number and whether it is the last: chunks that were swapped, repeated or cut off do not open. `about` is
 * no secret and must be the same again to open. The key must be of this one stream alone, for numbers begin at nought.
 */
export async function* sealChunks(key: Key, about: Buffer, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { bytes, number, last } of inChunks(plain, chunkBytes)) {
    const cipher = createCipheriv(cipherName, key, nonceOf(number, last)).setAAD(about)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/** Throws at the first chunk that is not as it was sealed; what came before it was. Whole only when it ends by itself. */
export async function* openChunks(key: Key, about: Buffer, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { bytes, number, last } of inChunks(sealed, sealedChunkBytes)) {
    const end = bytes.length - tagBytes
    if (end < 0) throw new Error('The last chunk is cut.')
    const decipher = createDecipheriv(cipherName, key, nonceOf(number, last), { authTagLength: tagBytes })
    decipher.setAAD(about).setAuthTag(bytes.subarray(end))
    yield Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()])
  }
}

const cipherName = 'aes-256-gcm'
const chunkBytes = 65_536
const tagBytes = 16
const sealedChunkBytes = chunkBytes + tagBytes

type Chunk = { bytes: Buffer; number: number; last: boolean }

/** Every chunk has `size` bytes but the last one, which has what is left: there is always one, be it empty. */
async function* inChunks(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Chunk> {
  let waiting: Buffer[] = []
  let length = 0
  let number = 0
  for await (const piece of source) {
    waiting.push(piece)
    length += piece.length
    if (length <= size) continue

    let whole = Buffer.concat(waiting)
    for (; whole.length > size; number += 1) {
      yield { bytes: whole.subarray(0, size), number, last: false }
      whole = whole.subarray(size)
    }
    waiting = [whole]
    length = whole.length
  }
  yield { bytes: Buffer.concat(waiting), number, last: true }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}
