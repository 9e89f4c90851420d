import type { Config } from '#platform/config.ts'
import type { ConnectedDatabase, ReachedDatabase } from '#platform/db/connect.ts'
import type { Log } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** One command of the operator's program. Its name may be two words: `municipality add`. */
export type Command = {
  name: string
  /** What follows the name: `<folder> [--complete]`. */
  usage: string
  /** One sentence. */
  summary: string
  /** Throws a PlainFault when it cannot do its work, a UsageFault when it was asked wrongly. */
  run(args: readonly string[], context: CommandContext): Promise<void>
}

export type CommandContext = {
  config: Config
  log: Log
  /** One line on standard output. */
  say(line: string): void
  /** The database, embedded or not, beside a running server too; closed again when the work is done. */
  withDatabase<T>(work: (connected: ConnectedDatabase) => Promise<T>): Promise<T>
  /** Likewise, as it is: not migrated, nothing written. */
  withUnmigrated<T>(work: (reached: ReachedDatabase) => Promise<T>): Promise<T>
}

/** Asked wrongly: the sentence is followed by how to ask, and the exit code is 2. */
export class UsageFault extends PlainFault {}
