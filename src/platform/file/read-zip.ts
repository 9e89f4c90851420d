import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { ok, refuse, type Result } from '#base/result.ts'
import { openZip, type NoZip, type ZipLimits } from './open-zip.ts'

export type UnreadableZip = NoZip | 'link' | 'damaged'

/**
 * The files in a zip, by their names, which lead nowhere but below the zip itself. Folders are left out. What a file says of its size
 * is true, or the zip is refused: no more is ever unpacked than the limits allow.
 */
export async function readZip(
  bytes: Buffer,
  most: ZipLimits,
): Promise<Result<ReadonlyMap<string, Buffer>, UnreadableZip>> {
  const opened = await openZip(bytes, most)
  if (!opened.ok) return opened
  const { zip, entries } = opened.value
  if (entries.some(isLink)) return refuse('link')
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/'))
  const read: [string, Buffer][] = []
  try {
    for (const entry of files) read.push([entry.fileName, await unpack(zip, entry)])
  } catch {
    return refuse('damaged')
  }
  return ok(new Map(read))
}

/** Throws when there is more or less than was stated, or something else. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer) // a stream of bytes
  const bytes = Buffer.concat(parts)
  if (crc32(bytes) !== entry.crc32) throw new Error('Other bytes than were put in.')
  return bytes
}

/** A name for another file, as Unix programs put it in a zip; and devices and the like. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ![0, regularFile, folder].includes((externalFileAttributes >>> 16) & 0o170000)

const regularFile = 0o100000
const folder = 0o040000
