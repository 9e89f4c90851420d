import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newKey } from './seal.ts'
import { openChunks, sealChunks } from './sealed-chunks.ts'

const key = newKey()
const about = Buffer.from('a stream')
const chunk = 65_536
const sealedChunk = chunk + 16

const sealed = (plain: Buffer) => gathered(sealChunks(key, about, pieces(plain)))
const opened = (bytes: Buffer, by = key, of = about) => gathered(openChunks(by, of, pieces(bytes)))

async function* pieces(bytes: Buffer, size = 50_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function gathered(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const bytes of stream) all.push(bytes)
  return Buffer.concat(all)
}

const lengths = [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7]
const bytesOf = (length: number): Buffer => Buffer.alloc(length, 'abcdefghijk')

test.each(lengths)('a stream of %i bytes opens as it was', async (length) => {
  expect((await opened(await sealed(bytesOf(length)))).equals(bytesOf(length))).toBe(true)
})

test('how the bytes come in pieces makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), async (size) => {
      const bytes = await gathered(sealChunks(key, about, pieces(bytesOf(150_000), size)))
      expect((await opened(bytes)).length).toBe(150_000)
    }),
    { numRuns: 20 },
  )
})

test.each(lengths)('a stream of %i bytes that was cut anywhere does not open', async (length) => {
  const whole = await sealed(bytesOf(length))
  const cuts = [0, 1, 15, 16, sealedChunk, sealedChunk + 1, 2 * sealedChunk, whole.length - 16, whole.length - 1]
  for (const cut of cuts.filter((at) => at >= 0 && at < whole.length))
    await expect(opened(whole.subarray(0, cut)), `cut at ${cut}`).rejects.toThrow()
})

test('a stream with more behind its end does not open', async () => {
  const whole = await sealed(bytesOf(chunk))
  await expect(opened(Buffer.concat([whole, Buffer.alloc(1)]))).rejects.toThrow()
  await expect(opened(Buffer.concat([whole, whole]))).rejects.toThrow()
})

test('chunks in another order, or one of them twice, do not open', async () => {
  const whole = await sealed(bytesOf(3 * chunk))
  const [one, two, three] = [0, 1, 2].map((at) => whole.subarray(at * sealedChunk, (at + 1) * sealedChunk))
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three chunks.')
  await expect(opened(Buffer.concat([two, one, three]))).rejects.toThrow()
  await expect(opened(Buffer.concat([one, one, three]))).rejects.toThrow()
  await expect(opened(Buffer.concat([one, three]))).rejects.toThrow()
})

test('a changed byte is noticed, wherever it is', async () => {
  const whole = await sealed(bytesOf(chunk + 100))
  for (const at of [0, 1000, chunk, sealedChunk - 1, sealedChunk, whole.length - 1]) {
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    await expect(opened(changed), `changed at ${at}`).rejects.toThrow()
  }
})

test('another key opens nothing, and neither does another place', async () => {
  const whole = await sealed(bytesOf(10))
  await expect(opened(whole, newKey())).rejects.toThrow()
  await expect(opened(whole, key, Buffer.from('another stream'))).rejects.toThrow()
})
