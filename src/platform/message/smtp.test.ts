import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { openLog, silentLog } from '#platform/log.ts'
import { openSmtp } from '#platform/message/smtp.ts'

type Received = { from: string; to: string[]; raw: string; encrypted: boolean; greeting: string }

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A mail server that accepts everything, but for what the options say. */
async function server(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const received: Received[] = []
  const listening = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (raw += part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          encrypted: session.secure,
          greeting: session.hostNameAppearsAs,
        })
        done()
      })
    },
    ...options,
  })
  listening.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    listening.listen(0, host, resolve)
  })
  const dropAll = () => {
    for (const connection of listening.connections) connection.close()
  }
  closers.push(() => {
    dropAll()
    listening.close()
  })
  const { port } = listening.server.address() as AddressInfo // it listens on a port
  return { received, port, dropAll, url: `smtp://${host}:${port}` }
}

const open = (url: string, timeout = 3000) => openSmtp({ url, from: 'ikke-svar@kommune.example', timeout }, silentLog)

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const message = { id, to: 'kari@example.no', subject: 'Ny melding på Stafett', words: 'Hei!\nLogg inn for å lese.' }

const refuse = (responseCode: number, words = 'No') => Object.assign(new Error(words), { responseCode })

test('a message arrives, once, in plain text, readable in every language', async () => {
  const { url, received } = await server()
  expect(await open(url)(message)).toEqual({ sent: true })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'ikke-svar@kommune.example', to: ['kari@example.no'] })
  expect(received[0]?.raw).toContain('Content-Type: text/plain; charset=utf-8')
  expect(received[0]?.raw).toContain('Auto-Submitted: auto-generated')
  expect(received[0]?.raw).toContain('Logg inn for =C3=A5 lese.')
})

test('a message names its own id and the sender’s domain, never this machine', async () => {
  const { url, received } = await server()
  await open(url)(message)
  expect(received[0]?.raw).toContain(`Message-ID: <${id}@kommune.example>`)
  expect(received[0]?.greeting).toBe('kommune.example')
  expect(received[0]?.raw).not.toContain(hostname())
})

test('nobody can add a header or a recipient through the subject', async () => {
  const { url, received } = await server()
  await open(url)({ ...message, subject: 'Hei\r\nBcc: spion@example.com\r\n\r\nAnnet' })
  expect(received[0]?.to).toEqual(['kari@example.no'])
  expect(received[0]?.raw).toMatch(/^Subject: Hei Bcc: spion@example\.com Annet\r$/m)
  expect(received[0]?.raw).not.toMatch(/^Bcc:/m)
})

test.each([
  'kari@example.no, spion@example.com',
  'kari@example.no\r\nBcc: spion@example.com',
  'Kari <kari@example.no>',
  'lag: kari@example.no;',
  'kari@example.no>\r\nRCPT TO:<spion@example.com',
  'kari',
  '',
])('an address that is not just one address is refused before anyone is asked: %j', async (to) => {
  const { url, received } = await server()
  expect(await open(url)({ ...message, to })).toEqual({ sent: false, because: 'refused-address', again: false })
  expect(received).toEqual([])
})

test('a server that does not know the recipient is believed', async () => {
  const { url } = await server({ onRcptTo: (_address, _session, done) => done(refuse(550)) })
  expect(await open(url)(message)).toEqual({ sent: false, because: 'refused-address', again: false })
})

test('a server that asks to come back later is asked again later', async () => {
  const { url } = await server({ onRcptTo: (_address, _session, done) => done(refuse(451)) })
  expect(await open(url)(message)).toEqual({ sent: false, because: 'refused-address', again: true })
})

test('a server that does not want the message is believed', async () => {
  const { url } = await server({
    onData: (stream, _session, done) => stream.resume().on('end', () => done(refuse(554))),
  })
  expect(await open(url)(message)).toEqual({ sent: false, because: 'refused', again: false })
})

test('a wrong password is no fault of the message', async () => {
  const { port } = await server({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refuse(535)),
  })
  const sent = await open(`smtp://stafett:feil@127.0.0.1:${port}`)(message)
  expect(sent).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('user and password reach the server as they are, with all their signs', async () => {
  let given = ''
  const { port } = await server({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      given = `${username} ${password}`
      done(null, { user: username })
    },
  })
  expect(await open(`smtp://stafett%40kommune:p%3A%2Fss@127.0.0.1:${port}`)(message)).toEqual({ sent: true })
  expect(given).toBe('stafett@kommune p:/ss')
})

test('a server that hangs is given up and tried again', async () => {
  const { url } = await server({ onMailFrom: () => undefined })
  expect(await open(url, 300)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a server that goes away in the middle of a message is tried again', async () => {
  const away = await server({ onData: (stream) => void stream.resume().on('end', () => away.dropAll()) })
  expect(await open(away.url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a server that is not there is tried again', async () => {
  const { port } = await server()
  for (const close of closers.splice(0)) close()
  const sent = await open(`smtp://127.0.0.1:${port}`)(message)
  expect(sent).toEqual({ sent: false, because: 'unreachable', again: true })
})

test('a server that demands STARTTLS gets it', async () => {
  const { port, received } = await server({
    onMailFrom: (_address, session, done) => done(session.secure ? null : refuse(530, 'Must issue STARTTLS first')),
  })
  expect(await open(`smtp://localhost:${port}`)(message)).toEqual({ sent: true })
  expect(received[0]?.encrypted).toBe(true)
})

test('a server elsewhere that offers no TLS gets nothing', async () => {
  const { url, received } = await server({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }, '127.0.0.2')
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
  expect(received).toEqual([])
})

test('a server elsewhere whose certificate nobody vouches for gets nothing', async () => {
  const { url, received } = await server({}, '127.0.0.2')
  expect(await open(url)(message)).toEqual({ sent: false, because: 'unreachable', again: true })
  expect(received).toEqual([])
})

test('the log tells that a server refused, and neither whom nor what', async () => {
  const lines: string[] = []
  const log = openLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const { url } = await server({
    onRcptTo: ({ address }, _session, done) => done(refuse(550, `${address} is unknown`)),
  })
  await openSmtp({ url, from: 'ikke-svar@kommune.example' }, log)(message)
  expect(lines.join('')).toContain('refused-address')
  expect(lines.join('')).not.toMatch(/kari|Logg inn|Ny melding/)
})
