import { ZipFile } from 'yazl'

/** A file on its way into a zip: its name below the zip, and what it holds. */
export type Packed = readonly [name: string, content: string | Uint8Array]

/** A zip of files as they come. The same files in the same order are the same bytes, wherever and whenever it is made. */
export async function writeZip(files: Iterable<Packed> | AsyncIterable<Packed>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  const written = collect(zip)
  for await (const [name, content] of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    zip.addBuffer(bytes, name, { mtime: firstDay, mode: readable, forceDosTimestamp: true })
  }
  zip.end()
  return written
}

/** The first that a zip can name; it is read in the machine's own time zone, so it is made in it. */
const firstDay = new Date(1980, 0, 1)
const readable = 0o100644

async function collect({ outputStream }: ZipFile): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of outputStream) parts.push(part as Buffer) // a stream of bytes
  return new Uint8Array(Buffer.concat(parts))
}
