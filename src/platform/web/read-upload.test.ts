import { describe, expect, test } from 'vitest'
import { readUpload } from '#platform/web/read-upload.ts'

const limit = 1000
const address = 'http://localhost/'

function form(fields: Record<string, string>, ...files: File[]): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const file of files) body.append('fil', file)
  return new Request(address, { method: 'POST', body })
}

const raw = (body: BodyInit, type: string): Request =>
  new Request(address, { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' } as RequestInit) // Node wants `duplex` for a stream; the type does not know it

const fileOf = (bytes: number, name = 'epikrise.pdf'): File => new File([new Uint8Array(bytes)], name)

/** Comes bit by bit for ever, and says how much of it was taken. */
function endless(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += 64 * 1024
      controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  return { body, taken: () => taken }
}

test('fields and a file are read, with the name as it was sent', async () => {
  const upload = await readUpload(form({ navn: 'Epikrise', type: 'health' }, fileOf(1000, '../ep"ikrise.pdf')), limit)
  if (typeof upload?.file !== 'object') throw new Error('It was not read.')
  expect(upload.fields.toString()).toBe('navn=Epikrise&type=health')
  expect(upload.file.bytes.byteLength).toBe(1000)
  expect(upload.file.name).toContain('ikrise.pdf')
})

test('a form sent without choosing a file has none', async () => {
  const upload = await readUpload(form({ navn: '' }, new File([], '')), limit)
  expect(upload).toMatchObject({ file: undefined })
})

test('a character 0 in a field is left out', async () => {
  const upload = await readUpload(form({ navn: 'a\0b' }), limit)
  expect(upload?.fields.get('navn')).toBe('ab')
})

test('several files are read where there may be several, and no more than may be', async () => {
  const upload = await readUpload(form({ navn: 'a' }, fileOf(400, 'a.html'), fileOf(600, 'b.html')), limit, 2)
  expect(upload?.files.map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([
    ['a.html', 400],
    ['b.html', 600],
  ])
  expect(await readUpload(form({}, fileOf(400), fileOf(601)), limit, 2)).toMatchObject({ file: 'too-large', files: [] })
  expect(await readUpload(form({}, fileOf(1), fileOf(1), fileOf(1)), limit, 2)).toBeUndefined()
})

describe('what is too much', () => {
  test('is told, one byte over the limit', async () => {
    expect(await readUpload(form({}, fileOf(1001)), limit)).toMatchObject({ file: 'too-large' })
  })

  test('is told, and a stated length that is a lie lets in no more', async () => {
    const lying = form({}, fileOf(1_000_000))
    const body = await lying.arrayBuffer()
    const request = raw(body, lying.headers.get('content-type') ?? '')
    request.headers.set('content-length', '10')
    expect(await readUpload(request, limit)).toMatchObject({ file: 'too-large' })
  })

  test.each([1001, 5_000_000])('loses nothing that was typed before it: %i bytes', async (bytes) => {
    const sent = form({ navn: 'Epikrise', type: 'health' }, fileOf(bytes))
    const whole = raw(await sent.arrayBuffer(), sent.headers.get('content-type') ?? '')
    const upload = await readUpload(whole, limit)
    expect(upload?.fields.toString()).toBe('navn=Epikrise&type=health')
  })

  test('is not listened to for ever', async () => {
    const { body, taken } = endless()
    const upload = await readUpload(raw(body, 'multipart/form-data; boundary=x'), limit)
    expect(upload).toMatchObject({ file: 'too-large' })
    expect(taken()).toBeLessThan(3_000_000)
  })
})

describe('what is no form with one file', () => {
  const part = (name: string) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n\r\n`
  test.each([
    ['two files', form({}, fileOf(1), fileOf(2, 'to.pdf'))],
    ['an ordinary form', new Request(address, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })],
    ['JSON', raw('{}', 'application/json')],
    ['no boundary', raw('--x--', 'multipart/form-data')],
    ['an empty boundary', raw('--x--', 'multipart/form-data; boundary=')],
    ['another boundary than is stated', raw(`${part('a')}--x--`, 'multipart/form-data; boundary=y')],
    ['a form that is cut off', raw(part('a'), 'multipart/form-data; boundary=x')],
    ['ten thousand parts', raw(`${part('a').repeat(10_000)}--x--`, 'multipart/form-data; boundary=x')],
    ['nothing', raw('', 'multipart/form-data; boundary=x')],
  ])('is refused: %s', async (_what, request) => {
    // Large enough for each, so that it is the kind that is refused and not the size.
    expect(await readUpload(request, 1_000_000)).toBeUndefined()
  })
})
