import { connect } from 'node:net'
import type { User } from '#platform/db/embedded-binaries.ts'

/** What the app asks of the keeper. The keeper itself decides nothing. */
export type KeeperOrder = {
  folder: string
  server: string
  sockets: string
  keeperSocket: string
  log: string
  native: string
  libraryPath: string
  /** As root: whom the server runs as. */
  helper?: User
  /** As root: whom initdb runs as, which insists on a user that has a name. */
  initialiser?: User
  settings: Record<string, string>
  /** False in tests: nothing has to survive a power cut. */
  durable: boolean
}

/** What the keeper tells the process that started it, until the server is ready. */
export type KeeperReport =
  | { initialising: true }
  | { starting: true }
  | { ready: true }
  /** Another keeper runs the server: go and connect. */
  | { another: true }
  | { failed: string }

/** The first argument of every keeper, by which others know one in the list of processes. */
export const keeperMark = 'stafett-keeper'

/** What a holder hears when the keeper counts it. */
export const keptReply = 'kept\n'

export function isAnswering(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
