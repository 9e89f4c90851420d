import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openLog, silentLog } from '#platform/log.ts'
import { openSmsGateway } from '#platform/message/sms-gateway.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function gateway(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const received: { key: string | undefined; body: unknown }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (text += part))
    request.on('end', () => {
      received.push({ key: request.headers.authorization, body: JSON.parse(text) })
      answer(response, request)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  closers.push(close)
  const { port } = server.address() as AddressInfo // it listens on a port
  return { received, close, url: `http://127.0.0.1:${port}/send` }
}

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end('{}')

const open = (url: string, timeout = 3000) =>
  openSmsGateway({ url, key: 'hemmelig', from: 'Kommunen', timeout }, silentLog)

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const message = { id, to: '99999999', words: 'Du har en ny melding. Logg inn på …' }

test('the gateway gets number, sender, words and the same reference every time', async () => {
  const { url, received } = await gateway(status(202))
  expect(await open(url)(message)).toEqual({ sent: true })
  expect(received).toEqual([
    {
      key: 'Bearer hemmelig',
      body: { to: '+4799999999', from: 'Kommunen', text: 'Du har en ny melding. Logg inn på …', reference: id },
    },
  ])
})

test('a foreign number keeps its country', async () => {
  const { url, received } = await gateway(status(200))
  await open(url)({ ...message, to: '+46701234567' })
  expect(received[0]?.body).toMatchObject({ to: '+46701234567' })
})

test.each([400, 404, 410, 422])('a gateway that refuses the message (%i) is believed', async (code) => {
  const { url } = await gateway(status(code))
  expect(await open(url)(message)).toEqual({ sent: false, because: 'refused', again: false })
})

test.each([401, 403, 408, 429])('a refusal that says nothing of the message (%i) passes', async (code) => {
  const { url } = await gateway(status(code))
  expect(await open(url)(message)).toEqual({ sent: false, because: 'refused', again: true })
})

test.each([500, 502, 503])('a gateway in trouble (%i) is asked again', async (code) => {
  const { url } = await gateway(status(code))
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a gateway that hangs is given up and asked again', async () => {
  const { url } = await gateway(() => undefined)
  expect(await open(url, 200)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a gateway that hangs up is asked again', async () => {
  const { url } = await gateway((_response, request) => request.socket.destroy())
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a gateway that is not there is asked again', async () => {
  const { url, close } = await gateway(status(200))
  close()
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('nobody is sent on to another place with the words and the key', async () => {
  const other = await gateway(status(200))
  const { url } = await gateway((response) => response.writeHead(307, { location: other.url }).end())
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
  expect(other.received).toEqual([])
})

test('the log tells what the gateway answered, and neither number, words nor key', async () => {
  const lines: string[] = []
  const log = openLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const { url } = await gateway(status(422))
  await openSmsGateway({ url, key: 'hemmelig', from: 'Kommunen' }, log)(message)
  expect(lines.join('')).toContain('"status":422')
  expect(lines.join('')).not.toMatch(/99999999|Logg inn|hemmelig/)
})
