import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { placeOf, requestReader } from '#platform/web/request-context.ts'

const read = requestReader({ trustedProxies: ['10.0.0.0/8', '::1'], now: () => new Date(0) })

function from(peer: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  return Object.assign(new IncomingMessage(socket), { headers })
}

test('a direct request has the address of its connection and an id of ours', () => {
  const seen = read(from('::ffff:192.0.2.7'))
  expect(seen).toMatchObject({ clientAddress: '192.0.2.7', secure: false })
  expect(seen.requestId).toMatch(/^[\da-f-]{36}$/)
  expect(seen.now()).toEqual(new Date(0))
})

test('a stranger cannot pretend another address, encryption or request id', () => {
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-request-id': 'chosen-by-me' }
  const seen = read(from('192.0.2.7', headers))
  expect(seen).toMatchObject({ clientAddress: '192.0.2.7', secure: false })
  expect(seen.requestId).not.toBe('chosen-by-me')
})

test('a trusted proxy is believed about the person behind it', () => {
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-request-id': 'from-the-proxy' }
  expect(read(from('10.1.2.3', headers))).toMatchObject({
    clientAddress: '203.0.113.9',
    secure: true,
    requestId: 'from-the-proxy',
  })
})

test('of a chain of proxies the nearest stranger is the person; what they wrote to the left is ignored', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 10.9.9.9' }
  expect(read(from('::1', headers)).clientAddress).toBe('203.0.113.9')
})

test('nonsense in the headers leaves the address of the proxy', () => {
  const headers = { 'x-forwarded-for': 'unknown', 'x-request-id': 'a b\tc' }
  expect(read(from('10.1.2.3', headers)).clientAddress).toBe('10.1.2.3')
})

test('whoever has a whole network of addresses is one place all the same', () => {
  expect(placeOf('192.0.2.7')).toBe('192.0.2.7')
  expect(placeOf('2001:db8:0:7::1')).toBe(placeOf('2001:0DB8::7:ffff:1:2:3'))
  expect(placeOf('2001:db8:0:7::1')).not.toBe(placeOf('2001:db8:0:8::1'))
  expect(placeOf('::1')).toBe('0:0:0:0')
  expect(placeOf(undefined)).toBe('')
})
