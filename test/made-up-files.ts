import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { paintForPages } from '#platform/file/clean-image.ts'
import { nameOf } from '#platform/file/stored-file.ts'

/** Files as people have them, and as someone would make them who means no good. */

export const pdf = (words = 'Epikrise'): Buffer =>
  Buffer.from(`%PDF-1.4\n%\u00e2\u00e3\n1 0 obj << /Title (${words}) >> endobj\ntrailer << >>\n%%EOF\n`, 'latin1')

export const docx = (words = 'Epikrise', more: readonly Part[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', bytes: contentTypes('wordprocessingml.document') },
    { name: 'word/document.xml', bytes: `<w:document>${words}</w:document>` },
    ...more,
  ])

export const contentTypes = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`

export const openDocument = (kind: string): Buffer =>
  zip([
    { name: 'mimetype', bytes: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
    { name: 'content.xml', bytes: '<office:document-content/>' },
  ])

/** A phone's picture: lying on its side, and telling where it was taken. */
export const phonePicture = (words: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .withExif({
      IFD0: { ImageDescription: words, Make: words },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '68/1 47/1 5399/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 32/1 0/1',
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${words}</a></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const picture = (format: 'png' | 'webp' | 'jpeg' | 'gif' | 'tiff' | 'avif'): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: 'blue' } })
    .toFormat(format)
    .toBuffer()

/** A picture of a few kilobytes that unfolds to more than any machine has. */
export function pictureBomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(60_000, 0)
  header.writeUInt32BE(60_000, 4)
  header.set([1, 0], 8)
  const chunk = (type: string, bytes: Buffer): Buffer => {
    const inner = Buffer.concat([Buffer.from(type), bytes])
    return Buffer.concat([number32(bytes.length, 'BE'), inner, number32(crc32(inner), 'BE')])
  }
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateRawSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export type Part = {
  readonly name: string
  readonly bytes: string | Buffer
  readonly isStored?: boolean
  /** What the directory says of its length, if that is a lie. */
  readonly saysLength?: number
  /** What it is to a Unix program: 0o120000 is a link to another file. */
  readonly mode?: number
  readonly isLocked?: boolean
}

/** A zip as the format wants it, unless a part lies. */
export function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, isStored = false, saysLength, mode = 0, isLocked = false } of parts) {
    const plain = Buffer.from(bytes)
    const packed = isStored ? plain : deflateRawSync(plain)
    const about = Buffer.concat([
      number16(20, isLocked ? 0x801 : 0x800, isStored ? 0 : 8, 0, 0x21),
      number32(crc32(plain)),
      number32(packed.length),
      number32(saysLength ?? plain.length),
      number16(Buffer.byteLength(name), 0),
    ])
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002', 'latin1'),
        number16(20),
        about,
        number16(0, 0, 0),
        number32((mode << 16) >>> 0),
        number32(offset),
        Buffer.from(name),
      ]),
    )
    files.push(file)
    offset += file.length
  }
  const all = Buffer.concat(directory)
  return Buffer.concat([
    ...files,
    all,
    Buffer.from('PK\u0005\u0006', 'latin1'),
    number16(0, 0, parts.length, parts.length),
    number32(all.length),
    number32(offset),
    number16(0),
  ])
}

function number16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [place, value] of values.entries()) bytes.writeUInt16LE(value, place * 2)
  return bytes
}

function number32(value: number, order: 'LE' | 'BE' = 'LE'): Buffer {
  const bytes = Buffer.alloc(4)
  if (order === 'LE') bytes.writeUInt32LE(value)
  else bytes.writeUInt32BE(value)
  return bytes
}

/** A picture as content keeps it, by its name. */
export async function storedPicture(background = 'green'): Promise<{ name: string; bytes: Uint8Array }> {
  const bare = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()
  const painted = await paintForPages(bare, 'png')
  if (!painted.ok) throw new Error(painted.refusal)
  return { name: nameOf(painted.value), bytes: painted.value.bytes }
}

/** A document as content keeps it, by its name. */
export function storedPdf(words?: string): { name: string; bytes: Uint8Array } {
  const bytes = new Uint8Array(pdf(words))
  return { name: nameOf({ kind: 'pdf', bytes }), bytes }
}
