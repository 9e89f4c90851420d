import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { silentLog } from '#platform/log.ts'
import { serve, type ServeOptions, type Serving } from '#platform/web/serve.ts'
import { freePort } from '../../../test/free-port.ts'

let serving: Serving

async function open(fetch: ServeOptions['fetch'] = () => new Response('hello')): Promise<string> {
  serving = await serve({
    fetch,
    host: '127.0.0.1',
    port: await freePort(),
    headers: { 'x-ours': 'yes' },
    log: silentLog,
  })
  return `http://127.0.0.1:${serving.port}`
}

afterEach(() => serving.stop())

test('a body of ten megabytes is refused with 413, and the connection survives it', async () => {
  const address = await open()
  const answer = await fetch(address, { method: 'POST', body: new Uint8Array(10_000_000) })
  expect(answer.status).toBe(413)
  expect(answer.headers.get('x-ours')).toBe('yes')
  expect(await (await fetch(address)).text()).toBe('hello')
})

test('a form with a file comes so far as its page; one too large for any page does not', async () => {
  const address = await open(async (request) => new Response(String((await request.arrayBuffer()).byteLength)))
  const send = (bytes: number) =>
    fetch(address, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
  expect(await (await send(10_000_000)).text()).toBe('10000000')
  expect((await send(70_000_000)).status).toBe(413)
})

test('a file whose length is stated too small, or not at all, is refused', async () => {
  await open(async (request) => new Response(`${(await request.arrayBuffer()).byteLength} bytes`))
  const lying =
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\nconnection: close\r\n'
  expect(await raw(`${lying}content-length: 5\r\n\r\n${'a'.repeat(5000)}`)).toContain('400 Bad Request')
  expect(await raw(`${lying}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`)).toContain(
    '411 Length Required',
  )
})

test('a body that does not state its length is refused with 411', async () => {
  await open()
  const chunked = 'POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n'
  expect(await raw(`${chunked}5\r\nhello\r\n0\r\n\r\n`)).toContain('411 Length Required')
})

test('a client that asks before sending hears the refusal instead of a go-ahead', async () => {
  const address = await open()
  const status = await new Promise((resolve) => {
    const asking = request(address, {
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': 10_000_000 },
    })
    asking.on('continue', () => resolve('continue'))
    asking.on('response', (answer) => resolve(answer.statusCode))
    asking.on('error', () => undefined)
    asking.flushHeaders()
  })
  expect(status).toBe(413)
})

test('headers of ten megabytes are answered with 431', async () => {
  await open()
  const long = 'a'.repeat(10_000_000)
  expect(await raw(`GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${long}\r\n\r\n`)).toContain('431 Request Header')
  expect(await raw(`GET /${long} HTTP/1.1\r\nhost: localhost\r\n\r\n`)).toContain('431 Request Header')
})

test('a request that is no HTTP is answered with 400', async () => {
  await open()
  expect(await raw('what is this?\r\n\r\n')).toContain('400 Bad Request')
})

test('a host header that is no host is answered with 400', async () => {
  await open()
  expect(await raw('GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n')).toContain('400 Bad Request')
})

test('a fault that reaches the server is answered with 500 and shows no stack', async () => {
  const address = await open(() => {
    throw new Error('secret details')
  })
  const answer = await fetch(address)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe('Something went wrong here.\n')
})

test('a request in flight is answered while the server stops, and new ones are not taken', async () => {
  const address = await open(async () => {
    await delay(300)
    return new Response('finished')
  })
  const inFlight = fetch(address)
  await delay(50)
  const stopping = serving.stop()
  await expect(fetch(address)).rejects.toThrow('fetch failed')
  expect(await (await inFlight).text()).toBe('finished')
  await stopping
})

test('a port that is taken is named in one sentence', async () => {
  await open()
  const second = serve({
    fetch: () => new Response(),
    host: '127.0.0.1',
    port: serving.port,
    headers: {},
    log: silentLog,
  })
  await expect(second).rejects.toThrow(
    `Port ${serving.port} is taken by another program; stop it or set PORT to a free port.`,
  )
})

function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(serving.port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.setEncoding('utf8').on('data', (part: string) => (said += part))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })
}
