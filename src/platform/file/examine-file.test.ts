import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { examineFile } from '#platform/file/examine-file.ts'
import type { Scan } from '#platform/scan/scan.ts'
import {
  contentTypes,
  docx,
  openDocument,
  pdf,
  phonePicture,
  picture,
  pictureBomb,
  zip,
} from '../../../test/made-up-files.ts'

const largest = 10_000_000

/** What becomes of a file: its kind, or why not. */
async function told(bytes: Buffer | string, name = 'fil', scan?: Scan): Promise<string> {
  const examined = await examineFile({ bytes: new Uint8Array(Buffer.from(bytes)), name }, { scan, largest })
  return examined.ok ? examined.value.kind : examined.refusal
}

async function kept(bytes: Buffer): Promise<Buffer> {
  const examined = await examineFile({ bytes: new Uint8Array(bytes), name: 'fil' }, { scan: undefined, largest })
  if (!examined.ok) throw new Error(examined.refusal)
  return Buffer.from(examined.value.bytes)
}

const office = (main: string): Buffer => zip([{ name: '[Content_Types].xml', bytes: contentTypes(main) }])

describe('what a file is, whatever it is called', () => {
  test.each([
    ['pdf', pdf()],
    ['docx', docx()],
    ['xlsx', office('spreadsheetml.sheet')],
    ['pptx', office('presentationml.presentation')],
    ['odt', openDocument('text')],
    ['ods', openDocument('spreadsheet')],
    ['odp', openDocument('presentation')],
  ])('%s', async (kind, bytes) => {
    expect(await told(bytes, 'virus.exe')).toBe(kind)
  })

  test.each(['png', 'jpeg', 'webp'] as const)('%s', async (kind) => {
    expect(await told(await picture(kind), 'epikrise.pdf')).toBe(kind)
  })

  test('words are words when they do not pass for something else', async () => {
    expect(await told('Elias har det bra.\nHan smilte i dag.', 'notat.txt')).toBe('text')
    expect(await told('BM er ikke et bilde', 'notat.TXT')).toBe('text')
    expect(await told('Elias har det bra.', 'notat.pdf')).toBe('unknown')
    expect(await told(Buffer.from('bl\u00e5b\u00e6r', 'latin1'), 'notat.txt')).toBe('unknown')
  })
})

describe('what is not taken, whatever it is called', () => {
  const page = '<!doctype html><html><script>alert(1)</script></html>'
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['a page', page],
    ['a page after words', `Hei\n${page}`],
    ['a drawing with a script', drawing],
    ['a drawing that begins as XML does', `<?xml version="1.0"?>${drawing}`],
    ['a script of the shell', '#!/bin/sh\nrm -rf ~'],
    ['rich text', String.raw`{\rtf1 hello}`],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['a program', Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1')],
    ['a program for Linux', Buffer.from('\u007fELF\u0002\u0001\u0001\0\0\0\0\0', 'latin1')],
    ['an ordinary zip', zip([{ name: 'readme.txt', bytes: 'Hei' }])],
    ['chance', Buffer.from([0, 1, 2, 3, 255, 254, 7, 9])],
  ])('%s', async (_what, bytes) => {
    for (const name of ['epikrise.pdf', 'bilde.png', 'notat.docx', 'notat.txt'])
      expect(await told(bytes, name), name).toBe('unknown')
  })

  test('a script that passes for a picture; as words, it is words', async () => {
    expect(await told('alert(document.cookie)', 'bilde.png')).toBe('unknown')
    expect(await told('alert(document.cookie)', 'skript.js')).toBe('unknown')
  })

  test.each(['gif', 'tiff'] as const)('a picture of another kind: %s', async (format) => {
    expect(await told(await picture(format))).toBe('unknown')
  })

  test('what some phones make is told apart, so that a kind answer can be given', async () => {
    expect(await told(await picture('avif'))).toBe('phone-picture')
    expect(await told(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1'))).toBe('phone-picture')
    expect(await told(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'))).toBe('old-office')
    expect(await told('')).toBe('empty')
  })
})

describe('an office document', () => {
  test.each(['word/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'word/activeX/activeX1.bin'])(
    'with a macro is refused: %s',
    async (name) => {
      expect(await told(docx('Hei', [{ name, bytes: 'Sub AutoOpen()' }]))).toBe('macros')
    },
  )

  test('that says it has macros is refused, and so is OpenDocument with its own', async () => {
    const words = contentTypes('wordprocessingml.document')
    const macro = words.replace(
      'openxmlformats-officedocument.wordprocessingml.document',
      'ms-word.document.macroEnabled',
    )
    expect(await told(zip([{ name: '[Content_Types].xml', bytes: macro }]))).toBe('macros')
    const basic = { name: 'Basic/Standard/Module1.xml', bytes: 'Sub Main' }
    const text = { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }
    expect(await told(zip([text, basic]))).toBe('macros')
  })

  test('that unpacks to more than anyone can open is refused', async () => {
    const bomb = docx('Hei', [{ name: 'word/media/a.xml', bytes: Buffer.alloc(210 * 1_048_576) }])
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await told(bomb)).toBe('too-packed')
  })

  test('that lies about how much it unpacks to is found out', async () => {
    const lying = docx('Hei', [{ name: 'word/a.xml', bytes: Buffer.alloc(50_000_000), saysLength: 10 }])
    expect(await told(lying)).toBe('unknown')
  })

  test('whose parts share their bytes is refused', async () => {
    const part = { name: 'word/a.bin', bytes: Buffer.from(deflateRawSync(Buffer.alloc(100_000))), isStored: true }
    const whole = docx('Hei', [part])
    // The directory says it twice, and there is one.
    const at = whole.lastIndexOf('PK\u0001\u0002')
    const entry = Buffer.from(whole.subarray(at, whole.lastIndexOf('PK\u0005\u0006')))
    entry.write('word/b.bin', 46)
    const end = Buffer.from(whole.subarray(whole.lastIndexOf('PK\u0005\u0006')))
    end.writeUInt16LE(end.readUInt16LE(8) + 1, 8)
    end.writeUInt16LE(end.readUInt16LE(10) + 1, 10)
    end.writeUInt32LE(end.readUInt32LE(12) + entry.length, 12)
    const shared = Buffer.concat([whole.subarray(0, whole.lastIndexOf('PK\u0005\u0006')), entry, end])
    expect(await told(shared)).toBe('too-packed')
  })

  test.each([
    ['two lists of parts', docx('Hei', [{ name: '[Content_Types].xml', bytes: contentTypes('spreadsheetml.sheet') }])],
    ['two kinds at once', docx('Hei', [{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }])],
    ['a way out of its folder', docx('Hei', [{ name: '../../etc/cron.d/x', bytes: '* * * * *' }])],
    ['more behind it', Buffer.concat([docx(), Buffer.from('<script>alert(1)</script>')])],
    ['a PDF at its beginning', zip([{ name: '[Content_Types].xml', bytes: pdf(), isStored: true }])],
    ['half of it', docx().subarray(0, 150)],
  ])('with %s is refused', async (_what, bytes) => {
    expect(await told(bytes)).toBe('unknown')
  })
})

test('a PDF that is a zip as well is refused', async () => {
  // As a self-extracting archive is made: what stands before the zip is counted in its offsets.
  const first = pdf()
  const second = zip([{ name: 'x.js', bytes: 'alert(1)' }])
  const end = second.lastIndexOf('PK\u0005\u0006')
  second.writeUInt32LE(second.readUInt32LE(end + 16) + first.length, end + 16)
  expect(await told(Buffer.concat([first, second]))).toBe('unknown')
})

describe('a picture', () => {
  test('keeps nothing of where it was taken and by what, and is turned as it was held', async () => {
    const taken = await phonePicture('Kvitrefugl')
    const before = await sharp(taken).metadata()
    expect(taken.includes('Kvitrefugl') && before.exif !== undefined && before.xmp !== undefined).toBe(true)
    expect(before.orientation).toBe(6)
    const after = await kept(taken)
    expect(after.includes('Kvitrefugl') || after.includes('Exif') || after.includes('GPS')).toBe(false)
    const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(after).metadata()
    expect({ exif, xmp, icc, iptc, orientation, width, height }).toEqual({ width: 20, height: 40 })
  })

  test.each(['png', 'jpeg', 'webp'] as const)('loses what stood behind it: %s', async (format) => {
    const page = '<script>alert(1)</script>'
    const more = Buffer.concat([await picture(format), Buffer.from(page), zip([{ name: 'x.js', bytes: page }])])
    expect((await kept(more)).includes('script')).toBe(false)
  })

  test('that unfolds to more than a machine has is refused before it is opened', async () => {
    const bomb = pictureBomb()
    expect(bomb.length).toBeLessThan(1000)
    expect(await told(bomb)).toBe('too-many-pixels')
  })

  test('that is cut off, or is one by its first bytes only, is refused', async () => {
    const whole = await sharp({
      create: {
        width: 500,
        height: 500,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer()
    expect(await told(whole.subarray(0, whole.length / 2))).toBe('unreadable')
    expect(await told(Buffer.from('\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>', 'latin1'))).toBe('unreadable')
  })
})

describe('a scanner', () => {
  test('is given what was sent, and its no is a no', async () => {
    const seen: number[] = []
    const scan =
      (says: 'clean' | 'infected' | 'unavailable'): Scan =>
      async (bytes) => {
        seen.push(bytes.byteLength)
        return says
      }
    expect(await told(pdf(), 'a.pdf', scan('clean'))).toBe('pdf')
    expect(await told(pdf(), 'a.pdf', scan('infected'))).toBe('infected')
    expect(await told(await picture('png'), 'a.png', scan('unavailable'))).toBe('unavailable')
    expect(seen).toHaveLength(3)
  })

  test('is not asked about what is refused anyway', async () => {
    const scan: Scan = () => Promise.reject(new Error('It was asked.'))
    expect(await told('<html>', 'a.pdf', scan)).toBe('unknown')
    expect(await told(Buffer.alloc(largest + 1), 'a.pdf', scan)).toBe('too-large')
  })
})
