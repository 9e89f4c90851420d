import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Log } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { isUpload } from '#platform/web/read-upload.ts'
import type { Headers } from '#platform/web/security-headers.ts'

export type Serving = {
  /** The port in use, also when 0 was asked for. */
  port: number
  /** Takes no new requests and resolves when those in flight are answered, at the latest after ten seconds. */
  stop(): Promise<void>
}

export type ServeOptions = {
  fetch: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>
  /** Answers some requests by itself, and says whether it did: the demonstration's built-in sign-in. */
  first?: ((incoming: IncomingMessage, outgoing: ServerResponse) => boolean) | undefined
  /** Absent: every address of the machine. */
  host: string | undefined
  port: number
  headers: Headers
  log: Log
  /** The largest body of a request, in bytes. */
  bodyLimit?: number
  /** The largest form with a file that comes so far as its page, which has a limit of its own and says kindly what it is. */
  uploadLimit?: number
}

/** Throws a PlainFault when the port cannot be had: asked before the slow parts of a start. */
export async function checkPort(address: Pick<ServeOptions, 'host' | 'port'>): Promise<void> {
  const server = createServer()
  await listen(server, address)
  await new Promise((resolve) => server.close(resolve))
}

/** Throws a PlainFault when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { bodyLimit = 1_048_576, uploadLimit = mostDropped, headers, log } = options
  const limits = { bodyLimit, uploadLimit }
  const listener = getRequestListener((request, { incoming }) => options.fetch(request, incoming as IncomingMessage), {
    errorHandler: (error) => {
      const isRequestFault = error instanceof Error && error.name === 'RequestError'
      if (!isRequestFault) log.error('A request failed', {}, error)
      return isRequestFault ? plain(400, headers) : plain(500, headers)
    },
  })

  const server = createServer(times, (incoming, outgoing) => {
    const refusal = refusalOf(incoming, limits)
    if (refusal !== undefined) return refuse(incoming, outgoing, refusal, headers)
    if (options.first?.(incoming, outgoing) === true) return undefined
    return void listener(incoming, outgoing)
  })
  // A client that asks before it sends is refused before it has sent.
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (refusalOf(incoming, limits) === undefined) outgoing.writeContinue()
    server.emit('request', incoming, outgoing)
  })
  server.on('clientError', answerUnreadable)

  await listen(server, options)
  const { port } = server.address() as AddressInfo // a server that listens on a port has one
  return { port, stop: () => stop(server) }
}

const times = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // Longer than the usual 60 s of a proxy, so that it is the proxy that closes and never meets a closed connection.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5000,
}

/** A body must state its length, so that one too long is refused unread. Browsers always do. */
function refusalOf(
  { headers }: IncomingMessage,
  { bodyLimit, uploadLimit }: Readonly<Record<'bodyLimit' | 'uploadLimit', number>>,
): 411 | 413 | undefined {
  if (headers['transfer-encoding'] !== undefined) return 411
  const limit = isUpload(headers['content-type'] ?? '') ? uploadLimit : bodyLimit
  return Number(headers['content-length'] ?? 0) > limit ? 413 : undefined
}

/** What is too much is listened to so far, and dropped. */
const mostDropped = 64 * 1_048_576

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: 411 | 413, headers: Headers): void {
  const body = sentences[status]
  outgoing.writeHead(status, { ...headers, ...plainText, 'content-length': Buffer.byteLength(body) }).end(body)
  // What is on its way is read and dropped, up to a point: a connection cut while sending hides the answer.
  let dropped = 0
  incoming.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > mostDropped) incoming.destroy()
  })
}

function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // What follows is as unreadable; it is dropped while the answer goes out, since a connection cut now would hide it.
  if (answered.has(socket) && error.code !== 'ECONNRESET') return
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  answered.add(socket)
  setTimeout(() => socket.destroy(), 3000).unref()
  const [status, phrase] = unreadable[error.code ?? ''] ?? ['400 Bad Request', sentences[400]]
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(phrase)}\r\nconnection: close\r\n\r\n${phrase}`,
  )
}

const answered = new WeakSet<Socket>()

const sentences = {
  400: 'The request could not be read.\n',
  411: 'The request must state the length of its body.\n',
  413: 'The request is too large.\n',
  500: 'Something went wrong here.\n',
}

const unreadable: Record<string, readonly [string, string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers of the request are too large.\n'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long.\n'],
}

const plainText = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function plain(status: 400 | 500, headers: Headers): Response {
  return new Response(sentences[status], { status, headers: { ...headers, ...plainText } })
}

function listen(server: Server, { host, port }: Pick<ServeOptions, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PlainFault(whyNot(error, host, port), { cause: error })),
    )
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
}

function whyNot({ code }: NodeJS.ErrnoException, host: string | undefined, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; stop it or set PORT to a free port.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set PORT to one above 1023.`
  return `The server cannot listen on ${host ?? 'this machine'}, port ${port} (${code}); check HOST and PORT.`
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection becomes idle when its answer is out; those kept alive would hold us up otherwise.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const all = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearInterval(idle)
  clearTimeout(all)
}
