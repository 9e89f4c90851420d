import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openProgram, type Program } from './program.ts'

// The built program as an operator meets it: commands, exit codes, and a server that is stopped and killed.
vi.setConfig({ testTimeout: 90_000 }) // a first start loads the demo municipalities

let program: Program

beforeAll(() => {
  program = openProgram()
})
afterEach(() => program.endAll())
afterAll(() => program.remove())

test('it starts from nothing, says what it does, answers, and stops in good order', async () => {
  const server = await program.start()
  expect(server.said()).toMatch(
    /Making a database[^]*Starting PostgreSQL…[^]*Migrating…[^]*Ready on http:\/\/localhost:\d+\n/,
  )
  expect(await textAt(`${server.origin}/healthz`)).toBe('ok\n')
  expect(await textAt(`${server.origin}/readyz`)).toBe('ready\n')

  expect(await server.end()).toBe(0)
  expect(program.postgres()).toBeUndefined()
})

test('killed, it leaves no server behind, and starts again', async () => {
  await (await program.start()).end('SIGKILL')
  await vi.waitFor(() => expect(program.postgres()).toBeUndefined(), { timeout: 5000 })

  const { origin } = await program.start()
  expect(await textAt(`${origin}/readyz`)).toBe('ready\n')
})

test('a command works beside the running server', async () => {
  const { origin } = await program.start()
  expect(await program.run('migrate')).toMatchObject({ code: 0, out: 'The database is up to date.\n' })
  expect(await textAt(`${origin}/readyz`)).toBe('ready\n')
})

test('a demo sends 127.0.0.1 to localhost, but not its health checks', async () => {
  const { origin, port } = await program.start()
  const answer = await fetch(`http://127.0.0.1:${port}/harstad?a=b`, { redirect: 'manual' })
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe(`${origin}/harstad?a=b`)
  expect((await fetch(`http://127.0.0.1:${port}/healthz`, { redirect: 'manual' })).status).toBe(200)
})

test('a demo database refuses production', async () => {
  const refused = await program.run('start', {
    STAFETT_MODE: 'production',
    STAFETT_ORIGIN: 'https://bti.example.no',
    STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
    STAFETT_MASTER_KEY: Buffer.alloc(32).toString('base64'),
  })
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('born in demo mode')
})

test.each([
  ['--help', 0, 'migrate'],
  ['migrate --help', 0, 'Usage: stafett migrate'],
])('help is help: stafett %s', async (words, code, line) => {
  expect(await program.run(words)).toMatchObject({ code, out: expect.stringContaining(line) })
})

test.each([
  ['nonsense', 'There is no command "nonsense"; see stafett --help.\n'],
  ['', expect.stringContaining('Usage: stafett <command>')],
])('what is no command is said to be none: stafett %s', async (words, err) => {
  expect(await program.run(words)).toMatchObject({ code: 2, out: '', err })
})

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text()
}
