import { spawn, type ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openProgram, type Program } from './program.ts'

// What can go wrong under a running server: a clear answer, nothing lost, and on it goes by itself.
vi.setConfig({ testTimeout: 90_000 })

let program: Program
const holders: ChildProcess[] = []

beforeAll(() => {
  program = openProgram()
})
afterEach(async () => {
  await program.endAll()
  await Promise.all(holders.splice(0).map(letGo))
})
afterAll(() => program.remove())

test('the embedded database is killed: until it is back, pages say so and whom to ring, and then they are pages again', async () => {
  const { origin } = await program.start()
  const before = program.postgres()?.pid
  process.kill(before ?? 0, 'SIGKILL')

  const seen = new Set<number>()
  await vi.waitFor(
    async () => {
      expect((await fetch(`${origin}/healthz`)).status).toBe(200)
      seen.add((await fetch(`${origin}/harstad/`)).status)
      expect(program.postgres()?.pid).not.toBe(before)
      expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    },
    { timeout: 20_000, interval: 20 },
  )
  expect((await fetch(`${origin}/harstad/`)).status).toBe(200)
  expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([])
})

test('a PostgreSQL of its own serves as well; while it is away every page is 503, and it comes back by itself', async () => {
  const { holder, ownerUrl } = await hold(program.folder)
  const { origin } = await program.start({ DATABASE_URL: ownerUrl })
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  const page = await fetch(`${origin}/harstad/veileder`)
  expect(page.status).toBe(200)
  const words = await page.text()

  await letGo(holder)
  for (const path of ['/', '/harstad/veileder', '/harstad/hjelp', '/finnes-ikke/']) {
    const away = await fetch(origin + path)
    expect(away.status, path).toBe(503)
    expect(away.headers.get('retry-after'), path).toBe('10')
    const html = await away.text()
    expect(html).toContain('Siden er borte en liten stund')
    expect(html).toContain('tel:113')
    expect(html).not.toMatch(/ENOENT|at async|\.ts:/)
  }
  expect((await fetch(`${origin}/readyz`)).status).toBe(503)
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)

  await hold(program.folder)
  await vi.waitFor(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), { timeout: 10_000 })
  expect(await (await fetch(`${origin}/harstad/veileder`)).text()).toBe(words)
})

test('headers and bodies of ten megabytes are refused, and the next request is answered', async () => {
  const { origin, port } = await program.start()
  const body = new URLSearchParams({ q: 'a'.repeat(10_000_000) })
  expect((await fetch(`${origin}/harstad/sok`, { method: 'POST', body })).status).toBe(413)
  expect(
    await firstLine(port, `GET /harstad/ HTTP/1.1\r\nhost: localhost\r\nx-long: ${'a'.repeat(10_000_000)}\r\n\r\n`),
  ).toBe('HTTP/1.1 431 Request Header Fields Too Large')
  expect(await firstLine(port, `GET /harstad/${'a'.repeat(10_000_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`)).toBe(
    'HTTP/1.1 431 Request Header Fields Too Large',
  )
  expect((await fetch(`${origin}/harstad/`)).status).toBe(200)
})

/** Another process that holds an embedded PostgreSQL; to the app it is any PostgreSQL. */
async function hold(folder: string): Promise<{ holder: ChildProcess; ownerUrl: string }> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'programs', 'hold-embedded.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  const line = await new Promise<string>((resolve) => holder.stdout.setEncoding('utf8').once('data', resolve))
  const { ownerUrl } = z.object({ ownerUrl: z.string() }).parse(JSON.parse(line))
  return { holder, ownerUrl }
}

/** Answers when its PostgreSQL has stopped. */
async function letGo(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null) return
  const gone = new Promise((resolve) => holder.once('exit', resolve))
  holder.kill('SIGTERM')
  await gone
}

function firstLine(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let said = ''
    socket.setEncoding('utf8').on('data', (part: string) => (said += part))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''))
  })
}
