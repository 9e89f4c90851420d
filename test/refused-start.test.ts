import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { projectFolder } from '#platform/project-folder.ts'
import { openProgram, type Program } from './program.ts'

// What keeps the server from starting: one sentence on standard error, exit code 1, and nothing left running.
vi.setConfig({ testTimeout: 60_000 })

let program: Program
const servers: Server[] = []

beforeAll(() => {
  program = openProgram()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => program.remove())

test('a port that is taken', async () => {
  const port = await listening(createServer())
  expect(await program.run('start', { PORT: String(port) })).toMatchObject({
    code: 1,
    err: `Port ${port} is taken by another program; stop it or set PORT to a free port.\n`,
  })
  expect(program.postgres()).toBeUndefined()
})

test('a setting that makes no sense', async () => {
  expect(await program.run('start', { PORT: 'http' })).toMatchObject({
    code: 1,
    err: 'PORT must be a port number from 1 to 65535.\n',
  })
})

test('a data folder that cannot be written', async () => {
  writeFileSync(join(program.folder, 'file'), '')
  const folder = join(program.folder, 'file', 'data')
  expect(await program.run('start', { STAFETT_DATA: folder })).toMatchObject({
    code: 1,
    err: `The data folder ${folder} cannot be used (ENOTDIR); make it writable or set STAFETT_DATA to another folder.\n`,
  })
})

test('a database that does not answer', async () => {
  expect(await program.run('start', { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/stafett' })).toMatchObject({
    code: 1,
    err: 'No PostgreSQL answers at DATABASE_URL (ECONNREFUSED).\n',
  })
})

test('an older PostgreSQL', async () => {
  const port = await listening(olderPostgres())
  expect(
    await program.run('start', { DATABASE_URL: `postgres://owner:secret@127.0.0.1:${port}/stafett` }),
  ).toMatchObject({ code: 1, err: 'The database runs PostgreSQL 17; Stafett needs PostgreSQL 18 or newer.\n' })
})

test('a content pack that cannot be read is named with file, line and fault', async () => {
  const built = realpathSync(mkdtempSync(join(tmpdir(), 'stafett-broken-')))
  for (const name of ['package.json', 'dist']) cpSync(join(projectFolder, name), join(built, name), { recursive: true })
  for (const name of ['node_modules', 'db']) symlinkSync(join(projectFolder, name), join(built, name))
  mkdirSync(join(built, 'content', 'vik', 'steps'), { recursive: true })
  writeFileSync(join(built, 'content', 'vik', 'pack.md'), '---\nnumber: [\n---\n')
  const broken = openProgram(built)

  const { code, err } = await broken.run('start')
  expect(code).toBe(1)
  expect(err).toMatch(/^The content pack "vik" cannot be read:\n {2}vik\/pack\.md:\d+: \S[^\n]*\n$/)
  expect(broken.postgres()).toBeUndefined()

  await broken.remove()
  rmSync(built, { recursive: true })
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port // a server that listens on a port has one
}

/** Speaks just enough of PostgreSQL's protocol to let anyone in and to answer every question with its version. */
function olderPostgres(): Server {
  const columns = ['version', 'encoding', 'extensions']
  const values = ['170005', 'UTF8', '{unaccent,pg_trgm}']
  const ready = message('Z', Buffer.from('I'))
  const answer = Buffer.concat([
    message('T', Buffer.concat([number16(columns.length), ...columns.map(columnOf)])),
    message('D', Buffer.concat([number16(values.length), ...values.map(valueOf)])),
    message('C', text('SELECT 1')),
    ready,
  ])
  return createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', number32(0)), ready]))
      socket.on('data', (asked) => asked.toString('latin1').startsWith('Q') && socket.write(answer))
    })
    socket.on('error', () => undefined)
  })
}

const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), number32(body.length + 4), body])
const valueOf = (value: string) => Buffer.concat([number32(value.length), Buffer.from(value)])
/** Name, no table, no column number, the type (text, or text[] for the list), any length, no modifier, as text. */
const columnOf = (name: string) =>
  Buffer.concat([
    text(name),
    number32(0),
    number16(0),
    number32(name === 'extensions' ? 1009 : 25),
    number16(-1),
    number32(-1),
    number16(0),
  ])
const text = (words: string) => Buffer.from(`${words}\0`)

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
