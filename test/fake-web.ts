import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ask } from '#platform/outside/ask-outside.ts'

export type FakeWeb = {
  /** As the whole web: every https address leads to this server, its first part of the path telling how it behaves. */
  readonly ask: Ask
  /** What was asked, in order: method and address. */
  readonly asked: string[]
  /** The most requests that one host had at the same time. */
  readonly mostAtOnce: () => number
  readonly port: number
  close(): Promise<void>
}

/** A web that misbehaves: /ok, /404, /410, /500, /403, /slow, /loop, /to/…, /http, /head-500, /cut, /inside, /garbage. */
export async function openFakeWeb(): Promise<FakeWeb> {
  const asked: string[] = []
  const open = new Map<string, number>()
  let most = 0
  const server = createServer((incoming, outgoing) => behave(incoming, outgoing))
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const { port } = server.address() as AddressInfo // a server that listens has one
  return {
    asked,
    port,
    mostAtOnce: () => most,
    ask: async (address, init) => {
      const url = new URL(address)
      asked.push(`${init.method ?? 'GET'} ${address}`)
      if (url.hostname.endsWith('.nowhere')) throw new TypeError('getaddrinfo ENOTFOUND')
      if (url.hostname.endsWith('.inside')) throw new TypeError('inside', { cause: 'led inwards' })
      // Nobody speaks TLS there.
      if (url.hostname.endsWith('.tls')) return fetch(`https://127.0.0.1:${port}${url.pathname}`, init)
      const now = (open.get(url.host) ?? 0) + 1
      open.set(url.host, now)
      most = Math.max(most, now)
      try {
        return await fetch(`http://127.0.0.1:${port}${url.pathname}`, { ...init, redirect: 'manual' })
      } finally {
        open.set(url.host, (open.get(url.host) ?? 1) - 1)
      }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function behave({ url = '', method }: IncomingMessage, outgoing: ServerResponse): void {
  const [, kind = '', ...rest] = url.split('/')
  const to = (location: string) => outgoing.writeHead(302, { location }).end()
  if (kind === 'slow') return
  if (kind === 'cut') return void outgoing.destroy()
  if (kind === 'garbage') return void outgoing.socket?.end('not http at all\r\n\r\n')
  if (kind === 'loop') return void to(url)
  if (kind === 'to') return void to(`/${rest.join('/')}`)
  if (kind === 'http') return void to('http://example.no/')
  if (kind === 'inward') return void to('https://secret.inside/')
  if (kind === 'head-500') return void outgoing.writeHead(method === 'HEAD' ? 500 : 200).end()
  if (kind === 'endless' && method === 'HEAD') return void outgoing.writeHead(500).end()
  if (kind === 'endless') {
    outgoing.writeHead(200)
    outgoing.write('x'.repeat(100_000))
    return
  }
  outgoing.writeHead(/^\d{3}$/.test(kind) ? Number(kind) : 200).end('Hei')
}
