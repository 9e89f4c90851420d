import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canUse, type User } from '#platform/db/embedded-binaries.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** Where an embedded server keeps its things, and as whom it runs. */
export type Layout = {
  folder: string
  /** PostgreSQL's data. Only the server's user can enter. */
  server: string
  /** The sockets of the server and of its keeper. Only the server's user can enter, and so nobody else can connect. */
  sockets: string
  /** Links to the server's libraries. */
  libraries: string
  log: string
  /** As root, the user that the server runs as: PostgreSQL refuses to run as root. Otherwise we are that user. */
  helper: User | undefined
  /** Whether the helper user could not reach the data folder, so that the data lies below `reachableFolder`. */
  movedAway: boolean
}

/** Where root puts what its helper user could not reach below the checkout. */
export const reachableFolder = '/var/lib/stafett'

/**
 * Makes the folders and answers where they are. The same data folder always leads to the same place, so that commands
 * find a running server. Throws a PlainFault when the data folder cannot be used.
 */
export function layOut(dataFolder: string): Layout {
  return sayWhy(dataFolder, () => {
    const isRoot = process.getuid?.() === 0
    if (!existsSync(dataFolder)) {
      mkdirSync(dataFolder, { recursive: true })
      if (isRoot) chmodSync(dataFolder, 0o711) // the helper user walks through it; what lies in it guards itself
    }
    const folder = realpathSync(dataFolder)
    return isRoot ? layOutForHelper(folder) : layOutForOneself(join(folder, 'postgres'))
  })
}

function layOutForOneself(folder: string): Layout {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const server = join(folder, 'server')
  const mine = process.getuid?.()
  if (existsSync(server) && statSync(server).uid !== mine)
    throw new PlainFault(
      `The database in ${folder} was made by another user; run Stafett as that user or set STAFETT_DATA to another folder.`,
    )

  return { ...parts(folder), sockets: socketFolder(folder, undefined), helper: undefined, movedAway: false }
}

function layOutForHelper(dataFolder: string): Layout {
  const pointer = join(dataFolder, 'postgres.location')
  const inPlace = join(dataFolder, 'postgres')
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : inPlace
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  chmodSync(folder, 0o711)

  const { server } = parts(folder)
  const helper = existsSync(server) ? ownerOf(server) : newHelper
  if (folder === inPlace && !canUse(helper, folder, 'x')) {
    if (existsSync(server))
      throw new PlainFault(
        `The database in ${folder} is out of reach for its user (${helper.uid}); open the folders above it or set STAFETT_DATA.`,
      )
    moveAway(pointer)
    return layOutForHelper(dataFolder)
  }
  return { ...parts(folder), sockets: socketFolder(folder, helper), helper, movedAway: folder !== inPlace }
}

/** A random name: a data folder that was deleted and made anew must not find its old database. */
function moveAway(pointer: string): void {
  const folder = join(reachableFolder, `data-${randomBytes(6).toString('hex')}`)
  try {
    writeFileSync(pointer, `${folder}\n`, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error // another process was first, and its choice holds
  }
}

function parts(folder: string) {
  return { folder, server: join(folder, 'server'), libraries: join(folder, 'lib'), log: join(folder, 'server.log') }
}

/** The address of a Unix socket has room for 107 bytes; a deep folder gets a short one beside it in /tmp. */
function socketFolder(folder: string, helper: User | undefined): string {
  const inPlace = join(folder, 'run')
  const isShort = Buffer.byteLength(join(inPlace, '.s.PGSQL.5432')) <= 100
  const owner = helper?.uid ?? process.getuid?.()
  const name = createHash('sha256').update(`${folder} ${owner}`).digest('hex').slice(0, 12)
  const chosen = isShort ? inPlace : join(tmpdir(), `stafett-${name}`)

  try {
    mkdirSync(chosen, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error // another process that starts now was first
  }
  const made = lstatSync(chosen)
  // The one that was first may not have come to giving it away.
  if (helper !== undefined && made.isDirectory() && made.uid === process.getuid?.())
    chownSync(chosen, helper.uid, helper.gid)
  // In /tmp someone else may have been first with the name.
  const found = lstatSync(chosen)
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0)
    throw new PlainFault(
      `The folder ${chosen} is needed for the database's socket and belongs to someone else; remove it.`,
    )
  return chosen
}

/** A number that no distribution hands out: not the accounts of persons, of Debian's packages or of systemd. */
const newHelper: User = { uid: 60_999, gid: 60_999 }

/** Data that an ordinary user made keeps its owner when root starts the server. */
function ownerOf(path: string): User {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

function sayWhy<T>(dataFolder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PlainFault) throw error
    throw new PlainFault(
      `The data folder ${dataFolder} cannot be used (${codeOf(error)}); make it writable or set STAFETT_DATA to another folder.`,
      {
        cause: error,
      },
    )
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
