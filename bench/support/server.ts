import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server in a process of its own, to be measured from outside. */
export type MeasuredServer = {
  readonly origin: string
  readonly readySeconds: number
  /** CPU time spent so far, user and system, in seconds. */
  cpuSeconds(): number
  /** Memory held now, in bytes. */
  memory(): number
  stop(): Promise<void>
  /** As the machine does when it has no more memory: no goodbye. */
  kill(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** The built server on a data folder; see `newDataFolder`. */
export async function startStafett(dataFolder: string): Promise<MeasuredServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'cli.js'), 'start'], {
    env: { ...process.env, PORT: String(port), STAFETT_DATA: dataFolder, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const began = performance.now()
  await lineFrom(child, 'Ready on')
  return measured(child, port, (performance.now() - began) / 1000)
}

/** The least a Node server can do: the same bytes and headers for every request. */
export async function startBare(answer: {
  body: Uint8Array
  headers: Record<string, string>
}): Promise<MeasuredServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.js'), String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin?.end(JSON.stringify({ headers: answer.headers, body: Buffer.from(answer.body).toString('base64') }))
  await lineFrom(child, 'Ready')
  return measured(child, port, 0)
}

export function newDataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-bench-'))
  chmodSync(folder, 0o711) // as root the database runs as another user, who has to get in
  return { folder: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function measured(child: ChildProcess, port: number, readySeconds: number): MeasuredServer {
  const stat = () =>
    readFileSync(`/proc/${child.pid ?? 0}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? []
  return {
    origin: `http://localhost:${port}`,
    readySeconds,
    // Fields 14 and 15 of proc(5), in hundredths of a second.
    cpuSeconds: () => (Number(stat()[11]) + Number(stat()[12])) / 100,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
    },
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  }
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function lineFrom(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) resolve()
    })
    child.once('exit', () => reject(new Error(`The server ended before it was ready:\n${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
