import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '#base/result.ts'
import { largestStored, readStoredName, storedName, storedPicture, type StoredFile } from '#base/stored-file.ts'
import { measureImage } from '#platform/file/clean-image.ts'
import type { Examined } from '#platform/file/examine-file.ts'
import { tellKind } from '#platform/file/tell-kind.ts'

/** What a file is called that was examined and painted for pages. */
export const nameOf = ({ kind, bytes, size }: Examined): string => storedName({ hash: hashOf(bytes), kind, size })

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Why a file that comes with a pack is not what its name says. */
export type NoStoredFile = 'no-name' | 'too-large' | 'other-bytes' | 'other-kind' | 'other-size' | 'not-bare'

/** Proves a file that somebody else has examined: its name is true in every part, and a picture holds nothing but the picture. */
export async function proveStored(name: string, bytes: Uint8Array): Promise<Result<StoredFile, NoStoredFile>> {
  const said = readStoredName(name)
  if (said === undefined) return refuse('no-name')
  if (bytes.byteLength > largestStored) return refuse('too-large')
  if (hashOf(bytes) !== said.hash) return refuse('other-bytes')
  const told = await tellKind(Buffer.from(bytes), name)
  if (!told.ok || told.value !== said.kind) return refuse('other-kind')
  if (said.kind !== storedPicture) return ok(said)
  if (!isBarePicture(Buffer.from(bytes))) return refuse('not-bare')
  const size = await measureImage(bytes, said.kind)
  const isTrue = size !== undefined && size.width === said.size?.width && size.height === said.size.height
  return isTrue ? ok(said) : refuse('other-size')
}

/**
 * A WebP of nothing but one picture: no place or camera, no profile, no words, no film, and nothing before or behind it
 * (RFC 9649, 2.4–2.7).
 */
function isBarePicture(bytes: Buffer): boolean {
  if (bytes.length < 12 || bytes.readUInt32LE(4) + 8 !== bytes.length) return false
  let at = 12
  while (at + 8 <= bytes.length) {
    if (!pictureParts.has(bytes.toString('latin1', at, at + 4))) return false
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return at === bytes.length
}

const pictureParts: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])
