import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { canUse, linkLibraries, reachableBinaries } from '#platform/db/embedded-binaries.ts'
import { reachableFolder } from '#platform/db/embedded-layout.ts'
import { postmasterOf } from '#platform/db/postmaster.ts'
import { asOwner } from '#platform/db/owner.ts'
import { projectFolder } from '#platform/project-folder.ts'

vi.setConfig({ testTimeout: 60_000 }) // real servers are made, started and killed

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
// Below a folder that others cannot enter there is no ordinary user to be; `npm run sweep` proves it on a bare machine.
const someoneElseCanRunUs = isRoot && canUse(nobody, process.execPath, 'x') && canUse(nobody, projectFolder, 'r')
const asSomeoneElse = someoneElseCanRunUs ? test : () => undefined
const program = fileURLToPath(new URL('./programs/hold-embedded.ts', import.meta.url))

let root: string
let dataFolder: string
const children: ChildProcess[] = []

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stafett-embedded-')))
  chmodSync(root, 0o755)
  dataFolder = join(root, 'data')
})
afterEach(async () => {
  await Promise.all(children.splice(0).map(end))
  const elsewhere =
    existsSync(join(dataFolder, 'postgres.location')) &&
    readFileSync(join(dataFolder, 'postgres.location'), 'utf8').trim()
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(root, { recursive: true, force: true })
})

test('data survives a stop and a start, and nothing runs in between', async () => {
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
  await end(app.process)
  expect(postmasterOf(serverOf(app))).toBeUndefined()

  const again = await hold(dataFolder)
  expect(await wordIn(again.ownerUrl)).toBe('still here')
})

test('an app that is killed leaves no server behind, and its data is there at the next start', async () => {
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
  app.process.kill('SIGKILL')
  await vi.waitFor(() => expect(postmasterOf(serverOf(app))).toBeUndefined(), { timeout: 5000 })

  const again = await hold(dataFolder)
  expect(await wordIn(again.ownerUrl)).toBe('still here')
})

test('after a kill of app, keeper and server at once the next start recovers', async () => {
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
  const server = postmasterOf(serverOf(app))
  for (const pid of [app.process.pid, parentOf(server?.pid), server?.pid]) process.kill(pid ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(postmasterOf(serverOf(app))).toBeUndefined())

  const again = await hold(dataFolder)
  expect(await wordIn(again.ownerUrl)).toBe('still here')
})

test('a stale lock file whose process number now belongs to another program is no obstacle', async () => {
  const app = await hold(dataFolder)
  const lock = join(serverOf(app), 'postmaster.pid')
  const written = readFileSync(lock, 'utf8')
  await end(app.process)
  writeFileSync(lock, written.replace(/^\d+/, String(process.pid)), { mode: 0o600 })
  if (isRoot) chownSync(lock, 60_999, 60_999)

  await hold(dataFolder)
})

test('two apps share one server, and it goes on for the second when the first stops', async () => {
  const [one, two] = await Promise.all([hold(dataFolder), hold(dataFolder)])
  expect(one.ownerUrl).toBe(two.ownerUrl)
  await end(one.process)
  await asOwner(two.ownerUrl, (client) => client.query('select'))
  await end(two.process)
  expect(postmasterOf(serverOf(two))).toBeUndefined()
})

test('when the keeper is killed the app gets another and its data', async () => {
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
  const before = postmasterOf(serverOf(app))
  process.kill(parentOf(before?.pid) ?? 0, 'SIGKILL')

  await vi.waitFor(() => expect(postmasterOf(serverOf(app))?.pid).not.toBe(before?.pid), { timeout: 15_000 })
  await vi.waitFor(
    () => expect(postmasterOf(serverOf(app))).toMatchObject({ kept: true, readyAs: expect.any(Number) }),
    { timeout: 15_000 },
  )
  expect(await wordIn(app.ownerUrl)).toBe('still here')
})

test('when the server itself is killed the app gets another and its data', async () => {
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
  const before = postmasterOf(serverOf(app))
  process.kill(before?.pid ?? 0, 'SIGKILL')

  await vi.waitFor(async () => expect(await wordIn(app.ownerUrl)).toBe('still here'), {
    timeout: 15_000,
    interval: 200,
  })
  expect(postmasterOf(serverOf(app))?.pid).not.toBe(before?.pid)
})

test('an app that stops just when its keeper was killed leaves no server behind', async () => {
  const app = await hold(dataFolder)
  process.kill(parentOf(postmasterOf(serverOf(app))?.pid), 'SIGKILL')
  await end(app.process)
  expect(postmasterOf(serverOf(app))).toBeUndefined()
})

test('a folder too deep for a socket works all the same', async () => {
  dataFolder = join(root, 'deep'.repeat(20), 'deeper'.repeat(10))
  const app = await hold(dataFolder)
  await asOwner(app.ownerUrl, (client) => client.query('select'))
})

test('a data folder that is a file is refused in one sentence', async () => {
  writeFileSync(dataFolder, '')
  await expect(hold(dataFolder)).rejects.toThrow(
    /^The data folder .* cannot be used \(\w+\); make it writable or set STAFETT_DATA/,
  )
})

test.runIf(isRoot)('as root, the server runs as another user, and nobody else can reach its socket', async () => {
  const app = await hold(dataFolder)
  const status = readFileSync(`/proc/${postmasterOf(serverOf(app))?.pid}/status`, 'utf8')
  expect(status).toMatch(/^Uid:\s+60999\s+60999/m)
  expect(canUse(nobody, join(app.folder, 'run', '.s.PGSQL.5432'), 'w')).toBe(false)
})

test.runIf(isRoot)(
  'as root, a checkout below a closed home works: the data goes where the server reaches it',
  async () => {
    chmodSync(root, 0o700)
    const app = await hold(dataFolder)
    expect(app.folder.startsWith(reachableFolder)).toBe(true)
    await asOwner(app.ownerUrl, (client) => client.query(`create table kept as select 'still here' as word`))
    await end(app.process)

    chmodSync(root, 0o755)
    const again = await hold(dataFolder)
    expect(await wordIn(again.ownerUrl)).toBe('still here')
  },
)

asSomeoneElse('an ordinary user whose home is closed to others keeps everything there', async () => {
  chownSync(root, nobody.uid, nobody.gid)
  chmodSync(root, 0o700)
  const app = await hold(dataFolder, nobody)
  expect(app.folder).toBe(join(dataFolder, 'postgres'))
  await end(app.process)

  // And root, later, goes on as the user who made the data.
  chmodSync(root, 0o755)
  const asRoot = await hold(dataFolder)
  await asOwner(asRoot.ownerUrl, (client) => client.query('select'))
})

asSomeoneElse('an ordinary user is told when the folder is not theirs', async () => {
  await expect(hold(dataFolder, nobody)).rejects.toThrow('cannot be used (EACCES)')
  await end((await hold(dataFolder)).process)
  await expect(hold(dataFolder, nobody)).rejects.toThrow('made by another user')
})

test.runIf(isRoot)('as root, binaries that the server cannot reach are copied, whole and once', () => {
  const closed = join(root, 'closed')
  mkdirSync(join(closed, 'native', 'bin'), { recursive: true })
  writeFileSync(join(closed, 'package.json'), '{"version":"18.4.0"}')
  mkdirSync(join(closed, 'native', 'lib'))
  writeFileSync(join(closed, 'native', 'lib', 'libicu.so.60.2'), '')
  writeFileSync(
    join(closed, 'native', 'pg-symlinks.json'),
    '[{"source":"native/lib/libicu.so.60.2","target":"native/lib/libicu.so.60"}]',
  )
  writeFileSync(join(closed, 'native', 'bin', 'postgres'), '', { mode: 0o700 })
  chmodSync(closed, 0o700)

  const native = join(closed, 'native')
  expect(reachableBinaries(native, undefined, join(root, 'open'))).toBe(native)
  expect(reachableBinaries(native, nobody, join(root, 'open'))).toBe(join(root, 'open', 'postgresql-18.4.0'))
  expect(reachableBinaries(native, nobody, join(root, 'open'))).toBe(join(root, 'open', 'postgresql-18.4.0'))
  expect(readdirSync(join(root, 'open'))).toEqual(['postgresql-18.4.0'])

  linkLibraries(join(root, 'open', 'postgresql-18.4.0'), join(root, 'links'))
  expect(realpathSync(join(root, 'links', 'libicu.so.60'))).toBe(
    join(root, 'open', 'postgresql-18.4.0', 'lib', 'libicu.so.60.2'),
  )
})

type Held = { process: ChildProcess; ownerUrl: string; appUrl: string; folder: string }

const Said = z.union([
  z.object({ refused: z.string() }),
  z.object({ ownerUrl: z.string(), appUrl: z.string(), folder: z.string() }),
])

async function hold(folder: string, user = {}): Promise<Held> {
  const child = spawn(process.execPath, [program, folder], { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const line = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve))
  const said = Said.parse(JSON.parse(line))
  if ('refused' in said) throw new Error(said.refused)
  return { process: child, ...said }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

function serverOf(held: Held): string {
  return join(held.folder, 'server')
}

function parentOf(pid: number | undefined): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

async function wordIn(ownerUrl: string): Promise<unknown> {
  const { rows } = await asOwner(ownerUrl, (client) => client.query<{ word: string }>('select word from kept'))
  return rows[0]?.word
}
