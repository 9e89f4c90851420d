import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  lchownSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAnswering, keeperMark, keptReply, type KeeperOrder, type KeeperReport } from '#platform/db/keeper-order.ts'
import { postmasterOf, removeStaleLock } from '#platform/db/postmaster.ts'

/*
 * The keeper of one embedded PostgreSQL, a process of its own. Whoever needs the server holds a connection to the
 * keeper's socket; when the last one lets go, also by being killed, the keeper stops the server cleanly and ends.
 * Signals do not reach it: a Ctrl+C in the terminal is for the app, which lets go when it is done.
 */

const [, , mark, written] = process.argv
if (mark !== keeperMark || written === undefined) throw new Error('The keeper is started by Stafett itself')
const order = JSON.parse(written) as KeeperOrder // written by embedded.ts of the same version

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

/** Bytes; a longer log is begun anew at the next start. */
const logLimit = 5_000_000

const holders = new Set<Socket>()
let stopping = false

try {
  await keep()
} catch (error) {
  report({ failed: error instanceof Error ? error.message : 'The embedded PostgreSQL could not be started.' })
  process.exitCode = 1
  process.disconnect?.()
}

async function keep(): Promise<void> {
  if (!existsSync(order.server)) await initialise()

  const postgres = await startServer()
  if (postgres === undefined) return report({ another: true })

  // Whoever runs the server owns the socket's name, so that two keepers never fight for it.
  rmSync(order.keeperSocket, { force: true })
  const server = createServer({ allowHalfOpen: true }, (holder) => welcome(holder, server, postgres))
  await new Promise<void>((resolve) => server.listen({ path: order.keeperSocket }, resolve))

  postgres.once('exit', () => process.exit(stopping ? 0 : 1))
  setTimeout(() => stopWhenAlone(server, postgres), 10_000) // in case nobody ever comes
  report({ ready: true })
  process.disconnect?.()
}

function welcome(connection: Socket, server: Server, postgres: ChildProcess): void {
  const leave = () => {
    const wasHolder = holders.delete(connection)
    if (wasHolder) stopWhenAlone(server, postgres)
    // The last one's connection stays half open until the server has stopped: that is how it can wait for it.
    if (!(wasHolder && stopping)) connection.end()
  }
  connection.on('error', leave).on('end', leave)
  // One that only looks whether we are here says nothing.
  connection.once('data', () => {
    if (stopping) return connection.destroy()
    holders.add(connection)
    return connection.write(keptReply)
  })
}

function stopWhenAlone(server: Server, postgres: ChildProcess): void {
  if (holders.size > 0 || stopping) return
  stopping = true
  server.close()
  rmSync(order.keeperSocket, { force: true })
  postgres.kill('SIGINT') // PostgreSQL's fast shutdown
  // Its immediate one: the next start recovers from the log.
  setTimeout(() => postgres.kill('SIGQUIT'), 20_000).unref()
}

/** The running server, or nothing when another keeper runs it. Waits for one that is about to stop. */
async function startServer(): Promise<ChildProcess | undefined> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(50)) {
    const running = postmasterOf(order.server)
    if (running === undefined) {
      removeStaleLock(join(order.server, 'postmaster.pid'), order.server)
      removeStaleLock(join(order.sockets, '.s.PGSQL.5432.lock'), order.server)
      const started = await tryToStart()
      if (started !== undefined) return started
    } else if (!running.kept) {
      // Its keeper was killed: nobody will ever stop this server but us.
      process.kill(running.pid, 'SIGINT')
      await delay(200)
    } else if (await isAnswering(order.keeperSocket)) return undefined
  }
  throw new Error(`The embedded PostgreSQL in ${order.server} did not start within a minute; see ${order.log}.`)
}

/** Nothing when the data folder was still held by another server. */
async function tryToStart(): Promise<ChildProcess | undefined> {
  report({ starting: true })
  const logStart = existsSync(order.log) ? statSync(order.log).size : 0
  const log = openSync(order.log, logStart > logLimit ? 'w' : 'a', 0o600)
  const settings = Object.entries(order.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const postgres = spawn(join(order.native, 'bin', 'postgres'), ['-D', order.server, ...settings], {
    ...order.helper,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  const ended = new Promise<string>((resolve) => {
    postgres.once('error', (error) => resolve(error.message))
    postgres.once('exit', (code) => resolve(`exit code ${code}`))
  })
  closeSync(log)

  for (;;) {
    const end = await Promise.race([ended, delay(15)])
    if (end !== undefined) {
      const said = readFileSync(order.log, 'utf8').slice(logStart > logLimit ? 0 : logStart)
      if (/lock file .* already exists|is still in use/.test(said)) return undefined
      throw new Error(`The embedded PostgreSQL did not start: ${lastComplaint(said) ?? end}.`)
    }
    if (postgres.pid !== undefined && postmasterOf(order.server)?.readyAs === postgres.pid) return postgres
  }
}

/** Made beside and renamed, so that a kill in between leaves nothing half made. */
async function initialise(): Promise<void> {
  report({ initialising: true })
  const unfinished = `${order.server}.new-${process.pid}`
  removeLeftovers()
  mkdirSync(unfinished, { mode: 0o700 })
  if (order.initialiser !== undefined) chownSync(unfinished, order.initialiser.uid, order.initialiser.gid)

  const done = spawnSync(
    join(order.native, 'bin', 'initdb'),
    [
      '-D',
      unfinished,
      '-U',
      'stafett',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--auth=trust',
      ...(order.durable ? [] : ['--no-sync']),
    ],
    { ...order.initialiser, cwd: '/', env: environment(), encoding: 'utf8' },
  )
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(
      `The embedded PostgreSQL could not make its data folder: ${lastComplaint(done.stderr ?? '') ?? done.error?.message ?? 'initdb failed'}.`,
    )
  }

  // Nobody but the server itself; TCP is off and the socket's folder is closed to others.
  writeFileSync(join(unfinished, 'pg_hba.conf'), 'local all all trust\n')
  if (order.helper !== undefined) giveTo(unfinished, order.helper)
  try {
    renameSync(unfinished, order.server)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another keeper was first
  }
}

function removeLeftovers(): void {
  for (const name of readdirSync(order.folder)) {
    const maker = Number(/^server\.new-(\d+)$/.exec(name)?.[1])
    if (maker > 0 && !existsSync(`/proc/${maker}`)) rmSync(join(order.folder, name), { recursive: true, force: true })
  }
}

function giveTo(folder: string, user: { uid: number; gid: number }): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), user.uid, user.gid)
  chownSync(folder, user.uid, user.gid)
}

/** Nothing of ours, above all no key: the server's user is not to be trusted with it. */
function environment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: order.libraryPath }
}

function lastComplaint(said: string): string | undefined {
  return said
    .split('\n')
    .findLast((line) => /fatal|panic|error/i.test(line))
    ?.replace(/^.*?(FATAL|PANIC|error):\s*/i, '')
    .replace(/\.$/, '')
}

function report(what: KeeperReport): void {
  if (process.connected) process.send?.(what)
}
