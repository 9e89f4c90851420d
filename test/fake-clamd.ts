import { createServer, type AddressInfo, type Socket } from 'node:net'

/** How a scanner may behave. `clean` and `infected` as clamd does, the rest as it should not. */
export type Behaviour =
  | 'clean'
  | 'infected'
  | 'hangs'
  | 'drops'
  | 'rubbish'
  | 'endless'
  | 'too-large'
  | 'half'
  | 'too-early'

export type FakeClamd = {
  readonly port: number
  /** How it answers from now on. */
  behave(as: Behaviour): void
  /** What it was given, one a file. */
  readonly given: Buffer[]
  close(): Promise<void>
}

/** Speaks clamd's INSTREAM, and can misbehave. */
export async function openFakeClamd(first: Behaviour = 'clean'): Promise<FakeClamd> {
  let behaviour = first
  const given: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    let come = Buffer.alloc(0)
    socket.on('data', (some: Buffer) => {
      come = Buffer.concat([come, some])
      if (behaviour === 'drops') return void socket.destroy()
      if (behaviour === 'too-early') return void socket.end('UNKNOWN COMMAND\0')
      const bytes = readStream(come)
      if (bytes === undefined) return undefined
      given.push(bytes)
      if (behaviour !== 'hangs') socket.end(answers[behaviour])
      return undefined
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port, // a server that listens has one
    behave: (as) => {
      behaviour = as
    },
    given,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const answers: Readonly<Record<Exclude<Behaviour, 'hangs' | 'drops' | 'too-early'>, string>> = {
  clean: 'stream: OK\0',
  infected: 'stream: Win.Test.EICAR_HDB-1 FOUND\0',
  rubbish: 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0',
  endless: 'stream: OK '.repeat(2000),
  'too-large': 'INSTREAM size limit exceeded. ERROR\0',
  half: 'stream: OK',
}

/** The bytes of a whole stream; undefined while more is to come. Throws when it does not begin as clamd's command does. */
function readStream(come: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (come.length < command.length) return undefined
  if (!come.subarray(0, command.length).equals(command)) throw new Error('This is not how clamd is asked.')
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= come.length;) {
    const length = come.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(come.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
