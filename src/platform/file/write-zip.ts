import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file on its way into a zip: its name below the zip, and what it holds. */
export type Packed = readonly [name: string, content: string | Uint8Array]

/** A zip of files as they come. The same files in the same order are the same bytes, wherever and whenever it is made. */
export async function writeZip(files: Iterable<Packed>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of packed(files)) parts.push(part as Buffer) // a stream of bytes
  return new Uint8Array(Buffer.concat(parts))
}

/** The same, sent while it is made: no more is made when nobody takes it any longer. */
export const streamZip = (files: AsyncIterable<Packed>): ReadableStream<Uint8Array> =>
  Readable.toWeb(packed(files)) as ReadableStream<Uint8Array> // Node's own type of the same thing

function packed(files: Iterable<Packed> | AsyncIterable<Packed>): Readable {
  const zip = new ZipFile()
  const written = zip.outputStream as Readable // it is one, with a narrower type
  fill(zip, written, files).catch((error: unknown) => written.destroy(error instanceof Error ? error : undefined))
  return written
}

async function fill(zip: ZipFile, written: Readable, files: Iterable<Packed> | AsyncIterable<Packed>): Promise<void> {
  for await (const [name, content] of files) {
    if (written.destroyed) return
    zip.addBuffer(Buffer.from(content), name, { mtime: firstDay, mode: readable, forceDosTimestamp: true })
  }
  zip.end()
}

/** The first that a zip can name; it is read in the machine's own time zone, so it is made in it. */
const firstDay = new Date(1980, 0, 1)
const readable = 0o100644
