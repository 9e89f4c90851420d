import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { postmasterOf } from '#platform/db/postmaster.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { freePort } from './free-port.ts'

// The built program as an operator meets it: commands, exit codes, and a server that is stopped and killed.
// `npm test` builds first; the build that `npx stafett` would do by itself is left out here.
const program = join(projectFolder, 'dist', 'server', 'cli.js')
vi.setConfig({ testTimeout: 90_000 }) // a first start loads the demo municipalities

let dataFolder: string
let port: number
const running: ChildProcess[] = []

beforeAll(() => {
  dataFolder = realpathSync(mkdtempSync(join(tmpdir(), 'stafett-program-')))
  chmodSync(dataFolder, 0o711)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => ended(child, 'SIGTERM')))
})
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('it starts from nothing, says what it does, answers, and stops in good order', async () => {
  const { child, said } = await startServer()
  expect(said()).toMatch(/Making a database[^]*Starting PostgreSQL…[^]*Migrating…[^]*Ready on http:\/\/localhost:\d+\n/)
  expect(await textAt('/healthz')).toBe('ok\n')
  expect(await textAt('/readyz')).toBe('ready\n')

  expect(await ended(child, 'SIGTERM')).toBe(0)
  expect(postmasterOf(join(dataFolder, 'postgres', 'server'))).toBeUndefined()
})

test('killed, it leaves no server behind, and starts again', async () => {
  const { child } = await startServer()
  await ended(child, 'SIGKILL')
  await vi.waitFor(() => expect(postmasterOf(join(dataFolder, 'postgres', 'server'))).toBeUndefined(), {
    timeout: 5000,
  })

  await startServer()
  expect(await textAt('/readyz')).toBe('ready\n')
})

test('a command works beside the running server', async () => {
  await startServer()
  expect(await run('migrate')).toMatchObject({ code: 0, out: 'The database is up to date.\n' })
  expect(await textAt('/readyz')).toBe('ready\n')
})

test('a demo sends 127.0.0.1 to localhost, but not its health checks', async () => {
  await startServer()
  const answer = await fetch(`http://127.0.0.1:${port}/harstad?a=b`, { redirect: 'manual' })
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe(`http://localhost:${port}/harstad?a=b`)
  expect((await fetch(`http://127.0.0.1:${port}/healthz`, { redirect: 'manual' })).status).toBe(200)
})

test('a demo database refuses production', async () => {
  const refused = await run('start', {
    STAFETT_MODE: 'production',
    STAFETT_ORIGIN: 'https://bti.example.no',
    STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
    STAFETT_MASTER_KEY: Buffer.alloc(32).toString('base64'),
  })
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('born in demo mode')
})

test('a port that is taken ends the start with one sentence and no server left', async () => {
  const taken = createServer()
  const number = await freePort()
  await new Promise<void>((resolve) => taken.listen(number, '127.0.0.1', resolve))
  const refused = await run('start', { PORT: String(number) })
  taken.close()
  expect(refused).toMatchObject({
    code: 1,
    err: `Port ${number} is taken by another program; stop it or set PORT to a free port.\n`,
  })
  expect(postmasterOf(join(dataFolder, 'postgres', 'server'))).toBeUndefined()
})

test('a setting that makes no sense ends the start with one sentence', async () => {
  expect(await run('start', { PORT: 'http' })).toMatchObject({
    code: 1,
    err: 'PORT must be a port number from 1 to 65535.\n',
  })
})

test('a database that does not answer ends the start with one sentence', async () => {
  const refused = await run('start', { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/stafett' })
  expect(refused).toMatchObject({ code: 1, err: 'No PostgreSQL answers at DATABASE_URL (ECONNREFUSED).\n' })
})

test.each([
  ['--help', 0, 'migrate'],
  ['migrate --help', 0, 'Usage: stafett migrate'],
])('help is help: stafett %s', async (words, code, line) => {
  expect(await run(words)).toMatchObject({ code, out: expect.stringContaining(line) })
})

test.each([
  ['nonsense', 'There is no command "nonsense"; see stafett --help.\n'],
  ['', expect.stringContaining('Usage: stafett <command>')],
])('what is no command is said to be none: stafett %s', async (words, err) => {
  expect(await run(words)).toMatchObject({ code: 2, out: '', err })
})

function open(words: string, environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [program, ...words.split(' ').filter(Boolean)], {
    cwd: projectFolder,
    env: { STAFETT_DATA: dataFolder, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

async function startServer(): Promise<{ child: ChildProcess; said: () => string }> {
  port = await freePort()
  const child = open('start')
  const said = collect(child.stdout)
  await vi.waitFor(() => expect(said()).toContain('Ready on'), { timeout: 60_000 })
  return { child, said }
}

async function run(
  words: string,
  environment?: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = open(words, environment)
  const out = collect(child.stdout)
  const err = collect(child.stderr)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out: out(), err: err().replace(/^(Starting|Migrating).*\n/gm, '') }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return gone
}

async function textAt(path: string): Promise<string> {
  return (await fetch(`http://localhost:${port}${path}`)).text()
}
