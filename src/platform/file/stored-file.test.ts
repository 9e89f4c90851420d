import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { paintForPages } from '#platform/file/clean-image.ts'
import { nameOf, proveStored } from '#platform/file/stored-file.ts'
import { docx, pdf, phonePicture, picture, pictureBomb, storedPdf, storedPicture } from '../../../test/made-up-files.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function proved(bytes: Uint8Array, ending: string, hash = hashOf(bytes)): Promise<string> {
  const answer = await proveStored(`${hash}${ending}`, bytes)
  return answer.ok ? answer.value.kind : answer.refusal
}

describe('a picture for pages', () => {
  const wide = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()

  test.each([
    [2400, 1200, 1600, 800],
    [400, 6400, 200, 3200],
    [30, 20, 30, 20],
  ])('of %i × %i is %i × %i', async (width, height, ...expected) => {
    const painted = await paintForPages(await wide(width, height), 'png')
    expect(painted).toMatchObject({
      ok: true,
      value: { kind: 'webp', size: { width: expected[0], height: expected[1] } },
    })
  })

  test('stands as it was meant to, and says nothing of where it was taken', async () => {
    const painted = await paintForPages(await phonePicture('Kvitrefugl'), 'jpeg')
    if (!painted.ok) throw new Error(painted.refusal)
    const { bytes, size } = painted.value
    expect(size).toEqual({ width: 20, height: 40 })
    expect(Buffer.from(bytes).includes('Kvitrefugl')).toBe(false)
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
    // And is what may come with a pack.
    expect(await proveStored(nameOf(painted.value), bytes)).toMatchObject({ ok: true })
  })
})

describe('a file that comes with a pack', () => {
  test('is what its name says', async () => {
    const [shown, taken] = [await storedPicture(), storedPdf()]
    expect(await proveStored(shown.name, shown.bytes)).toMatchObject({ ok: true, value: { kind: 'webp' } })
    expect(await proveStored(taken.name, taken.bytes)).toMatchObject({ ok: true, value: { kind: 'pdf' } })
    expect(await proved(docx(), '.docx')).toBe('docx')
  })

  test('has the bytes that it is named after', async () => {
    const { bytes } = await storedPicture()
    expect(await proved(bytes, '-60x40.webp', '0'.repeat(64))).toBe('other-bytes')
    expect(await proveStored('bilde.webp', bytes)).toEqual({ ok: false, refusal: 'no-name' })
  })

  test('is of the kind and size that it is named after', async () => {
    const { bytes } = await storedPicture()
    expect(await proved(bytes, '.pdf')).toBe('other-kind')
    expect(await proved(bytes, '-61x40.webp')).toBe('other-size')
    expect(await proved(pdf(), '-60x40.webp')).toBe('other-kind')
    expect(await proved(await picture('png'), '-30x20.webp')).toBe('other-kind')
    expect(await proved(pictureBomb(), '-60x40.webp')).toBe('other-kind')
    expect(await proved(Buffer.from('<!doctype html><script>alert(1)</script>'), '.txt')).toBe('other-kind')
    expect(await proved(Buffer.from('<svg onload="alert(1)"/>'), '-60x40.webp')).toBe('other-kind')
  })

  test('holds nothing but the picture', async () => {
    const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    const told = await plain
      .clone()
      .withExif({ IFD0: { Make: 'Kvitrefugl' } })
      .webp()
      .toBuffer()
    expect(await proved(told, '-60x40.webp')).toBe('not-bare')
    const { bytes } = await storedPicture()
    // Two in one: a picture to those who show it, a page to those who guess.
    const page = Buffer.concat([bytes, Buffer.from('<html><script>alert(1)</script>')])
    expect(await proved(page, '-60x40.webp')).toBe('not-bare')
    expect(await proved(bytes.slice(0, -4), '-60x40.webp')).toBe('not-bare')
  })

  test('can be read, every dot of it', async () => {
    const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => (at * 7919) % 256))
    const whole = await sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
      .webp({ lossless: true })
      .toBuffer()
    const half = Buffer.from(whole)
    half.fill(0, half.length / 2)
    expect(await proved(whole, '-60x40.webp')).toBe('webp')
    expect(await proved(half, '-60x40.webp')).toBe('other-size')
  })

  test('is not larger than pages show, whatever it says', async () => {
    const tall = await sharp({ create: { width: 20, height: 4000, channels: 3, background: 'red' } })
      .webp()
      .toBuffer()
    expect(await proved(tall, '-20x4000.webp')).toBe('other-size')
  })
})
