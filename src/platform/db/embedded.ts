import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { installedBinaries, linkLibraries, reachableBinaries, type User } from '#platform/db/embedded-binaries.ts'
import { layOut, reachableFolder, type Layout } from '#platform/db/embedded-layout.ts'
import { keeperMark, keptReply, type KeeperOrder, type KeeperReport } from '#platform/db/keeper-order.ts'
import { postmasterOf } from '#platform/db/postmaster.ts'
import { asOwner } from '#platform/db/owner.ts'
import { silentLog, type Log } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'

export type Embedded = {
  /** As the owner of the tables. Reaches the server through its socket; valid until `stop`. */
  ownerUrl: string
  /** As `stafett_app`, with a login of its own, so that not even injected SQL can become the owner. */
  appUrl: string
  /** Where the data lies. */
  folder: string
  /** Lets go of the server; if nobody else holds it, it has stopped when this resolves. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataFolder: string
  log?: Log
  /** Hears one line for a person about each thing that takes time. */
  progress?: (line: string) => void
  /** False in tests: faster, and nothing survives a power cut. */
  durable?: boolean
  settings?: Record<string, string>
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there already: the app, a second app and
 * commands all call this, and the server lives as long as one of them does. Throws a PlainFault when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? silentLog
  const layout = layOut(options.dataFolder)
  if (layout.movedAway)
    options.progress?.(`The database lies in ${layout.folder}, for its user cannot enter ${options.dataFolder}.`)
  let stopped = false
  const first = await hold(layout, options)
  let holder: Promise<Socket | undefined> = Promise.resolve(first)
  watch(first)

  function watch(held: Socket): void {
    held.once('close', () => {
      if (stopped) return
      log.error('The keeper of the embedded PostgreSQL is gone; starting another')
      holder = holdAgain(layout, options, log, () => stopped)
      void holder.then((again) => again && watch(again))
    })
  }

  const ownerUrl = urlOf(layout, 'stafett')
  await prepareDatabase(ownerUrl, urlOf(layout, 'stafett', 'postgres'))

  return {
    ownerUrl,
    appUrl: urlOf(layout, 'stafett_app'),
    folder: layout.folder,
    stop: async () => {
      if (stopped) return
      stopped = true
      await letGo(await holder)
      // Killed in this very moment, a keeper leaves its server behind; a new one takes it over and stops it.
      if (postmasterOf(layout.server)?.kept === false) await letGo(await hold(layout, options))
    },
  }
}

/** A connection to the keeper, which is started if there is none. */
async function hold(layout: Layout, options: EmbeddedOptions): Promise<Socket> {
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await delay(50)) {
    const held = await tryToHold(keeperSocketOf(layout))
    if (held !== undefined) return held
    await startKeeper(layout, options)
  }
  throw new PlainFault(`The embedded PostgreSQL in ${layout.folder} did not become ready; see ${layout.log}.`)
}

/** Nothing when the app stopped meanwhile. */
async function holdAgain(
  layout: Layout,
  options: EmbeddedOptions,
  log: Log,
  stopped: () => boolean,
): Promise<Socket | undefined> {
  while (!stopped()) {
    try {
      return await hold(layout, options)
    } catch (error) {
      log.error('The embedded PostgreSQL did not come back', {}, error)
      await delay(2000)
    }
  }
  return undefined
}

function tryToHold(keeperSocket: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(keeperSocket, () => socket.write('hold\n'))
    socket.setEncoding('utf8')
    socket.once('data', (said: string) => resolve(said === keptReply ? socket.unref() : undefined))
    socket.on('error', () => undefined) // always followed by close
    socket.once('close', () => resolve(undefined))
  })
}

/** Resolves when the keeper has closed its side, which it does once the server has stopped or goes on for others. */
function letGo(holder: Socket | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (holder === undefined || holder.destroyed) return resolve()
    holder.ref()
    holder.once('close', () => resolve())
    holder.end()
  })
}

/** Resolves when the keeper's server takes connections, or another keeper's does. */
function startKeeper(layout: Layout, options: EmbeddedOptions): Promise<void> {
  const order = orderFor(layout, options)
  const progress = options.progress ?? (() => undefined)
  const log = openSync(layout.log, 'a', 0o600)
  const keeper = spawn(process.execPath, [keeperFile, keeperMark, JSON.stringify(order)], {
    cwd: '/',
    detached: true,
    env: {}, // the keys of the app stay in the app
    stdio: ['ignore', 'ignore', log, 'ipc'],
  })
  closeSync(log)
  keeper.unref()

  return new Promise((resolve, reject) => {
    keeper.on('message', (said: KeeperReport) => {
      if ('initialising' in said) progress(`Making a database in ${layout.folder}…`)
      if ('starting' in said) progress('Starting PostgreSQL…')
      if ('failed' in said) reject(new PlainFault(said.failed))
      if ('ready' in said || 'another' in said) resolve()
    })
    keeper.once('error', (error) =>
      reject(new PlainFault('The keeper of the embedded PostgreSQL could not be started.', { cause: error })),
    )
    keeper.once('exit', () => reject(new PlainFault(`The embedded PostgreSQL did not start; see ${layout.log}.`)))
  })
}

function orderFor(layout: Layout, options: EmbeddedOptions): KeeperOrder {
  const { folder, server, sockets, log, helper } = layout
  const native = reachableBinaries(installedBinaries(), helper, reachableFolder)
  return {
    folder,
    server,
    sockets,
    log,
    native,
    keeperSocket: keeperSocketOf(layout),
    libraryPath: linkLibraries(native, layout.libraries),
    durable: options.durable ?? true,
    settings: {
      ...baseSettings,
      ...(options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
      ...options.settings,
      unix_socket_directories: sockets,
    },
    ...(helper === undefined ? {} : { helper, initialiser: userWithName() }),
  }
}

const baseSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What people typed stands in statements, and in the details of errors; the app hears of those itself.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** The first start makes the database and the app's login; of several that try at once one succeeds. */
async function prepareDatabase(ownerUrl: string, maintenanceUrl: string): Promise<void> {
  await asOwner(maintenanceUrl, async (client) => {
    const { rows } = await client.query(`select from pg_database where datname = 'stafett'`)
    if (rows.length > 0) return
    for (const statement of ['create role stafett_app login', 'create database stafett'])
      await client.query(statement).catch((error: { code?: string }) => {
        if (!alreadyThere.has(error.code ?? '')) throw error
      })
  })
  // Made by another process this moment, it may not take connections yet.
  await asOwner(ownerUrl, (client) => client.query('select'))
}

/** duplicate_object, duplicate_database, and unique_violation when both try in the same instant. */
const alreadyThere = new Set(['42710', '42P04', '23505'])

function urlOf(layout: Layout, user: string, database = 'stafett'): string {
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(layout.sockets)}`
}

function keeperSocketOf(layout: Layout): string {
  return join(layout.sockets, 'keeper.sock')
}

/** Beside this file: TypeScript among the sources, JavaScript in the bundle. */
const keeperFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './keeper.ts' : './keeper.js', import.meta.url),
)

/** Any user with a name does, for the moment in which initdb runs; its files are given to the helper afterwards. */
function userWithName(): User {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = entries.find(([name]) => name === 'nobody') ?? entries.find(([, , uid]) => Number(uid) > 0)
  if (found === undefined)
    throw new PlainFault(
      'The embedded PostgreSQL needs a user other than root in /etc/passwd; add one or set DATABASE_URL.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}
